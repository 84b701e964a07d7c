import type { Answers, OverviewNode, UnitLabel } from "@dondoc/client";
import { fold } from "@dondoc/domain";
import { SLOW_DAYS } from "../../parts/cascade-scale.ts";

export type Owed = Answers["plan"]["owedBelow"];

/** One line of the cascade: a document, or a unit that still owes one. */
export type DirectiveLine =
  | { readonly kind: "document"; readonly node: OverviewNode }
  | { readonly kind: "owed"; readonly unit: UnitLabel; readonly upper: OverviewNode };

/** A line with everything below it, and what is asked of it while somebody filters. */
export type Branch = {
  readonly key: string;
  readonly depth: number;
  readonly line: DirectiveLine;
  /** What is searched in, folded once: a country has thousands. */
  readonly text: string;
  readonly below: readonly Branch[];
  /** Lines below, at any depth. */
  readonly size: number;
};

/** What of a cascade is shown; everything unless somebody chooses. */
export const cascadeShows = ["all", "late", "owing", "unheld"] as const;
export type CascadeShow = (typeof cascadeShows)[number];

export type CascadeFilter = { readonly wanted: string; readonly show: CascadeShow };

/** The cascade with the units that owe a plan under the plan that asks for it. */
export function branchesOf(root: OverviewNode, missing: Owed["missing"]): Branch {
  const owedBy = Map.groupBy(missing, ({ upperPlanId }) => String(upperPlanId));
  const branchOf = (node: OverviewNode, depth: number): Branch => {
    const owed = (owedBy.get(node.id) ?? []).map(({ unit }): Branch => ({
      key: `${node.id}/${unit.id ?? unit.name}`,
      depth: depth + 1,
      line: { kind: "owed", unit, upper: node },
      text: fold(unit.name),
      below: [],
      size: 0,
    }));
    const below = [...node.lower.map((lower) => branchOf(lower, depth + 1)), ...owed];
    return {
      key: node.id,
      depth,
      line: { kind: "document", node },
      text: fold(`${node.number} ${node.issuer} ${node.subject}`),
      below,
      size: below.reduce((sum, each) => sum + each.size + 1, 0),
    };
  };
  return branchOf(root, 0);
}

/** The lines to draw: without a filter all that are not folded away, with one those that match and what they hang from. */
export function linesShown(
  branch: Branch,
  { wanted, show }: CascadeFilter,
  isFolded: (key: string) => boolean,
): Branch[] {
  const key = fold(wanted.trim());
  const isFiltered = key !== "" || show !== "all";
  if (!isFiltered && isFolded(branch.key)) return [branch];
  const below = branch.below.flatMap((each) => linesShown(each, { wanted, show }, isFolded));
  const isShown =
    !isFiltered || below.length > 0 || (isMeant(branch.line, show) && branch.text.includes(key));
  return isShown ? [branch, ...below] : [];
}

function isMeant(line: DirectiveLine, show: CascadeShow): boolean {
  if (show === "all") return true;
  if (line.kind === "owed") return show === "owing";
  const { node } = line;
  if (show === "unheld") return !node.isHeld;
  return show === "late" && ((node.statistic?.openOverdue ?? 0) > 0 || node.stepDays > SLOW_DAYS);
}

/** Everything that has something below it. */
export function foldable(branch: Branch): string[] {
  return branch.size === 0 ? [] : [branch.key, ...branch.below.flatMap(foldable)];
}

/** Every plan of a cascade. */
export function plansIn(node: OverviewNode): OverviewNode[] {
  return [...(node.kind === "plan" ? [node] : []), ...node.lower.flatMap(plansIn)];
}
