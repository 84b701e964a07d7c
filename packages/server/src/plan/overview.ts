import {
  type CalendarDay,
  type CascadeNode,
  type Directive,
  type DocumentType,
  type Fraction,
  type Plan,
  type PlanId,
  type Statistic,
  cascade,
  onTimeRate,
} from "@dondoc/domain";
import type { PlanLabel } from "./plan-label.ts";

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
  /** The sum over all plans below a directive, also those left out; `null` for a plan. */
  readonly total: Statistic | null;
  readonly lower: readonly OverviewNode[];
  /** Plans below a directive that are not in `lower`, because there are too many for one answer. */
  readonly moreBelow: number;
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
  /** Of everything the office follows, also what is not on this page. */
  readonly statistic: Statistic;
  readonly rate: Fraction;
  readonly directives: readonly OverviewNode[];
  /** Older directives that are not on this page. */
  readonly moreDirectives: number;
  readonly strip: readonly StripDay[];
};

/** The strip shows two weeks back and ten ahead. Our choice. */
export const STRIP_BEFORE_DAYS = 14;
export const STRIP_AFTER_DAYS = 70;

/** How the plans of a cascade stand, by whatever counted them. */
export type PlanFigures = {
  readonly asOf: CalendarDay;
  readonly statisticOf: (id: PlanId) => Statistic;
  readonly taskCountOf: (id: PlanId) => number;
  readonly nextDueOf: (id: PlanId) => OverviewNode["nextDue"];
  readonly totalOf: (directive: Directive) => Statistic;
  readonly moreBelow: (directive: Directive) => number;
};

type Stands = {
  readonly document: Directive | Plan;
  readonly upperId: Directive["id"] | Plan["id"] | null;
} & Pick<Directive | Plan, "id" | "issuedOn">;

/** A directive with its plans below it, each with its figures. */
export function cascadeNode(
  directive: Directive,
  plans: readonly Plan[],
  figures: PlanFigures,
): OverviewNode {
  const root: Stands = { document: directive, id: directive.id, issuedOn: directive.issuedOn, upperId: null };
  const below = plans.map((plan): Stands => ({
    document: plan,
    id: plan.id,
    issuedOn: plan.issuedOn,
    upperId: plan.upperPlanId,
  }));
  const node = overviewNode(cascade(root, [root, ...below]), figures);
  return { ...node, total: figures.totalOf(directive), moreBelow: figures.moreBelow(directive) };
}

function overviewNode(node: CascadeNode<Stands>, figures: PlanFigures): OverviewNode {
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
    lower: node.lower.map((lower) => overviewNode(lower, figures)),
    total: null,
    moreBelow: 0,
  };
  if (!("status" in document) || document.status === "known") {
    const isPlan = "status" in document;
    const isHeld = !isPlan && document.isHeld;
    const nothing = { statistic: null, rate: null, taskCount: 0, nextDue: null };
    return { ...common, ...nothing, kind: isPlan ? "plan" : "directive", isHeld };
  }
  const statistic = figures.statisticOf(document.id);
  return {
    ...common,
    kind: "plan",
    isHeld: true,
    statistic,
    rate: onTimeRate(statistic, figures.asOf),
    taskCount: figures.taskCountOf(document.id),
    nextDue: figures.nextDueOf(document.id),
  };
}
