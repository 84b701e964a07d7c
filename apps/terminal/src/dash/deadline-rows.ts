import { type DueGroup, dueGroups } from "@dondoc/domain";
import type { DueItem } from "../office/office-reads.ts";
import type { Lens, OfficeView } from "./dashboard-state.ts";
import { matching } from "./filter.ts";
import { viewOf } from "./view.ts";

export type GroupRow = {
  readonly kind: "group";
  readonly key: string;
  readonly group: DueGroup;
  readonly count: number;
  readonly isFolded: boolean;
};

export type ItemRow = {
  readonly kind: "item";
  readonly key: string;
  readonly item: DueItem;
  /** Place among all that match, folded ones included, from 1. */
  readonly at: number;
};

export type DeadlineRow = GroupRow | ItemRow;

/** The list as it stands on the screen: headings with what is unfolded below them. */
export type DeadlineRows = {
  readonly rows: readonly DeadlineRow[];
  /** What matches, folded or not. */
  readonly matched: number;
};

const made = new WeakMap<OfficeView, { readonly lens: Lens; readonly rows: DeadlineRows }>();

/** Rows for what was loaded under a lens; made again only when one of the two is another object. */
export function deadlineRows(office: OfficeView | null, lens: Lens): DeadlineRows {
  if (office === null) return { rows: [], matched: 0 };
  const known = made.get(office);
  if (known?.lens === lens) return known.rows;
  const rows = makeRows(office.items, lens);
  made.set(office, { lens, rows });
  return rows;
}

/**
 * A group without rows keeps its heading while nothing is filtered, so that "nothing this month" is said. A filter
 * unfolds every group: what was looked for must be seen.
 */
function makeRows(items: readonly DueItem[], lens: Lens): DeadlineRows {
  const view = viewOf(lens.view);
  const isNarrowed = lens.query !== "" || lens.view !== "all";
  const matched = matching(lens.view === "all" ? items : items.filter(view.holds), lens.query);
  const byGroup = Map.groupBy(matched, (item) => item.group);
  let at = 0;
  const rows = dueGroups.flatMap((group): DeadlineRow[] => {
    const inGroup = byGroup.get(group) ?? [];
    const numbered = inGroup.map((item): ItemRow => ({ kind: "item", key: item.id, item, at: (at += 1) }));
    if (inGroup.length === 0 && (isNarrowed || items.length === 0)) return [];
    const isFolded = lens.query === "" && lens.folded.has(group) && lens.view === "all";
    const heading: GroupRow = {
      kind: "group",
      key: `group:${group}`,
      group,
      count: inGroup.length,
      isFolded,
    };
    return isFolded ? [heading] : [heading, ...numbered];
  });
  return { rows, matched: matched.length };
}

const found = new WeakMap<readonly DeadlineRow[], { readonly cursor: string | null; readonly at: number }>();

/** Where the cursor stands; a row that is gone gives it to the first thing that can be opened. */
export function cursorIndex(rows: readonly DeadlineRow[], cursor: string | null): number {
  // Four parts of one frame ask for the same.
  const known = found.get(rows);
  if (known?.cursor === cursor) return known.at;
  const own = cursor === null ? -1 : rows.findIndex((row) => row.key === cursor);
  const first = own >= 0 ? own : rows.findIndex((row) => row.kind === "item");
  const at = Math.max(0, first);
  found.set(rows, { cursor, at });
  return at;
}
