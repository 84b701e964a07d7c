import { fold } from "@dondoc/domain";
import { wordsIn } from "@dondoc/words";
import type { DueItem } from "../office/office-reads.ts";

/**
 * Filtering without diacritics: đ is d. The letters of every item are folded once, when it arrives. A query that stands
 * in some row as it is (a name: "dinh bang") shows those rows only; otherwise every word must begin a word of the row.
 */
export function matching(items: readonly DueItem[], query: string): readonly DueItem[] {
  const { fields, rest } = fieldsOf(query);
  const narrowed = fields.length === 0 ? items : items.filter((item) => fields.every((holds) => holds(item)));
  return byWords(narrowed, rest);
}

function byWords(items: readonly DueItem[], query: string): readonly DueItem[] {
  const wanted = fold(query);
  if (wanted === "") return items;
  const phrase = ` ${wanted}`;
  const exact = items.filter((item) => searchText(item).includes(phrase));
  if (exact.length > 0 || !wanted.includes(" ")) return exact;
  const words = wanted.split(" ").map((word) => ` ${word}`);
  return items.filter((item) => words.every((word) => searchText(item).includes(word)));
}

type Holds = (item: DueItem) => boolean;

/** `plan:77 role:lead state:returned unit:dinh-bang` narrow by one field each; a dash or an underline stands for a space. */
function fieldsOf(query: string): { readonly fields: readonly Holds[]; readonly rest: string } {
  const fields: Holds[] = [];
  const rest = query.replace(/(?:^|\s)(plan|role|state|unit):(\S*)/giu, (_, name: string, value: string) => {
    const wanted = fold(value.replaceAll(/[-_]/gu, " "));
    if (wanted !== "") {
      fields.push((item) => fieldTexts(item, name.toLowerCase()).some((text) => fold(text).includes(wanted)));
    }
    return " ";
  });
  return { fields, rest };
}

/** What a field of an item can be called, in both languages and by the names of the rule book. */
function fieldTexts({ plan, role, status, unit }: DueItem, name: string): readonly string[] {
  switch (name) {
    case "plan":
      return [plan.number];
    case "role":
      return [role, wordsIn("vi").role[role], wordsIn("en").role[role]];
    case "state":
      return status === "draft"
        ? []
        : [status.replaceAll("-", " "), wordsIn("vi").status[status], wordsIn("en").status[status]];
    default:
      return unit === null ? [] : [unit.name, unit.shortName];
  }
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
