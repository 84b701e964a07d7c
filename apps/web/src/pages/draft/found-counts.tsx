import { draftWords } from "@dondoc/words";
import type { Draft } from "@dondoc/domain/draft";
import { For } from "solid-js";
import { words } from "../../office/language.ts";

/** How much was found of each kind; it is the key to the marks on the paper as well. */
export function FoundCounts(props: { readonly draft: Draft }) {
  const found = () => {
    const { draft } = props;
    return [
      ["task", draft.tasks.length],
      ["deadline", draft.tasks.filter(({ deadline }) => deadline !== null).length],
      ["target", draft.targets.length],
      ["report", draft.reports.length],
      ["citation", draft.citations.length],
      ["recipient", draft.document.recipients.length],
      ["check", draft.checks.length],
    ] as const;
  };
  return (
    <ul class="key" aria-label={words(draftWords).legend}>
      <For each={found()}>
        {([kind, count]) => (
          <li>
            <span class={`key-mark k-${kind}`}>{words(draftWords).kinds[kind]}</span>
            <b>{count}</b>
          </li>
        )}
      </For>
    </ul>
  );
}
