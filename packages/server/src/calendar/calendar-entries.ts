import type { Sight, UnitId } from "@dondoc/domain";
import { type Language, calendarWords, dayText, statusWords } from "@dondoc/words";
import type { CalendarEntry } from "@dondoc/writer";
import { type LastTold, lastTold } from "../ledger/last-told.ts";
import type { LookingBack } from "../history/past-day.ts";
import type { DueItem } from "../task/due-item.ts";
import { due } from "../task/due.query.ts";

/** What a calendar is about: what these units owe, or with `null` everybody in sight. */
export type CalendarQuestion = {
  readonly unitIds: readonly UnitId[] | null;
  readonly sight: Sight;
  readonly language: Language;
  /** Where the pages of the office are. */
  readonly origin: string;
};

/** A calendar holds no more: clients download all of it every few hours. What is nearest comes first. Our choice. */
export const MOST_ENTRIES = 2000;
const DAYS_AHEAD = 400;
const PAGE = 500;

/** The deadlines that are open today, each a whole day: what is late stands on its day, what is done has left. */
export async function calendarEntries(
  office: LookingBack,
  question: CalendarQuestion,
): Promise<CalendarEntry[]> {
  const items: DueItem[] = [];
  for (const unitId of question.unitIds ?? [null]) {
    const most = MOST_ENTRIES - items.length;
    items.push(...(await openItems(office, { unitId, sight: question.sight, most })));
  }
  const told = await lastTold(office.database, items.flatMap(historiesOf));
  return items.flatMap((item) => entryOf(item, told, question));
}

async function openItems(
  office: LookingBack,
  { unitId, sight, most }: { readonly unitId: UnitId | null; readonly sight: Sight; readonly most: number },
): Promise<DueItem[]> {
  const asOf = office.clock.today();
  const items: DueItem[] = [];
  let cursor: string | null = null;
  while (items.length < most) {
    const limit = Math.min(PAGE, most - items.length);
    const asked = { asOf, withinDays: DAYS_AHEAD, unitId, planId: null, limit, cursor, sight };
    const page = await due(office, asked);
    items.push(...page.items);
    cursor = page.nextCursor;
    if (cursor === null) break;
  }
  return items;
}

/** The key of a part or series without its period, and the plan that keeps what is told of neither. */
function historiesOf({ id, plan }: DueItem): string[] {
  return [id.split("/", 1)[0] ?? id, plan.id];
}

function entryOf(
  item: DueItem,
  told: ReadonlyMap<string, LastTold>,
  { language, origin }: CalendarQuestion,
): CalendarEntry[] {
  if (item.dueOn === null) return [];
  const words = calendarWords[language];
  const ends = historiesOf(item).flatMap((id) => told.get(id) ?? []);
  const { number, issuedOn, issuer } = item.plan;
  const title = item.period === null ? item.statement : `${words.report(item.period)}: ${item.statement}`;
  const unit = item.unit === null ? [] : [item.unit.name];
  const asWritten = item.deadline === null ? [] : [words.asWritten(item.deadline.asWritten)];
  return [
    {
      key: item.id,
      on: item.dueOn,
      title: item.unit === null ? title : `${item.unit.shortName}: ${title}`,
      lines: [
        title,
        ...unit,
        words.under(number, dayText(issuedOn, language), issuer),
        ...asWritten,
        ...(item.status === "draft" ? [] : [statusWords[language][item.status]]),
      ],
      address: `${origin}/${item.taskId === null ? `plans/${item.plan.id}` : `tasks/${item.taskId}`}`,
      revision: ends.reduce((sum, { version }) => sum + version, 0),
      revisedAt: ends.map(({ recordedAt }) => recordedAt).reduce(later, `${issuedOn}T00:00:00.000Z`),
    },
  ];
}

function later(one: string, other: string): string {
  return one < other ? other : one;
}
