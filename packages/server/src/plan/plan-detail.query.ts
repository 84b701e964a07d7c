import {
  type Assignment,
  type AssignmentStatus,
  type CalendarDay,
  type CorrectedFact,
  type Certainty,
  type Deadline,
  type Directive,
  type DistributionEntry,
  type Fraction,
  type Funding,
  type Plan,
  type PlanContents,
  type PlanId,
  type Role,
  type Section,
  type Span,
  type Statistic,
  type Target,
  type TaskId,
  type Timeliness,
  type UnitRegister,
  answers,
  daysBetween,
  dueDayOf,
  dueOnNow,
  emptyStatistic,
  idParts,
  makeId,
  onTimeRate,
  timeliness,
  yearOf,
  yearPeriod,
} from "@dondoc/domain";
import type { DraftCheck } from "@dondoc/domain/draft";
import type { Accountability } from "@dondoc/domain/plan";
import { type Looking, issuerOf, partsSeen } from "../access/sight.query.ts";
import type { Database } from "../database/database.ts";
import { targetsOf } from "../target/target.query.ts";
import { storedDraft } from "../draft/draft.store.ts";
import type { Office } from "../office/office.ts";
import type { DueItem } from "../task/due-item.ts";
import { dueItems, owedOfPlans, planLabel, statisticOf } from "../task/due-items.ts";
import { type UnitLabels, unitLabels } from "../unit/unit-labels.ts";
import { unitRegister } from "../unit/unit.store.ts";
import { accountabilitiesOn } from "./accountability.query.ts";
import { contentsThen, plansOn, targetsOn } from "./past-plans.query.ts";
import { contentsOf } from "./plan-contents.query.ts";
import type { PlanLabel, UnitLabel } from "./plan-label.ts";
import { directiveNamed, plansNamed } from "./plan.store.ts";

export type PlanAssignment = {
  readonly id: Assignment["id"];
  readonly role: Role;
  readonly unit: UnitLabel;
  readonly unitAsWritten: string;
  /** Name of the group it was expanded from. */
  readonly viaGroup: string | null;
  readonly certainty: Certainty;
  readonly span: Span;
  readonly status: AssignmentStatus;
  readonly timeliness: Timeliness;
};

export type PlanTask = {
  readonly id: TaskId;
  readonly ordinal: number;
  readonly sectionPath: string | null;
  readonly statement: string;
  readonly deadline: Deadline | null;
  readonly dueOn: CalendarDay | null;
  readonly outputs: readonly string[];
  readonly span: Span;
  /** What a person changed of it when accepting the paper. */
  readonly corrected: readonly CorrectedFact[];
  readonly assignments: readonly PlanAssignment[];
  /** The worst of the units that answer for it. */
  readonly timeliness: Timeliness;
};

export type PlanReport = {
  readonly id: string;
  readonly asWritten: string;
  readonly span: Span;
  readonly deadline: Deadline | null;
  readonly reporters: readonly string[];
  readonly recipients: readonly string[];
  /** One for each reporter and period that falls due in the year of the as-of day. */
  readonly items: readonly DueItem[];
};

export type PlanDetail = {
  readonly asOf: CalendarDay;
  readonly plan: PlanLabel & { readonly isHeld: boolean };
  readonly directive: Directive;
  readonly upper: (PlanLabel & { readonly isHeld: boolean }) | null;
  readonly lagDays: number;
  readonly stepDays: number;
  /** The text of the paper, which every span points into; `null` while the paper is not held. */
  readonly text: string | null;
  readonly sections: readonly Section[];
  readonly tasks: readonly PlanTask[];
  readonly reports: readonly PlanReport[];
  readonly targets: readonly Target[];
  readonly funding: readonly Funding[];
  /** Whose heads answer for the results: no task, never due and never counted. */
  readonly accountabilities: readonly Accountability[];
  readonly distribution: readonly DistributionEntry[];
  readonly checks: readonly DraftCheck[];
  readonly statistic: Statistic;
  readonly rate: Fraction;
};

/**
 * A plan: its paper as it is for everybody, and of its parts and their figures what is in sight. A task of which no part is
 * in sight stands as the paper sets it, and nothing is said of how it goes.
 */
export async function planDetail(
  office: Office,
  planId: PlanId,
  looking: Looking,
): Promise<PlanDetail | null> {
  return (await loadedPlan(office, planId, looking))?.detail ?? null;
}

/** The same with what it was made of, for whoever tells more of it than a page does. */
export type LoadedPlan = {
  readonly detail: PlanDetail;
  /** What the plan sets, of everybody; `null` while it is not in force. */
  readonly contents: PlanContents | null;
  /** Where its paper was dated; `null` where that is not known. */
  readonly place: string | null;
};

export async function loadedPlan(
  office: Office,
  planId: PlanId,
  looking: Looking,
): Promise<LoadedPlan | null> {
  const { database } = office;
  const { asOf } = looking;
  const knownOf = async (id: PlanId) => plansOn(office, await plansNamed(database, [id]), asOf);
  const [plan] = await knownOf(planId);
  const directive = plan === undefined ? null : await directiveNamed(database, plan.directiveId);
  if (plan === undefined || directive === null) return null;
  const [upper = null] = plan.upperPlanId === null ? [] : await knownOf(plan.upperPlanId);
  const isInForce = plan.status === "in-force" && plan.issuedOn <= asOf;
  const [contents] = await contentsThen(office, isInForce ? await contentsOf(database, [plan]) : [], asOf);
  const followed =
    contents === undefined
      ? nothingFollowed(asOf)
      : followedPart(contents, await unitRegister(database), looking);
  const { place, ...paper } = plan.status === "in-force" ? await paperOf(database, planId) : noPaper;
  const detail = {
    asOf,
    plan: heldLabel(plan),
    directive,
    upper: upper === null ? null : heldLabel(upper),
    lagDays: daysBetween(directive.issuedOn, plan.issuedOn),
    stepDays: daysBetween((upper ?? directive).issuedOn, plan.issuedOn),
    targets: await targetsOn(office, await targetsOf(database, planId), asOf),
    accountabilities: await accountabilitiesOn(office, planId, asOf),
    ...paper,
    ...followed,
  };
  return { detail, contents: contents ?? null, place };
}

