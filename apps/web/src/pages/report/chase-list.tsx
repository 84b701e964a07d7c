import { collectionWords, dayText } from "@dondoc/words";
import { For, Show, createSignal } from "solid-js";
import { words } from "../../office/language.ts";
import type { Collection } from "./collection-matrix.tsx";

/** Everybody who is late with a series, as one text to send: a report has no urging of its own in the rules. */
export function ChaseList(props: { readonly collection: Collection; readonly plan: string }) {
  const [isOpen, setOpen] = createSignal(false);
  const [isCopied, setCopied] = createSignal(false);
  const w = () => words(collectionWords);
  const late = () => lateOf(props.collection);
  const text = () =>
    [
      // In the language of the offices it goes to, whatever the page speaks.
      collectionWords.vi.chaseHead(
        props.plan,
        props.collection.asWritten,
        dayText(props.collection.asOf, "vi"),
      ),
      ...late().map(({ unit, periods }) => `- ${unit}: ${periods.join(", ")}`),
    ].join("\n");
  const copy = async (): Promise<void> => {
    // Only pages over HTTPS or on this machine may write to the clipboard; elsewhere the text is there to be copied.
    await navigator.clipboard?.writeText(text());
    setCopied(true);
  };
  return (
    <Show when={late().length > 0}>
      <div class="chase">
        <button type="button" class="btn" aria-expanded={isOpen()} onClick={() => setOpen((open) => !open)}>
          {w().chase(late().length)}
        </button>
        <Show when={isOpen()}>
          <label class="step-field">
            <span>{w().chaseText}</span>
            <textarea class="fld" rows={Math.min(late().length + 3, 16)} readonly lang="vi" value={text()} />
          </label>
          <button type="button" class="btn pri" onClick={() => void copy()}>
            {isCopied() ? w().copied : w().copy}
          </button>
        </Show>
        <ul class="print-only">
          <For each={late()}>{({ unit, periods }) => <li>{`${unit}: ${periods.join(", ")}`}</li>}</For>
        </ul>
      </div>
    </Show>
  );
}

function lateOf({ rows, instances }: Collection) {
  return rows.flatMap(({ unit, states }) => {
    const periods = states.flatMap((state, index) =>
      state.kind === "overdue" ? [instances[index]?.period ?? ""] : [],
    );
    return periods.length === 0 ? [] : [{ unit: unit.name, periods }];
  });
}
