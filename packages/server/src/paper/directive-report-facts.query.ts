import {
  type CalendarDay,
  type DirectiveId,
  type LagTally,
  PlanId,
  emptyStatistic,
  merge,
  onTimeRate,
} from "@dondoc/domain";
import type { CascadedPlan, DirectiveReportFacts, PlanReportFacts, ReportedLevel } from "@dondoc/writer";
import { lookingBy } from "../access/sight.query.ts";
import type { Asking } from "../office/office.ts";
import { directiveCoverage } from "../plan/coverage.query.ts";
import type { OverviewNode } from "../plan/overview.ts";
import { directiveCascade } from "../plan/overview.query.ts";
import { planReportFacts } from "./plan-report-facts.query.ts";

export type DirectiveQuestion = {
  readonly directiveId: DirectiveId;
  readonly from: CalendarDay;
  readonly to: CalendarDay;
};

/** Plans in the table of a paper, and those of them whose tasks are told one by one; a country has thousands. */
const MOST_LISTED = 300;
const MOST_TOLD = 20;

/** What a report on a directive says, of what the one who asks may see; `null` for one that nobody knows. */
export async function directiveReportFacts(
  asking: Asking,
  { directiveId, from, to }: DirectiveQuestion,
): Promise<DirectiveReportFacts | null> {
  const { office } = asking;
  const looking = await lookingBy(asking, { asOf: to });
  const root = await directiveCascade(office, directiveId, looking);
  if (root === null) return null;
  const below = cascadedIn(root.lower, 1);
  const held = below.filter(({ node }) => node.isHeld);
  const told: PlanReportFacts[] = [];
  for (const { node } of held.slice(0, MOST_TOLD)) {
    const facts = await planReportFacts(asking, { planId: PlanId.parse(node.id), from, to });
    if (facts !== null) told.push(facts);
  }
  const { rate: coverage, missing } = await directiveCoverage(office, directiveId, looking);
  const numberOf = new Map<string, string>(below.map(({ node }) => [node.id, node.number]));
  const { type, number, issuer, issuedOn, subject, total, moreBelow } = root;
  const statistic = total ?? emptyStatistic;
  return {
    from,
    to,
    directive: { type, number, issuer, issuedOn, subject },
    statistic,
    rate: onTimeRate(statistic, to),
    levels: levelsOf(below, to),
    plans: below.slice(0, MOST_LISTED).map(cascadedPlan),
    plansUnlisted: Math.max(0, below.length - MOST_LISTED) + moreBelow,
    coverage,
    missing: missing.map(({ unit, upperPlanId }) => ({
      unit: unit.name,
      upper: numberOf.get(upperPlanId) ?? number,
    })),
    groups: told.flatMap(ofPlan),
    plansUntold: Math.max(0, held.length - MOST_TOLD) + moreBelow,
    obstacles: told.flatMap(({ obstacles }) => obstacles),
    proposals: told.flatMap(({ proposals }) => proposals),
  };
}

type Cascaded = { readonly node: OverviewNode; readonly level: number };

/** Each plan with the level it stands on, upper ones before those that carry them out. */
function cascadedIn(nodes: readonly OverviewNode[], level: number): Cascaded[] {
  return nodes.flatMap((node) => [{ node, level }, ...cascadedIn(node.lower, level + 1)]);
}

function levelsOf(below: readonly Cascaded[], asOf: CalendarDay): ReportedLevel[] {
  const byLevel = Map.groupBy(below, ({ level }) => level);
  return [...byLevel]
    .toSorted(([a], [b]) => a - b)
    .map(([, of]) => {
      const statistic = of.map(({ node }) => node.statistic ?? emptyStatistic).reduce(merge, emptyStatistic);
      return {
        sinceDirective: tallyOf(of.map(({ node }) => node.lagDays)),
        sinceUpper: tallyOf(of.map(({ node }) => node.stepDays)),
        statistic,
        rate: onTimeRate(statistic, asOf),
      };
    });
}

function tallyOf(days: readonly number[]): LagTally {
  return {
    plans: days.length,
    totalDays: days.reduce((sum, each) => sum + each, 0),
    shortestDays: days.length === 0 ? null : Math.min(...days),
    longestDays: days.length === 0 ? null : Math.max(...days),
  };
}

function cascadedPlan({ node, level }: Cascaded): CascadedPlan {
  const { number, issuer, issuedOn, lagDays, stepDays, statistic, rate } = node;
  return { level, number, issuer, issuedOn, lagDays, stepDays, statistic, rate };
}

/** Tasks of several plans stand in one list: each says whose it is. */
function ofPlan({ plan, groups }: PlanReportFacts): PlanReportFacts["groups"] {
  return groups.map(({ title, tasks }) => ({
    title,
    tasks: tasks.map((task) => ({ ...task, statement: `${plan.number}: ${task.statement}` })),
  }));
}
