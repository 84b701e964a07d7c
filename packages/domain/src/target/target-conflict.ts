import { canonical } from "../kernel/vietnamese.ts";
import type { Target } from "./target.ts";
import { directionOf } from "./on-course.ts";

/** How a lower level's target differs from the one above it, always to the worse; both are shown, neither is mended. */
export type TargetConflict =
  | { readonly kind: "other-direction" }
  | { readonly kind: "weaker-value"; readonly upper: number; readonly lower: number }
  /** The same number, but "từ 60%" under "trên 60%". */
  | { readonly kind: "weaker-comparator" }
  | { readonly kind: "later-year"; readonly upper: number; readonly lower: number }
  | { readonly kind: "no-year"; readonly upper: number };

/** Why two targets cannot be set side by side. Counts are not compared: a ward's part of 35 parks is not 35. */
export type Incomparable = "other-unit" | "other-denominator" | "a-count" | "neither-up-nor-down";

/** A target beside the one above it; no conflicts: it is at least as much. */
export type TargetComparison =
  | { readonly kind: "comparable"; readonly conflicts: readonly TargetConflict[] }
  | { readonly kind: "not-comparable"; readonly because: Incomparable };

/**
 * Sets a target beside the one above that it carries out; that the two belong together a person says. A lower plan may set
 * more, never less. Source: domain reference §1.8, invariant 8; that only shares are compared is our choice.
 */
export function compareWithUpper(lower: Target, upper: Target): TargetComparison {
  const because = obstacleTo(lower, upper);
  if (because !== null) return { kind: "not-comparable", because };
  return { kind: "comparable", conflicts: [...valueConflicts(lower, upper), ...yearConflicts(lower, upper)] };
}

function obstacleTo(lower: Target, upper: Target): Incomparable | null {
  if (lower.unit !== upper.unit) return "other-unit";
  if (lower.unit?.startsWith("%") !== true) return "a-count";
  const named = [lower.denominator, upper.denominator].filter((each) => each !== null).map(canonical);
  if (new Set(named).size > 1) return "other-denominator";
  return [lower, upper].some((target) => directionOf(target) === "keep") ? "neither-up-nor-down" : null;
}

function valueConflicts(lower: Target, upper: Target): TargetConflict[] {
  const direction = directionOf(upper);
  if (directionOf(lower) !== direction) return [{ kind: "other-direction" }];
  const isWeaker = direction === "higher" ? lower.value < upper.value : lower.value > upper.value;
  if (isWeaker) return [{ kind: "weaker-value", upper: upper.value, lower: lower.value }];
  const losesStrictness = isStrict(upper) && !isStrict(lower) && lower.value === upper.value;
  return losesStrictness ? [{ kind: "weaker-comparator" }] : [];
}

function yearConflicts(lower: Target, upper: Target): TargetConflict[] {
  if (upper.year === null) return [];
  if (lower.year === null) return [{ kind: "no-year", upper: upper.year }];
  return lower.year > upper.year ? [{ kind: "later-year", upper: upper.year, lower: lower.year }] : [];
}

function isStrict({ comparator }: Target): boolean {
  return comparator === ">" || comparator === "<";
}
