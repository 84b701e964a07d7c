import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { vietnamOfficeCalendar } from "../country/index.ts";
import { addDays, day } from "../kernel/calendar-day.ts";
import {
  STALE_AFTER_DAYS,
  emptyUpdateTally,
  entryDueOn,
  mergeUpdates,
  updateRate,
  updateTally,
} from "./update-rate.ts";

const asOf = day("2024-10-01");
const updated = (daysAgo: number | null) => ({
  lastUpdatedOn: daysAgo === null ? null : addDays(asOf, -daysAgo),
});
const of = (...daysAgo: readonly (number | null)[]) => updateTally(daysAgo.map(updated), asOf);

describe("the update rate", () => {
  test("is what somebody has spoken of lately, of everything open", () => {
    const tally = of(0, STALE_AFTER_DAYS, STALE_AFTER_DAYS + 1, null);
    expect(tally).toEqual({ upToDate: 2, stale: 1, neverUpdated: 1 });
    expect(updateRate(tally, asOf)).toEqual({ numerator: 2, denominator: 4, asOf });
  });

  test("does not know of an update that came after the day one looks from", () => {
    expect(of(-1)).toEqual({ upToDate: 0, stale: 0, neverUpdated: 1 });
  });

  test("follows the office's own setting", () => {
    expect(updateTally([updated(10)], asOf, 7).stale).toBe(1);
  });

  test("of nothing is nought of nought", () => {
    expect(updateRate(emptyUpdateTally, asOf)).toEqual({ numerator: 0, denominator: 0, asOf });
  });

  test("of parts merged in any way is that of the whole", () => {
    const anyPart = fc.array(fc.option(fc.integer({ min: -5, max: 90 })), { maxLength: 20 });
    fc.assert(
      fc.property(anyPart, anyPart, anyPart, (a, b, c) => {
        const whole = of(...a, ...b, ...c);
        expect(mergeUpdates(mergeUpdates(of(...a), of(...b)), of(...c))).toEqual(whole);
        expect(mergeUpdates(of(...c), mergeUpdates(of(...b), of(...a)))).toEqual(whole);
        expect(mergeUpdates(whole, emptyUpdateTally)).toEqual(whole);
      }),
    );
  });
});

describe("an entry is in time", () => {
  test.each([
    ["urgent", "2024-10-18"],
    ["usual", "2024-10-21"],
    ["many", "2024-10-22"],
  ] as const)("when %s until %s, for what happened on Friday 18-10-2024", (urgency, on) => {
    expect(entryDueOn(vietnamOfficeCalendar, day("2024-10-18"), urgency)).toEqual({
      ok: true,
      value: { on, certainty: "stated" },
    });
  });
});
