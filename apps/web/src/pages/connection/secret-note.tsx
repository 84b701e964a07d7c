import { connectionWords, peopleWords } from "@dondoc/words";
import { createSignal } from "solid-js";
import { words } from "../../office/language.ts";

export type OneTimeSecret = { readonly name: string; readonly secret: string };

/** A key or a secret, shown once: it is not told again. */
export function SecretNote(props: { readonly secret: OneTimeSecret }) {
  const [isCopied, setCopied] = createSignal(false);
  const w = () => words(peopleWords);
  const copy = async (): Promise<void> => {
    // Only pages over HTTPS or on this machine may write to the clipboard; elsewhere the text is there to be copied.
    await navigator.clipboard?.writeText(props.secret.secret);
    setCopied(true);
  };
  return (
    <div class="note soon one-time" role="status">
      <label class="step-field">
        <span>{words(connectionWords).secret(props.secret.name)}</span>
        <input
          class="fld"
          readonly
          value={props.secret.secret}
          onFocus={(event) => event.currentTarget.select()}
        />
      </label>
      <button type="button" class="btn sm" onClick={() => void copy()}>
        {isCopied() ? w().copied : w().copy}
      </button>
    </div>
  );
}
