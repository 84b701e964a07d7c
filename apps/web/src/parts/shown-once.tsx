import { peopleWords } from "@dondoc/words";
import { createSignal } from "solid-js";
import { words } from "../office/language.ts";

/** An address that opens by itself, shown once: the server keeps only its hash. */
export function ShownOnce(props: {
  readonly label: string;
  readonly address: string;
  readonly hint?: string;
}) {
  const [isCopied, setCopied] = createSignal(false);
  const w = () => words(peopleWords);
  const copy = async (): Promise<void> => {
    // Only pages over HTTPS or on this machine may write to the clipboard; elsewhere the text is there to be copied.
    await navigator.clipboard?.writeText(props.address);
    setCopied(true);
  };
  return (
    <div class="note soon one-time" role="status">
      <label class="step-field">
        <span>{props.label}</span>
        <input class="fld" readonly value={props.address} onFocus={(event) => event.currentTarget.select()} />
      </label>
      <button type="button" class="btn sm" onClick={() => void copy()}>
        {isCopied() ? w().copied : w().copy}
      </button>
      {props.hint === undefined ? null : <p class="tiny">{props.hint}</p>}
    </div>
  );
}
