import { type PlanId, type Sight, type UnitId, fold, foldInPlace, makeId } from "@dondoc/domain";
import { sql } from "kysely";
import { isSeenUnit } from "../access/sight.query.ts";
import type { Database } from "../database/database.ts";
import type { SearchKind } from "./search-tables.ts";
import { symbolKey } from "./search.store.ts";

export type SearchQuestion = {
  readonly text: string;
  readonly kinds: readonly SearchKind[];
  readonly limit: number;
  /** Units beyond it are not found; what papers say is. */
  readonly sight: Sight;
};

/** Where words that were looked for stand in a title: character positions, the end left out. */
export type Highlight = { readonly start: number; readonly end: number };

export type Found = {
  readonly kind: SearchKind;
  readonly id: string;
  readonly title: string;
  readonly highlights: readonly Highlight[];
  /** The plan a task belongs to, with its number. */
  readonly plan: { readonly id: PlanId; readonly number: string } | null;
  readonly unitId: UnitId | null;
};

type Row = {
  root_id: number;
  kind: SearchKind;
  id: string;
  plan_id: string | null;
  title: string;
  number: string | null;
};

/** Of each kind this many are ranked; a word that is everywhere is not worth ranking further. */
const MOST_RANKED = 200;
const MOST_WORDS = 12;

/**
 * What holds these words, without regard to diacritics: the last word may be unfinished. Units come first, then numbers of
 * documents, then what plans and tasks say; within a kind the words side by side before the words apart, short before long.
 */
export async function search(database: Database, question: SearchQuestion): Promise<Found[]> {
  const words = fold(question.text).split(" ").filter(Boolean).slice(0, MOST_WORDS);
  if (words.length === 0 || question.kinds.length === 0) return [];
  const apart = words.map((word) => `${word}:*`).join(" & ");
  const together = words.map((word, at) => (at === words.length - 1 ? `${word}:*` : word)).join(" <-> ");
  const symbol = symbolKey(question.text);
  const kinds = `{${question.kinds.join(",")}}`;
  const isSeen = sql`(search_entry.kind <> 'unit' or ${isSeenUnit(question.sight, sql`search_entry.id`)})`;
  const { rows } = await sql<Row>`
    with kind as (select unnest(${kinds}::text[]) as name),
    found as (
      select entry.*, false as is_symbol from kind join lateral (
        select * from search_entry where kind = kind.name
          and to_tsvector('simple', words) @@ to_tsquery('simple', ${apart}) and ${isSeen}
        limit ${sql.lit(MOST_RANKED)}
      ) as entry on true
      union all
      select entry.*, true from kind join lateral (
        select * from search_entry where kind = kind.name and symbol is not null
          and symbol like ${`%${symbol}%`} and ${isSeen} limit ${sql.lit(MOST_RANKED)}
      ) as entry on true
    ), best as (
      select root_id, kind, id, plan_id, title, bool_or(is_symbol) as is_symbol,
        bool_or(to_tsvector('simple', words) @@ to_tsquery('simple', ${together})) as is_together
      from found group by 1, 2, 3, 4, 5
    )
    select best.root_id, best.kind, best.id, best.plan_id, best.title, plan.number
    from best left join plan on plan.root_id = best.root_id and plan.id = best.plan_id
    order by array_position(array['unit', 'directive', 'plan', 'task'], best.kind)
        - case when best.is_symbol then 10 else 0 end,
      best.is_together desc, length(best.title), best.root_id, best.id
    limit ${question.limit}`.execute(database.db());
  return rows.map((row) => ({
    kind: row.kind,
    id: makeId(row.kind, row.root_id, row.id),
    title: row.title,
    highlights: highlightsIn(row.title, words),
    plan:
      row.plan_id === null || row.number === null
        ? null
        : { id: makeId("plan", row.root_id, row.plan_id), number: row.number },
    unitId: row.kind === "unit" ? makeId("unit", row.root_id, row.id) : null,
  }));
}

/** Every word of a title that begins with one of these. */
export function highlightsIn(title: string, words: readonly string[]): Highlight[] {
  return [...foldInPlace(title).matchAll(/[\p{L}\p{N}]+/gu)].flatMap(({ 0: word, index: start }) => {
    const longest = Math.max(0, ...words.filter((each) => word.startsWith(each)).map(({ length }) => length));
    return longest === 0 ? [] : [{ start, end: start + longest }];
  });
}
