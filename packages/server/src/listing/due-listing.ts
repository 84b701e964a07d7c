import type { CalendarDay } from "@dondoc/domain";
import { type Language, duePhrase, listingWords, roleWords, statusWords } from "@dondoc/words";
import type { Listing, ListingCell } from "@dondoc/writer";
import { sightIn } from "../access/sight.query.ts";
import { refusal } from "../http/problem-codes.ts";
import type { Asking } from "../office/office.ts";
import type { DueAnswer } from "../task/due-answer.ts";
import type { DueFilter } from "../task/due-filter.ts";
import type { DueItem } from "../task/due-item.ts";
import { due } from "../task/due.query.ts";
import { listedColumns } from "./listed-columns.ts";

/** More than anybody reads, and what a server makes in seconds. */
const MOST_ROWS = 20_000;
const PAGE = 500;

const widths = {
  id: 20,
  statement: 60,
  unit: 30,
  role: 12,
  status: 16,
  state: 20,
  asWritten: 30,
  dueOn: 12,
  days: 8,
  plan: 16,
  section: 8,
  period: 10,
  recipients: 30,
} as const;

type Asked = Omit<DueFilter, "asOf"> & { readonly asOf: CalendarDay; readonly language: Language };

/** Everything that is due as the page of tasks lists it, each unit in a row of its own. */
export async function dueListing(asking: Asking, asked: Asked): Promise<Listing> {
  const { language } = asked;
  const items = await allDue(asking, asked);
  return {
    title: listingWords[language].titles.due,
    columns: listedColumns(widths, language),
    rows: items.map((item) => rowOf(item, language)),
  };
}

async function allDue(
  asking: Asking,
  { asOf, all, withinDays, cell, unitId, planId }: Asked,
): Promise<DueItem[]> {
  const question = {
    asOf,
    withinDays: all || cell !== undefined ? null : withinDays,
    cell,
    unitId: unitId ?? null,
    planId: planId ?? null,
    limit: PAGE,
    sight: await sightIn(asking),
  };
  const items: DueItem[] = [];
  let cursor: string | null = null;
  do {
    const page: DueAnswer = await due(asking.office, { ...question, cursor });
    if (page.total > MOST_ROWS) throw refusal({ code: "list-too-long", rows: page.total, most: MOST_ROWS });
    items.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return items;
}

function rowOf(item: DueItem, language: Language): ListingCell[] {
  const { timeliness, status, unit } = item;
  return [
    item.id,
    item.statement,
    unit?.name ?? null,
    roleWords[language][item.role],
    status === "draft" ? null : statusWords[language][status],
    duePhrase(timeliness, language),
    item.deadline?.asWritten ?? null,
    item.dueOn,
    "daysLeft" in timeliness ? timeliness.daysLeft : "daysLate" in timeliness ? -timeliness.daysLate : null,
    item.plan.number,
    item.sectionPath,
    item.period,
    item.recipients.join("; "),
  ];
}