export function heldLabel(plan: Plan): PlanLabel & { readonly isHeld: boolean } {
  return { ...planLabel(plan), isHeld: plan.status === "in-force" };
}

type FollowedPart = Pick<PlanDetail, "tasks" | "reports" | "statistic" | "rate">;

/** A plan whose paper is not held, or that was not issued yet on that day, asks nothing. */
function nothingFollowed(asOf: CalendarDay): FollowedPart {
  return { tasks: [], reports: [], statistic: emptyStatistic, rate: onTimeRate(emptyStatistic, asOf) };
}

function followedPart(contents: PlanContents, register: UnitRegister, looking: Looking): FollowedPart {
  const { asOf, sight } = looking;
  const isSeen = partsSeen(sight, register.units);
  const issuerUnitId = issuerOf(contents.plan);
  const { to } = yearPeriod(yearOf(asOf));
  const owed = owedOfPlans([contents], { asOf, to, register, sight });
  const items = dueItems(owed).filter(
    (item) => item.kind === "report" && (item.dueOn === null || item.dueOn >= yearPeriod(yearOf(asOf)).from),
  );
  const labels = unitLabels(register);
  const statistic = statisticOf(owed.owed, asOf);
  const ofTask = Map.groupBy(contents.assignments, ({ taskId }) => taskId);
  return {
    tasks: contents.tasks.map((task) => {
      const all = ofTask.get(task.id) ?? [];
      const given = all.filter(({ unitId }) => isSeen({ unitId, issuerUnitId }));
      const dueOn = task.deadline === null ? null : dueDayOf(task.deadline.schedule);
      const assignments = given.map((each) => planAssignment(each, { dueOn, asOf, labels, register }));
      const { id, ordinal, sectionPath, statement, deadline, outputs, span, corrected = [] } = task;
      const worst = worstOf(assignments.filter((each) => answers(each.role)));
      const isHidden = all.length > 0 && given.length === 0;
      const own = worst ?? timeliness({ status: "draft" }, isHidden ? null : dueOn, asOf);
      return {
        id,
        ordinal,
        sectionPath,
        statement,
        deadline,
        dueOn,
        outputs,
        span,
        corrected,
        assignments,
        timeliness: own,
      };
    }),
    reports: contents.reports.map((series) => ({
      id: series.id,
      asWritten: series.asWritten,
      span: series.span,
      deadline: series.deadline,
      reporters: series.reporters.map((party) => party.asWritten),
      recipients: series.recipients.map((party) => party.asWritten),
      items: items.filter((item) => item.id.startsWith(`${series.id}/`)),
    })),
    statistic,
    rate: onTimeRate(statistic, asOf),
  };
}

function planAssignment(
  assignment: Assignment,
  at: {
    readonly dueOn: CalendarDay | null;
    readonly asOf: CalendarDay;
    readonly labels: UnitLabels;
    readonly register: UnitRegister;
  },
): PlanAssignment {
  const { id, role, unitId, unitAsWritten, viaGroupId, certainty, span, status } = assignment;
  return {
    id,
    role,
    unitAsWritten,
    certainty,
    span,
    status,
    unit: at.labels(unitId, unitAsWritten),
    viaGroup: at.register.groups.find((group) => group.id === viaGroupId)?.name ?? null,
    timeliness: timeliness(assignment, dueOnNow(at.dueOn, assignment.extensions), at.asOf),
  };
}

const severity: readonly Timeliness["kind"][] = [
  "overdue",
  "due-soon",
  "not-due",
  "late",
  "no-deadline",
  "undatable",
  "on-time",
];

function worstOf(assignments: readonly PlanAssignment[]): Timeliness | null {
  const bySeverity = assignments
    .map((assignment) => assignment.timeliness)
    .toSorted((a, b) => severity.indexOf(a.kind) - severity.indexOf(b.kind));
  return bySeverity[0] ?? null;
}

type Paper = Pick<PlanDetail, "text" | "sections" | "funding" | "distribution" | "checks"> &
  Pick<LoadedPlan, "place">;

const noPaper: Paper = { text: null, sections: [], funding: [], distribution: [], checks: [], place: null };

async function paperOf(database: Database, planId: PlanId): Promise<Paper> {
  const { root, uuid } = idParts(planId);
  const row = await database
    .db()
    .selectFrom("plan")
    .select(["draft_id", "sections", "distribution", "funding"])
    .where("root_id", "=", root)
    .where("id", "=", uuid)
    .executeTakeFirstOrThrow();
  const draft = row.draft_id === null ? null : await storedDraft(database, makeId("draft", 0, row.draft_id));
  return {
    text: draft?.text ?? null,
    sections: row.sections,
    funding: row.funding,
    distribution: row.distribution,
    checks: draft?.draft.checks ?? [],
    place: draft?.draft.document.place ?? null,
  };
}
