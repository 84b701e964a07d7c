import {
  type CalendarDay,
  type CascadeNode,
  type Directive,
  type DocumentType,
  type Fraction,
  type Owed,
  type Plan,
  type Statistic,
  addDays,
  cascade,
  emptyStatistic,
  merge,
  onTimeRate,
} from "@dondoc/domain";
import type { Database } from "../database/database.ts";
import { HORIZON_DAYS } from "../roll-up/owed-rows.ts";
import { owedOfPlans, planLabel, statisticOf } from "../task/due-items.ts";
import { unitRegister } from "../unit/unit.store.ts";
import { plansInForce } from "./plan-contents.query.ts";
import type { PlanLabel } from "./plan-label.ts";
import { directives, plans } from "./plan.store.ts";

export type OverviewNode = {
  readonly kind: "directive" | "plan";
  readonly id: Directive["id"] | Plan["id"];
  readonly number: string;
  readonly type: DocumentType;
  readonly issuer: string;
  readonly issuedOn: CalendarDay;
  readonly subject: string;
  /** Whether the office has the paper, or only knows of it. */
  readonly isHeld: boolean;
  /** Days from the directive's issue, and from that of the document right above. */
  readonly lagDays: number;
  readonly stepDays: number;
  readonly statistic: Statistic | null;
  readonly rate: Fraction | null;
  readonly taskCount: number;
  readonly nextDue: {
    readonly dueOn: CalendarDay;
    readonly count: number;
    readonly statement: string;
  } | null;
  readonly lower: readonly OverviewNode[];
};

/** A day of the strip on which something of a plan is due. */
export type StripDay = {
  readonly dueOn: CalendarDay;
  readonly plan: PlanLabel;
  readonly statement: string;
  readonly statistic: Statistic;
};

export type Overview = {
  readonly asOf: CalendarDay;
  readonly statistic: Statistic;
  readonly rate: Fraction;
  readonly directives: readonly OverviewNode[];
  readonly strip: readonly StripDay[];
};

/** The strip shows two weeks back and ten ahead. Our choice. */
const STRIP_BEFORE_DAYS = 14;
const STRIP_AFTER_DAYS = 70;

export async function overview(database: Database, asOf: CalendarDay): Promise<Overview> {
  const register = await unitRegister(database);
  const contents = await plansInForce(database, { asOf });
  const { owed } = owedOfPlans(contents, { asOf, to: addDays(asOf, HORIZON_DAYS), register });
  const owedByPlan = Map.groupBy(owed, (each) => each.plan.id);
  const taskCounts = new Map(contents.map(({ plan, tasks }) => [plan.id, tasks.length]));
  const issued = (document: { readonly issuedOn: CalendarDay }): boolean => document.issuedOn <= asOf;
  const allPlans = (await plans(database)).filter(issued);
  const roots = (await directives(database)).filter(issued);
  const facts = { asOf, owedByPlan, taskCounts };
  const byPlan = contents.map(({ plan }) => statisticOf(owedByPlan.get(plan.id) ?? [], asOf));
  const statistic = byPlan.reduce(merge, emptyStatistic);
  return {
    asOf,
    statistic,
    rate: onTimeRate(statistic, asOf),
    directives: roots.map((directive) => cascadeNode(directive, allPlans, facts)),
    strip: strip(owed, asOf),
  };
}

type NodeFacts = {
  readonly asOf: CalendarDay;
  readonly owedByPlan: ReadonlyMap<Plan["id"], readonly Owed[]>;
  readonly taskCounts: ReadonlyMap<Plan["id"], number>;
};

type Stands = {
  readonly document: Directive | Plan;
  readonly upperId: Directive["id"] | Plan["id"] | null;
} & Pick<Directive | Plan, "id" | "issuedOn">;

function cascadeNode(directive: Directive, allPlans: readonly Plan[], facts: NodeFacts): OverviewNode {
  const root: Stands = { document: directive, id: directive.id, issuedOn: directive.issuedOn, upperId: null };
  const below = allPlans
    .filter((plan) => plan.directiveId === directive.id)
    .map((plan): Stands => ({
      document: plan,
      id: plan.id,
      issuedOn: plan.issuedOn,
      upperId: plan.upperPlanId,
    }));
  return overviewNode(cascade(root, [root, ...below]), facts);
}

function overviewNode(node: CascadeNode<Stands>, facts: NodeFacts): OverviewNode {
  const { document } = node.document;
  const { id, number, type, issuer, issuedOn, subject } = document;
  const common = {
    id,
    number,
    type,
    issuer,
    issuedOn,
    subject,
    lagDays: node.lagDays,
    stepDays: node.stepDays,
    lower: node.lower.map((lower) => overviewNode(lower, facts)),
  };
  if (!("status" in document) || document.status === "known") {
    const isPlan = "status" in document;
    const isHeld = !isPlan && document.isHeld;
    const nothing = { statistic: null, rate: null, taskCount: 0, nextDue: null };
    return { ...common, ...nothing, kind: isPlan ? "plan" : "directive", isHeld };
  }
  const owed = facts.owedByPlan.get(document.id) ?? [];
  const statistic = statisticOf(owed, facts.asOf);
  return {
    ...common,
    kind: "plan",
    isHeld: true,
    statistic,
    rate: onTimeRate(statistic, facts.asOf),
    taskCount: facts.taskCounts.get(document.id) ?? 0,
    nextDue: nextDue(owed, facts.asOf),
  };
}

function nextDue(owed: readonly Owed[], asOf: CalendarDay): OverviewNode["nextDue"] {
  const ahead = owed.filter(
    (each) => each.dueOn !== null && each.dueOn >= asOf && each.progress.status !== "completed",
  );
  const [first] = ahead.toSorted((a, b) => ((a.dueOn ?? "") < (b.dueOn ?? "") ? -1 : 1));
  if (first === undefined || first.dueOn === null) return null;
  const count = ahead.filter((each) => each.dueOn === first.dueOn).length;
  return { dueOn: first.dueOn, count, statement: statementOf(first) };
}

function strip(owed: readonly Owed[], asOf: CalendarDay): StripDay[] {
  const from = addDays(asOf, -STRIP_BEFORE_DAYS);
  const to = addDays(asOf, STRIP_AFTER_DAYS);
  const days = Map.groupBy(
    owed.filter((each) => each.dueOn !== null && each.dueOn >= from && each.dueOn <= to),
    (each) => `${each.dueOn} ${each.plan.id}`,
  );
  return [...days.values()]
    .flatMap((due): StripDay[] => {
      const [first] = due;
      if (first === undefined || first.dueOn === null) return [];
      const { dueOn, plan } = first;
      return [
        { dueOn, plan: planLabel(plan), statement: statementOf(first), statistic: statisticOf(due, asOf) },
      ];
    })
    .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
}

function statementOf({ source }: Owed): string {
  return source.kind === "task" ? source.task.statement : source.series.asWritten;
}
