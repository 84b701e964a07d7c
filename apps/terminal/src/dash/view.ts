import type { DueItem } from "../office/office-reads.ts";
import type { TerminalWords } from "@dondoc/words";

/** A saved way to look at the list; the words have one name for each. */
export type ViewId = keyof TerminalWords["views"];

export type View = { readonly id: ViewId; readonly holds: (item: DueItem) => boolean };

/** In the order of the keys 1 to 9. */
export const views: readonly View[] = [
  { id: "all", holds: () => true },
  { id: "to-confirm", holds: (item) => item.status === "submitted" },
  { id: "overdue", holds: (item) => item.group === "overdue" },
  { id: "this-week", holds: (item) => item.group === "this-week" },
  { id: "returned", holds: (item) => item.status === "returned" },
  { id: "not-received", holds: (item) => item.status === "assigned" },
  { id: "this-month", holds: (item) => item.group === "this-month" },
  { id: "continuous", holds: (item) => item.group === "continuous" },
  { id: "undated", holds: (item) => item.group === "undated" },
];

export function viewOf(id: ViewId): View {
  return views.find((view) => view.id === id) ?? { id: "all", holds: () => true };
}

const counted = new WeakMap<readonly DueItem[], ReadonlyMap<ViewId, number>>();

/** How many of the loaded items each view holds: counted once for each answer of the office, not for each frame. */
export function viewCounts(items: readonly DueItem[]): ReadonlyMap<ViewId, number> {
  const known = counted.get(items);
  if (known !== undefined) return known;
  const counts = new Map(
    views.map(({ id, holds }) => [id, id === "all" ? items.length : countOf(items, holds)] as const),
  );
  counted.set(items, counts);
  return counts;
}

function countOf(items: readonly DueItem[], holds: View["holds"]): number {
  let count = 0;
  for (const item of items) if (holds(item)) count += 1;
  return count;
}
