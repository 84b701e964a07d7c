import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, day } from "../kernel/calendar-day.ts";
import { Role } from "../task/role.ts";
import { emptyStatistic, merge } from "./roll-up.ts";
import { type Scored, scorecard, scoredRoles, scoredStatistic } from "./scorecard.ts";

const asOf = day("2026-03-15");
const made = (cells: Partial<typeof emptyStatistic>) =>
  Object.fromEntries(scorecard({ ...emptyStatistic, ...cells }, asOf).map(({ key, ...rest }) => [key, rest]));

describe("the indicators of 366-QĐ/TW", () => {
  test("are all met when everything due was done on time", () => {
    const share = (numerator: number) => ({ numerator, denominator: 5, asOf });
    expect(made({ doneOnTime: 5, openInTime: 3 })).toEqual({
      "all-on-time": { share: share(5), isMet: true },
      "all-done": { share: share(5), isMet: true },
      "few-late": { share: share(0), isMet: true },
    });
  });

  test("one late task costs the first, whatever the rest", () => {
    const { "all-on-time": onTime, "all-done": done } = made({ doneOnTime: 999, doneLate: 1 });
    expect([onTime?.isMet, done?.isMet]).toEqual([false, true]);
  });

  test("allow a fifth not on schedule, and not more", () => {
    expect(made({ doneOnTime: 8, doneLate: 2 })["few-late"]?.isMet).toBe(true);
    expect(made({ doneOnTime: 79, doneLate: 21 })["few-late"]?.isMet).toBe(false);
  });

  test("take what is open and overdue for late and for not done", () => {
    const { "all-done": done, "few-late": late } = made({ doneOnTime: 3, openOverdue: 1 });
    expect(done).toEqual({ share: { numerator: 3, denominator: 4, asOf }, isMet: false });
    expect(late).toEqual({ share: { numerator: 1, denominator: 4, asOf }, isMet: false });
  });

  test("say nothing while nothing is due", () => {
    expect(scorecard({ ...emptyStatistic, openInTime: 7 }, asOf).map(({ isMet }) => isMet)).toEqual([
      null,
      null,
      null,
    ]);
  });

  test("are no grade: nothing but shares and whether each condition is met", () => {
    for (const indicator of scorecard(emptyStatistic, asOf))
      expect(Object.keys(indicator)).toEqual(["key", "share", "isMet"]);
  });
});

describe("what enters a unit's figures", () => {
  const item = (role: Role): Scored => ({
    role,
    progress: { status: "in-progress" },
    dueOn: addDays(asOf, -1),
    isContinuous: false,
  });

  test("is what it leads and its own part, never what it coordinates or watches", () => {
    const entering = Role.options.filter((role) => scoredStatistic([item(role)], asOf).openOverdue === 1);
    expect(entering.toSorted((a, b) => scoredRoles.indexOf(a) - scoredRoles.indexOf(b))).toEqual(scoredRoles);
    expect(entering).not.toContain("coordinate");
    expect(entering).not.toContain("supervise");
  });

  test("may be only what it leads, where an office counts so", () => {
    expect(scoredStatistic([item("lead"), item("execute")], asOf, ["lead"]).openOverdue).toBe(1);
  });

  test("merged from any parts is that of the whole", () => {
    const anyPart = fc.array(fc.constantFrom(...Role.options).map(item), { maxLength: 20 });
    fc.assert(
      fc.property(anyPart, anyPart, (a, b) => {
        const [one, other] = [a, b].map((part) => scoredStatistic(part, asOf));
        const whole = scoredStatistic([...a, ...b], asOf);
        expect(merge(one ?? emptyStatistic, other ?? emptyStatistic)).toEqual(whole);
      }),
    );
  });
});
