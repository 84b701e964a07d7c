import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, day } from "../kernel/calendar-day.ts";
import { type Followed, emptyStatistic, merge, onTimeRate, rollUp, totalOf } from "./roll-up.ts";

const asOf = day("2017-12-27");
const dueOn = day("2017-12-01");

const doneOnTime: Followed = {
  progress: { status: "completed", completedOn: dueOn },
  dueOn,
  isContinuous: false,
};
const doneLate: Followed = {
  ...doneOnTime,
  progress: { status: "completed", completedOn: addDays(dueOn, 1) },
};
const openInTime: Followed = { progress: { status: "in-progress" }, dueOn: asOf, isContinuous: false };
const openOverdue: Followed = { ...openInTime, dueOn };

describe("the official statistic", () => {
  const cells = [
    [14_068, doneOnTime],
    [1_983, doneLate],
    [5_640, openInTime],
    [223, openOverdue],
  ] as const;
  const reported = () =>
    rollUp(
      cells.flatMap(([count, followed]) => Array.from({ length: count }, () => followed)),
      asOf,
    );

  test("has the four cells of report 1270/BC-TCTTTg, and they sum to 21.914", () => {
    expect(reported()).toEqual({
      ...emptyStatistic,
      doneOnTime: 14_068,
      doneLate: 1_983,
      openInTime: 5_640,
      openOverdue: 223,
    });
    expect(totalOf(reported())).toBe(21_914);
  });

  test("gives a rate as a fraction with its day: on time of what is due", () => {
    expect(onTimeRate(reported(), asOf)).toEqual({ numerator: 14_068, denominator: 16_274, asOf });
  });

  test("with nothing due is nought of nought, not a hundred per cent", () => {
    expect(onTimeRate(rollUp([openInTime], asOf), asOf)).toEqual({ numerator: 0, denominator: 0, asOf });
  });
});

describe("outside the four cells", () => {
  test("a continuous duty stands apart, however long it runs", () => {
    const continuous = { ...openOverdue, dueOn: null, isContinuous: true };
    const statistic = rollUp([continuous, openOverdue], asOf);
    expect([totalOf(statistic), statistic.excluded.continuous]).toEqual([1, 1]);
  });

  test("what names no day is counted beside them", () => {
    expect(rollUp([{ ...openInTime, dueOn: null }], asOf).excluded.undated).toBe(1);
  });

  test.each(["suspended", "withdrawn", "reassigned", "superseded"] as const)(
    "what is %s is counted beside them, not as overdue",
    (status) => {
      const statistic = rollUp([{ ...openOverdue, progress: { status } }], asOf);
      expect([totalOf(statistic), statistic.excluded[status]]).toEqual([0, 1]);
    },
  );

  test.each(["assigned", "received", "submitted", "returned", "draft"] as const)(
    "what is %s is not: it counts as open",
    (status) => {
      expect(rollUp([{ ...openOverdue, progress: { status } }], asOf).openOverdue).toBe(1);
    },
  );
});

describe("parts of a whole", () => {
  const anyFollowed: fc.Arbitrary<Followed> = fc.record({
    progress: fc.oneof(
      fc.record({
        status: fc.constantFrom(
          "assigned",
          "in-progress",
          "submitted",
          "returned",
          "suspended",
          "withdrawn",
          "reassigned",
          "superseded",
        ),
      }),
      fc.record({
        status: fc.constant("completed"),
        completedOn: fc.integer({ min: -60, max: 60 }).map((offset) => addDays(asOf, offset)),
      }),
    ),
    dueOn: fc.option(fc.integer({ min: -60, max: 60 }).map((offset) => addDays(asOf, offset))),
    isContinuous: fc.boolean(),
  });
  const anyPart = fc.array(anyFollowed, { maxLength: 40 });
  const of = (part: readonly Followed[]) => rollUp(part, asOf);

  test("merged are the whole, whatever the partition and its order", () => {
    fc.assert(
      fc.property(anyPart, anyPart, anyPart, (a, b, c) => {
        const whole = of([...a, ...b, ...c]);
        expect(merge(merge(of(a), of(b)), of(c))).toEqual(whole);
        expect(merge(of(a), merge(of(b), of(c)))).toEqual(whole);
        expect(merge(of(c), merge(of(b), of(a)))).toEqual(whole);
      }),
    );
  });

  test("merged with nothing stay what they are", () => {
    fc.assert(
      fc.property(anyPart, (part) => {
        expect(merge(of(part), emptyStatistic)).toEqual(of(part));
      }),
    );
  });

  test("never lose anything: cells and exclusions add up to what is followed", () => {
    fc.assert(
      fc.property(anyPart, (part) => {
        const statistic = of(part);
        const excluded = Object.values(statistic.excluded).reduce((sum, count) => sum + count, 0);
        expect(totalOf(statistic) + excluded).toBe(part.length);
      }),
    );
  });

  test("leave the empty statistic empty", () => {
    of([doneOnTime, { ...openOverdue, isContinuous: true }]);
    expect([totalOf(emptyStatistic), ...Object.values(emptyStatistic.excluded)]).toEqual([
      0, 0, 0, 0, 0, 0, 0,
    ]);
  });
});
