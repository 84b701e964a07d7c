import type { TaskLink } from "@dondoc/domain";

type Linked = { readonly state: TaskLink };

/** What waits for a person comes first, the surest of it at the top; what was judged follows in the order it came. */
export function waitingFirst<Link extends Linked>(links: readonly Link[]): Link[] {
  return links.toSorted((a, b) => weightOf(b) - weightOf(a));
}

export function waitingCount(links: readonly Linked[]): number {
  return links.filter(({ state }) => state.status === "inferred").length;
}

function weightOf({ state }: Linked): number {
  return state.status === "inferred" ? 1 + state.confidence : 0;
}
