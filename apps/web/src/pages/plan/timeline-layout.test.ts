import { day } from "@dondoc/domain";
import { describe, expect, test } from "vitest";
import { type Moment, TIMELINE, placedMoments } from "./timeline-layout.ts";

const moment = (on: string, kind: Moment["kind"] = "due"): Moment => ({
  on: day(on),
  kind,
  number: null,
  count: 1,
  isOverdue: false,
});

describe("the line of a plan", () => {
  test("goes from its first day to its last, to scale", () => {
    const placed = placedMoments([
      moment("2024-01-31", "directive"),
      moment("2024-06-15"),
      moment("2024-10-31"),
    ]);
    expect(placed.at(0)?.x).toBe(TIMELINE.left);
    expect(placed.at(-1)?.x).toBe(TIMELINE.right);
    const middle = ((placed.at(1)?.x ?? 0) - TIMELINE.left) / (TIMELINE.right - TIMELINE.left);
    expect(middle).toBeCloseTo(136 / 274, 2);
  });

  test("puts no words over others: what finds no free line keeps its mark alone", () => {
    const crowd = Array.from({ length: 6 }, (_, at) => moment(`2024-05-0${at + 1}`));
    const placed = placedMoments([moment("2024-01-01"), ...crowd, moment("2024-12-31")]);
    const lines = placed.slice(1, 7).map(({ labelY }) => labelY);
    expect(new Set(lines.filter((line) => line !== null)).size).toBe(4);
    expect(lines.filter((line) => line === null)).toHaveLength(2);
  });

  test("lets no flag go through words, also where they stand left of their own", () => {
    const days = ["01-01", "03-10", "06-15", "08-01", "10-01", "10-04", "10-20", "11-01"];
    const placed = placedMoments(days.map((on) => moment(`2024-${on}`)));
    const crossed = placed.flatMap((words) =>
      placed.filter((flag) => {
        const [from, to] = words.isLabelLeft ? [words.x - 150, words.x] : [words.x, words.x + 150];
        const isAbove = flag.labelY !== null && words.labelY !== null && flag.labelY < words.labelY;
        return isAbove && flag.x > from && flag.x < to;
      }),
    );
    expect(crossed).toEqual([]);
    expect(placed.at(-1)?.labelY).not.toBeNull();
  });

  test("is nothing without a day, and stands on one day alone", () => {
    expect(placedMoments([])).toEqual([]);
    expect(placedMoments([moment("2024-05-01")])[0]?.x).toBe(TIMELINE.left);
  });
});
