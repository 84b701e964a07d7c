import type { CalendarDay } from "../kernel/calendar-day.ts";
import type { ReportSeriesId, UnitId } from "../kernel/ids.ts";
import { type Timeliness, timeliness } from "../task/timeliness.ts";
import { handedInOf } from "./handed-in.ts";
import type { ReportSent } from "./report-sent.ts";

/** What is collected: one series, from the units that owe it, for the periods somebody looks at. */
export type Collection = {
  readonly seriesId: ReportSeriesId;
  readonly instances: readonly { readonly period: string; readonly dueOn: CalendarDay | null }[];
  /** Who owes the report due on a day, as known on that day: a register and its successions answer this. */
  readonly reportersOn: (on: CalendarDay) => readonly UnitId[];
  readonly sent: readonly ReportSent[];
};

/** Where one unit stands with one report; `not-asked`: it does not owe this period (it ended before, or came after). */
export type CollectionState = Timeliness | { readonly kind: "not-asked" };

export type CollectionRow = { readonly unitId: UnitId; readonly states: readonly CollectionState[] };

/** Units × periods as of a day; each row has a state for each of `periods`, in their order. */
export type CollectionMatrix = {
  readonly asOf: CalendarDay;
  readonly periods: readonly string[];
  readonly rows: readonly CollectionRow[];
};

/**
 * Who has reported and who has not: units × periods. A report that came in after `asOf` is not seen. A period already due
 * is owed by whoever held the duty on its day; a later one by whoever holds it on `asOf`, so that a look from before a
 * reorganisation shows the units of the time, and earlier results stay with the old unit (domain reference §4.3).
 * Source: NĐ 09/2019/NĐ-CP (who makes and who receives a report is defined); the form is our choice.
 */
export function collectionMatrix(collection: Collection, asOf: CalendarDay): CollectionMatrix {
  const { instances, reportersOn } = collection;
  const handedIn = handedInOf(collection, asOf);
  const columns = instances.map(({ period, dueOn }) => ({
    period,
    dueOn,
    asked: new Set(reportersOn(dueOn !== null && dueOn < asOf ? dueOn : asOf)),
  }));
  const units = new Set(columns.flatMap(({ asked }) => [...asked]));
  return {
    asOf,
    periods: columns.map(({ period }) => period),
    rows: [...units].map((unitId) => ({
      unitId,
      states: columns.map(({ period, dueOn, asked }): CollectionState => {
        if (!asked.has(unitId)) return { kind: "not-asked" };
        return timeliness(handedIn(unitId, period), dueOn, asOf);
      }),
    })),
  };
}
