import { peopleWords } from "@dondoc/words";
import { createSignal } from "solid-js";
import { officeDayOf } from "../../office/instant.ts";
import { dayWords, words } from "../../office/language.ts";

export type OneTimeLink = { readonly name: string; readonly path: string; readonly expiresAt: string };

/** A one-time link, shown once: the server keeps only its hash. */
export function LinkNote(props: { readonly link: OneTimeLink }) {
  const [isCopied, setCopied] = createSignal(false);
  const w = () => words(peopleWords);
  const until = () => {
    const day = officeDayOf(props.link.expiresAt);
    return day === null ? "" : `, ${w().linkUntil(dayWords(day))}`;
  };
  const address = () => location.origin + props.link.path;
  const copy = async (): Promise<void> => {
    // Only pages over HTTPS or on this machine may write to the clipboard; elsewhere the text is there to be copied.
    await navigator.clipboard?.writeText(address());
    setCopied(true);
  };
  return (
    <div class="note soon one-time" role="status">
      <label class="step-field">
        <span>
          {w().link(props.link.name)}
          {until()}
        </span>
        <input class="fld" readonly value={address()} onFocus={(event) => event.currentTarget.select()} />
      </label>
      <button type="button" class="btn sm" onClick={() => void copy()}>
        {isCopied() ? w().copied : w().copy}
      </button>
    </div>
  );
}
