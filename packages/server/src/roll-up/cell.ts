import { type CalendarDay, type Exclusion, type Followed, rollUp } from "@dondoc/domain";

/** Where the statistic counts one thing. Which of the two open cells it is in follows from its day, when somebody looks. */
export type Cell = "open" | "done-on-time" | "done-late" | Exclusion;

const exclusions: readonly Exclusion[] = [
  "continuous",
  "undated",
  "suspended",
  "withdrawn",
  "reassigned",
  "superseded",
];

/** Asks the domain's roll-up about one thing alone, so that the rule of the cells is written once. */
export function cellOf(followed: Followed, asOf: CalendarDay): Cell {
  const { doneOnTime, doneLate, excluded } = rollUp([followed], asOf);
  if (doneOnTime > 0) return "done-on-time";
  if (doneLate > 0) return "done-late";
  return exclusions.find((exclusion) => excluded[exclusion] > 0) ?? "open";
}
