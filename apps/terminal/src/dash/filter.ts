import { fold } from "@dondoc/domain";
import { wordsIn } from "@dondoc/words";
import type { DueItem } from "../office/office-reads.ts";

/**
 * Filtering without diacritics: đ is d. The letters of every item are folded once, when it arrives. A query that stands
 * in some row as it is (a name: "dinh bang") shows those rows only; otherwise every word must begin a word of the row.
 */
export function matching(items: readonly DueItem[], query: string): readonly DueItem[] {
  const wanted = fold(query);
  if (wanted === "") return items;
  const phrase = ` ${wanted}`;
  const exact = items.filter((item) => searchText(item).includes(phrase));
  if (exact.length > 0 || !wanted.includes(" ")) return exact;
  const words = wanted.split(" ").map((word) => ` ${word}`);
  return items.filter((item) => words.every((word) => searchText(item).includes(word)));
}

const folded = new WeakMap<DueItem, string>();

/** Fields are kept apart by a bar, so that no phrase runs from one into the next. */
function searchText(item: DueItem): string {
  const known = folded.get(item);
  if (known !== undefined) return known;
  const unit = item.unitCount > 1 || item.unit === null ? [] : [item.unit.name, item.unit.shortName];
  const state =
    item.status === "draft" ? [] : [wordsIn("vi").status[item.status], wordsIn("en").status[item.status]];
  const fields = [
    ...unit,
    item.statement,
    item.plan.number,
    item.deadline?.asWritten ?? "",
    ...state,
    item.period ?? "",
  ];
  const text = fields.map((field) => ` ${fold(field)}`).join(" |");
  folded.set(item, text);
  return text;
}
