import type { DraftCheck } from "@dondoc/domain";
import { For, Show } from "solid-js";
import { words } from "../../office/language.ts";
import { usePair } from "./pair-context.ts";

/** Places of the paper that a person should look at. They point at the words and mend nothing. */
export function ChecksList(props: { readonly checks: readonly DraftCheck[]; readonly text: string | null }) {
  const pair = usePair();
  const quoted = ({ span }: DraftCheck) => quote(props.text ?? "", span);
  return (
    <Show when={props.checks.length > 0}>
      <section class="grp">
        <header>
          <h2>{words().plan.checks}</h2>
          <span class="meta">{words().plan.checksNote}</span>
        </header>
        <ol class="checks">
          <For each={props.checks}>
            {(check, index) => {
              const key = () => `check-${index() + 1}`;
              return (
                <li data-row={key()} classList={{ on: pair.isSelected(key()) }}>
                  <button type="button" class="ref pin" onClick={() => pair.select(key(), "plan")}>
                    {index() + 1}
                  </button>
                  <span>
                    {words().check[check.code]}{" "}
                    <q class="written" lang="vi">
                      {quoted(check)}
                    </q>
                  </span>
                </li>
              );
            }}
          </For>
        </ol>
      </section>
    </Show>
  );
}

const LONGEST_QUOTE = 90;

/** The words of a span on one line, cut where they are long. */
export function quote(text: string, span: { readonly start: number; readonly end: number }): string {
  const found = text.slice(span.start, span.end).replace(/\s+/gu, " ").trim();
  return found.length <= LONGEST_QUOTE ? found : `${found.slice(0, LONGEST_QUOTE).trimEnd()}…`;
}
