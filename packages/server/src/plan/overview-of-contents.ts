import {
  type CalendarDay,
  type Directive,
  type Owed,
  type Plan,
  type PlanContents,
  type UnitRegister,
  addDays,
  emptyStatistic,
  isStillOwed,
  merge,
  onTimeRate,
} from "@dondoc/domain";
import type { Looking } from "../access/sight.query.ts";
import { HORIZON_DAYS } from "../roll-up/owed-rows.ts";
import { owedOfPlans, planLabel, statisticOf } from "../task/due-items.ts";
import {
  type Overview,
  type OverviewNode,
  STRIP_AFTER_DAYS,
  STRIP_BEFORE_DAYS,
  type StripDay,
  cascadeNode,
} from "./overview.ts";

/** The overview straight from what plans set: for days that the counters do not answer for. */
export function overviewOfContents(
  contents: readonly PlanContents[],
  documents: {
    readonly directives: readonly Directive[];
    readonly plans: readonly Plan[];
    readonly register: UnitRegister;
  },
  { asOf, sight }: Looking,
): Overview {
  const { register } = documents;
  const { owed } = owedOfPlans(contents, { asOf, to: addDays(asOf, HORIZON_DAYS), register, sight });
  const owedByPlan = Map.groupBy(owed, (each) => each.plan.id);
  const taskCounts = new Map(contents.map(({ plan, tasks }) => [plan.id, tasks.length]));
  const issued = (document: { readonly issuedOn: CalendarDay }): boolean => document.issuedOn <= asOf;
  const figures = {
    asOf,
    statisticOf: (id: Plan["id"]) => statisticOf(owedByPlan.get(id) ?? [], asOf),
    taskCountOf: (id: Plan["id"]) => taskCounts.get(id) ?? 0,
    nextDueOf: (id: Plan["id"]) => nextDue(owedByPlan.get(id) ?? [], asOf),
    totalOf: ({ id }: Directive) => sumOf(contents.filter(({ plan }) => plan.directiveId === id)),
    moreBelow: () => 0,
  };
  const sumOf = (of: readonly PlanContents[]) =>
    of.map(({ plan }) => figures.statisticOf(plan.id)).reduce(merge, emptyStatistic);
  const statistic = sumOf(contents);
  const belowOf = Map.groupBy(documents.plans.filter(issued), ({ directiveId }) => directiveId);
  return {
    asOf,
    statistic,
    rate: onTimeRate(statistic, asOf),
    directives: documents.directives
      .filter(issued)
      .map((directive) => cascadeNode(directive, belowOf.get(directive.id) ?? [], figures)),
    moreDirectives: 0,
    strip: strip(owed, asOf),
  };
}

function nextDue(owed: readonly Owed[], asOf: CalendarDay): OverviewNode["nextDue"] {
  const ahead = owed
    .filter(({ dueOn, progress }) => dueOn !== null && dueOn >= asOf && isStillOwed(progress))
    .toSorted(byDayAndPlace);
  const [first] = ahead;
  if (first === undefined || first.dueOn === null) return null;
  const count = ahead.filter((each) => each.dueOn === first.dueOn).length;
  return { dueOn: first.dueOn, count, statement: statementOf(first) };
}

function byDayAndPlace(a: Owed, b: Owed): number {
  const [one, other] = [a.dueOn ?? "", b.dueOn ?? ""];
  return one === other ? placeOf(a) - placeOf(b) : one < other ? -1 : 1;
}

function placeOf({ source }: Owed): number {
  return source.kind === "task" ? source.task.span.start : source.series.span.start;
}

function strip(owed: readonly Owed[], asOf: CalendarDay): StripDay[] {
  const from = addDays(asOf, -STRIP_BEFORE_DAYS);
  const to = addDays(asOf, STRIP_AFTER_DAYS);
  const days = Map.groupBy(
    owed.filter(({ dueOn }) => dueOn !== null && dueOn >= from && dueOn <= to).toSorted(byDayAndPlace),
    (each) => `${each.dueOn} ${each.plan.issuedOn} ${each.plan.id}`,
  );
  return [...days]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, due]): StripDay[] => {
      const [first] = due;
      if (first === undefined || first.dueOn === null) return [];
      const { dueOn, plan } = first;
      return [
        { dueOn, plan: planLabel(plan), statement: statementOf(first), statistic: statisticOf(due, asOf) },
      ];
    });
}

function statementOf({ source }: Owed): string {
  return source.kind === "task" ? source.task.statement : source.series.asWritten;
}
