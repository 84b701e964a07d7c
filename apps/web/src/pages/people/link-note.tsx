import { peopleWords } from "@dondoc/words";
import { officeDayOf } from "../../office/instant.ts";
import { dayWords, words } from "../../office/language.ts";
import { ShownOnce } from "../../parts/shown-once.tsx";

export type OneTimeLink = { readonly name: string; readonly path: string; readonly expiresAt: string };

/** A one-time link, and until when it holds. */
export function LinkNote(props: { readonly link: OneTimeLink }) {
  const w = () => words(peopleWords);
  const until = () => {
    const day = officeDayOf(props.link.expiresAt);
    return day === null ? "" : `, ${w().linkUntil(dayWords(day))}`;
  };
  return (
    <ShownOnce label={w().link(props.link.name) + until()} address={location.origin + props.link.path} />
  );
}
