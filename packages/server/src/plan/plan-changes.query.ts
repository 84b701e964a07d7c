import {
  type CalendarDay,
  type Plan,
  type PlanAmendment,
  type PlanId,
  type Role,
  type TaskId,
  idParts,
  permitAmendment,
  planStanding,
  supersededBy,
} from "@dondoc/domain";
import { type Looking, issuerOf, partsSeen } from "../access/sight.query.ts";
import { courseById, coursesOfRoot } from "../course/course.store.ts";
import { coursesOn } from "../course/past-courses.query.ts";
import { type PlanChanges, planChangesKind } from "../course/rule-book-kinds.ts";
import { askingOf } from "../follow-up/follow-up-facts.ts";
import { refusal } from "../http/problem-codes.ts";
import type { Asking } from "../office/office.ts";
import { planLabel } from "../task/due-items.ts";
import { unitLabels } from "../unit/unit-labels.ts";
import { unitRegister } from "../unit/unit.store.ts";
import { plansOn } from "./past-plans.query.ts";
import { contentsOf } from "./plan-contents.query.ts";
import type { PlanLabel } from "./plan-label.ts";
import { planById, plansNamed } from "./plan.store.ts";

/** One change between two plans, with the other one of them. */
export type PlanChange = Pick<PlanAmendment, "kind" | "on" | "asWritten"> & {
  readonly plan: PlanLabel | null;
};

/** How a plan stands towards later papers and earlier ones on a day, and whether a change of it may be recorded. */
export async function planChangesOf(asking: Asking, planId: PlanId, { asOf }: Pick<Looking, "asOf">) {
  const plan = await knownPlan(asking, planId, asOf);
  const own = await courseById(asking.office.database, { kind: planChangesKind, id: planId });
  const amendments = await amendmentsOn(asking, own === null ? [] : [own], asOf);
  const all = await coursesOfRoot(asking.office.database, planChangesKind, idParts(planId).root);
  const made = (await amendmentsOn(asking, all, asOf)).filter(({ laterPlanId }) => laterPlanId === planId);
  const ids = [...amendments.map((each) => each.laterPlanId), ...made.map((each) => each.earlierPlanId)];
  const named = await plansNamed(asking.office.database, [...new Set(ids)]);
  const labels = new Map(named.map((each) => [each.id, planLabel(each)]));
  const change = ({ kind, on, asWritten }: PlanAmendment, other: PlanId): PlanChange => ({
    kind,
    on,
    asWritten,
    plan: labels.get(other) ?? null,
  });
  const standing = planStanding(planId, amendments, asOf);
  const permitted = permitAmendment(plan, { ...askingOf(asking), amendments: own?.amendments ?? [] });
  return {
    planId,
    asOf,
    replacedBy:
      standing.kind === "replaced" ? { on: standing.on, plan: labels.get(standing.by) ?? null } : null,
    later: amendments.map((each) => change(each, each.laterPlanId)),
    earlier: made.map((each) => change(each, each.earlierPlanId)),
    amend: permitted.ok
      ? ({ allowed: true } as const)
      : ({ allowed: false, because: permitted.problem } as const),
  };
}

async function knownPlan({ office }: Asking, planId: PlanId, asOf: CalendarDay): Promise<Plan> {
  const [plan] = await plansOn(office, await plansNamed(office.database, [planId]), asOf);
  if (plan === undefined) throw refusal({ code: "not-found", kind: "plan" });
  return plan;
}

/** What had been recorded by a day; what takes effect later is told with its day. */
async function amendmentsOn(
  { office }: Asking,
  states: readonly PlanChanges[],
  asOf: CalendarDay,
): Promise<PlanAmendment[]> {
  const idOf = ({ amendments }: PlanChanges) => amendments[0]?.earlierPlanId ?? "";
  const then = await coursesOn(office, { kind: planChangesKind, idOf, states }, asOf);
  return then.flatMap(({ amendments }) => amendments);
}

/** A task of a plan with what a change of it would end. */
export type AmendableTask = {
  readonly taskId: TaskId;
  readonly ordinal: number;
  readonly statement: string;
  /** Open parts, which a later paper supersedes; the first of them by name. */
  readonly openCount: number;
  readonly open: readonly { readonly role: Role; readonly unit: string }[];
  /** Parts that are over and stay as they are. */
  readonly keptCount: number;
};

const MOST_NAMED = 3;

/** What would end of each task if a later paper set it anew, by the rule that recording the change follows. */
export async function previewAmendment(
  asking: Asking,
  planId: PlanId,
  { sight }: Pick<Looking, "sight">,
): Promise<{ readonly planId: PlanId; readonly tasks: readonly AmendableTask[] }> {
  const { database } = asking.office;
  const plan = await planById(database, planId);
  if (plan === null) throw refusal({ code: "not-found", kind: "plan" });
  const register = await unitRegister(database);
  const labels = unitLabels(register);
  const isSeen = partsSeen(sight, register.units);
  const issuerUnitId = issuerOf(plan);
  const [contents] = await contentsOf(database, [plan]);
  const seen = (contents?.assignments ?? []).filter(({ unitId }) => isSeen({ unitId, issuerUnitId }));
  const parts = Map.groupBy(seen, ({ taskId }) => taskId);
  const tasks = (contents?.tasks ?? []).map(({ id, ordinal, statement }): AmendableTask => {
    const ofTask = parts.get(id) ?? [];
    const open = supersededBy({ kind: "replaces", restatedTaskIds: [] }, ofTask);
    return {
      taskId: id,
      ordinal,
      statement,
      openCount: open.length,
      open: open
        .slice(0, MOST_NAMED)
        .map(({ role, unitId, unitAsWritten }) => ({ role, unit: labels(unitId, unitAsWritten).name })),
      keptCount: ofTask.length - open.length,
    };
  });
  return { planId, tasks };
}
