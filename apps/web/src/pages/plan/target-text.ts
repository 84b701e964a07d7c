import type { CourseJudgement, Target } from "@dondoc/domain";
import { decimalText, planWords, targetWords } from "@dondoc/words";
import { dayWords, language, words } from "../../office/language.ts";
import type { TargetPoint } from "./target-layout.ts";

/** "trên 60 %", in the words of the target. */
export function goalText(target: Target): string {
  return words(planWords).comparators[target.comparator](aimText(target));
}

/** The number alone, or both of a range. */
export function aimText({ value, valueMax, unit }: Target): string {
  const number = decimalText(value, language());
  const both = valueMax === null ? number : `${number}–${decimalText(valueMax, language())}`;
  return withUnit(both, unit);
}

/** Any value in the unit of its target. */
export function valueText(value: number, { unit }: Pick<Target, "unit">): string {
  return withUnit(decimalText(value, language()), unit);
}

function withUnit(number: string, unit: string | null): string {
  return unit === null ? number : `${number}${unit === "%" && language() === "en" ? "" : " "}${unit}`;
}

/** Everything that the drawing shows, in the order of time, for whoever does not see it. */
export function drawingText(
  target: Target,
  points: readonly TargetPoint[],
  judgement: CourseJudgement,
): string {
  const w = words(targetWords);
  const said = points
    .toSorted((a, b) => a.on.localeCompare(b.on))
    .map(({ kind, on, value }) => {
      if (kind === "measured") return w.measured(valueText(value, target), dayWords(on));
      return w.points[kind](kind === "goal" ? goalText(target) : valueText(value, target), on.slice(0, 4));
    });
  const goal = target.year === null ? [w.goalNoYear(goalText(target))] : [];
  const verdict = judgement.kind === "judged" ? [judgement.isOnCourse ? w.onCourse : w.behind] : [];
  return w.drawing([...said, ...goal, ...verdict]);
}
