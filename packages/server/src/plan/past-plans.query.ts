import type {
  Assignment,
  CalendarDay,
  Directive,
  DomainEvent,
  Plan,
  PlanContents,
  Target,
} from "@dondoc/domain";
import { streamOf } from "@dondoc/domain";
import { reportsOn } from "../course/past-courses.query.ts";
import {
  type LookingBack,
  type PastDay,
  heardOf,
  movedSince,
  pastDay,
  recordedOf,
} from "../history/past-day.ts";
import { assignmentsOn } from "../task/past-assignments.query.ts";

/** Directives as the office knew them on a day. */
export async function directivesOn(
  office: LookingBack,
  of: readonly Directive[],
  asOf: CalendarDay,
): Promise<readonly Directive[]> {
  const past = pastDay(office, asOf);
  if (past === null) return of;
  const heard = await heardOf(
    past,
    of.map(({ id }) => id),
  );
  return of.filter(({ id }) => heard.has(id));
}

/** Plans as the office knew them on a day: not those it had not heard of, and of some only that there was one. */
export async function plansOn(
  office: LookingBack,
  of: readonly Plan[],
  asOf: CalendarDay,
): Promise<readonly Plan[]> {
  const past = pastDay(office, asOf);
  if (past === null) return of;
  const ids = of.map(({ id }) => id);
  const heard = await heardOf(past, ids, planTypes);
  const moved = [...(await movedSince(past, ids, planTypes))].filter((id) => heard.has(id));
  const then = new Map((await recordedOf(past, { ids: moved, types: planTypes })).flatMap(planIn));
  return of.filter(({ id }) => heard.has(id)).map((plan) => then.get(plan.id) ?? plan);
}

const planTypes: ReadonlySet<string> = new Set(["plan-mentioned", "plan-accepted"]);

function planIn(event: DomainEvent): [Plan["id"], Plan][] {
  return event.type === "plan-mentioned" || event.type === "plan-accepted"
    ? [[event.plan.id, event.plan]]
    : [];
}

/** What plans that were in force on a day had set by then, and how far it was. */
export async function contentsThen(
  office: LookingBack,
  contents: readonly PlanContents[],
  asOf: CalendarDay,
): Promise<PlanContents[]> {
  const past = pastDay(office, asOf);
  if (past === null) return [...contents];
  const later = await setLater(
    past,
    contents.map(({ plan }) => plan.id),
  );
  const isThere = ({ id }: { readonly id: string }): boolean => !later.has(id);
  const parts = contents.flatMap(({ assignments }) => assignments).filter(isThere);
  const ofPlan = Map.groupBy(await assignmentsOn(past, parts), ({ planId }) => planId);
  const sent = await reportsOn(
    office,
    contents.flatMap((each) => each.sent),
    asOf,
  );
  const sentThen = new Map(sent.map((report) => [report.id, report]));
  return contents.map(({ plan, tasks, reports, sent: today }) => ({
    plan,
    tasks: tasks.filter(isThere),
    assignments: ofPlan.get(plan.id) ?? [],
    reports: reports.filter(isThere),
    sent: today.flatMap(({ id }) => sentThen.get(id) ?? []),
  }));
}

/** Parts of plans that had been given by a day, as they stood then. */
export async function partsOn(
  office: LookingBack,
  parts: readonly Assignment[],
  asOf: CalendarDay,
): Promise<readonly Assignment[]> {
  const past = pastDay(office, asOf);
  if (past === null) return parts;
  const later = await setLater(
    past,
    parts.map(({ planId }) => planId),
  );
  return assignmentsOn(
    past,
    parts.filter(({ id }) => !later.has(id)),
  );
}

/** Targets of a plan that were set by a day. */
export async function targetsOn(
  office: LookingBack,
  targets: readonly Target[],
  asOf: CalendarDay,
): Promise<readonly Target[]> {
  const past = pastDay(office, asOf);
  if (past === null) return targets;
  const later = await setLater(
    past,
    targets.map(({ planId }) => planId),
  );
  return targets.filter(({ id }) => !later.has(id));
}

const setTypes: ReadonlySet<string> = new Set([
  "task-set",
  "task-assigned",
  "report-series-set",
  "target-set",
]);

/** What these plans set only after the day, by id. */
async function setLater(past: PastDay, planIds: readonly Plan["id"][]): Promise<ReadonlySet<string>> {
  return new Set((await recordedOf(past, { ids: planIds, types: setTypes }, "later")).flatMap(setIn));
}

function setIn(event: DomainEvent): string[] {
  switch (event.type) {
    case "task-set":
      return [event.task.id];
    case "task-assigned":
      return [event.assignment.id];
    case "report-series-set":
      return [event.series.id];
    case "target-set":
      return [event.target.id];
    default:
      throw new Error(`${event.type} of ${streamOf(event)} sets nothing.`);
  }
}
