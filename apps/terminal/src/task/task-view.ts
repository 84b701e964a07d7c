import type { AssignmentId, AssignmentStatus, CalendarDay, Role, Timeliness } from "@dondoc/domain";
import type { OfficeReads, PastStep, PlanDetail, TaskDetail, TaskPart } from "../office/office-reads.ts";
import { officeDayOf } from "../text/office-day.ts";
import type { NamedTask } from "./named-task.ts";

/** One unit's part as it stood on the day that was asked for. */
export type SeenPart = {
  readonly id: AssignmentId;
  readonly unit: TaskPart["unit"];
  readonly viaGroup: string | null;
  readonly role: Role;
  readonly status: AssignmentStatus;
  readonly timeliness: Timeliness;
  readonly dueOn: CalendarDay | null;
  /** What it is today, with what can be done; `null` when another day is looked at. */
  readonly now: TaskPart | null;
};

export type SeenStep = { readonly part: SeenPart; readonly step: PastStep };

/** A task on a day: what the paper says, who carries it out, and what had happened by then. */
export type TaskView = {
  readonly asOf: CalendarDay;
  readonly detail: TaskDetail;
  readonly parts: readonly SeenPart[];
  /** Newest first. */
  readonly history: readonly SeenStep[];
  /** The words of the paper; `null` where the office holds no text. */
  readonly quote: string | null;
};

/** Parts whose story is told; the others are told when one of them is asked for. */
const MOST_TOLD = 20;

export type Wanted = NamedTask & { readonly unitId: string | null };

/** `null`: on that day there was no such task. */
export async function taskView(
  wanted: Wanted,
  days: { readonly asOf: CalendarDay; readonly today: CalendarDay },
  office: OfficeReads,
): Promise<TaskView | null> {
  const { asOf, today } = days;
  const detail = await office.task(wanted.taskId);
  const plan = await office.plan(detail.task.planId, asOf);
  const all = asOf === today ? detail.parts.map(partNow) : partsOn(detail, plan);
  if (all === null) return null;
  const parts = all.filter((part) => isWanted(part, wanted));
  const told = await Promise.all(parts.slice(0, MOST_TOLD).map((part) => storyOf(part, asOf, office)));
  const history = told.flat().toSorted((a, b) => b.step.recordedAt.localeCompare(a.step.recordedAt));
  return { asOf, detail, parts, history, quote: quoteOf(plan, detail) };
}

function isWanted({ id, unit }: SeenPart, { assignmentId, unitId }: Wanted): boolean {
  return (assignmentId === null || id === assignmentId) && (unitId === null || unit.id === unitId);
}

function partNow(part: TaskPart): SeenPart {
  const { assignment, unit, viaGroup, timeliness, dueOn } = part;
  const { id, role, status } = assignment;
  return { id, unit, viaGroup, role, status, timeliness, dueOn, now: part };
}

/** As the plan stood on that day. */
function partsOn({ task }: TaskDetail, plan: PlanDetail): SeenPart[] | null {
  const own = plan.tasks.find(({ id }) => id === task.id);
  if (own === undefined) return null;
  return own.assignments.map(({ id, unit, viaGroup, role, status, timeliness }) => {
    return { id, unit, viaGroup, role, status, timeliness, dueOn: own.dueOn, now: null };
  });
}

/** What had been recorded by the end of the day. */
async function storyOf(part: SeenPart, asOf: CalendarDay, office: OfficeReads): Promise<SeenStep[]> {
  const steps = await office.history(part.id);
  return steps
    .filter(({ recordedAt }) => part.now !== null || (officeDayOf(recordedAt) ?? "") <= asOf)
    .map((step) => ({ part, step }));
}

function quoteOf({ text }: PlanDetail, { task }: TaskDetail): string | null {
  return text === null ? null : text.slice(task.span.start, task.span.end);
}
