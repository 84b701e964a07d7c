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
