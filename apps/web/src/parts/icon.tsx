/**
 * The marks of the product. Solid is done and hollow is open; round is in time and pointed is late. Whoever cannot see
 * colours still tells every state by its shape, and every mark stands beside its word.
 */
export type IconName =
  | "done"
  | "donelate"
  | "open"
  | "soon"
  | "over"
  | "new"
  | "cont"
  | "event"
  | "again"
  | "undated"
  | "pause"
  | "check"
  | "doc"
  | "nodoc"
  | "tick"
  | "no"
  | "clock"
  | "sun"
  | "moon"
  | "upload"
  | "find"
  | "fold"
  | "person"
  | "signal";

/** Points to one of the shapes, which stand in `index.html`: drawn by the browser, they are no work of a script. */
export function Icon(props: { readonly name: IconName; readonly class?: string }) {
  return (
    <svg class={`i ${props.class ?? ""}`} aria-hidden="true">
      <use href={`#i-${props.name}`} />
    </svg>
  );
}
