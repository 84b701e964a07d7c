import { type AssignmentAction, assignmentActionNames } from "@dondoc/domain";
import { deadlineJson, daysOf } from "../due/due-json.ts";
import type { TaskPart } from "../office/office-reads.ts";
import type { Sheet } from "../text/sheet.ts";
import type { SeenPart, SeenStep, TaskView } from "./task-view.ts";

/** What `task --json` prints: the schema `dondoc.task/1`. Names are the domain's, days are ISO, nothing is localised. */
export function taskJson({ asOf, detail, parts, history, quote }: TaskView) {
  const { task, plan, section, dueOn, counts } = detail;
  return {
    schema: "dondoc.task/1",
    asOf,
    task: {
      id: task.id,
      statement: task.statement,
      due: deadlineJson(task.deadline, dueOn),
      outputs: task.outputs,
      span: task.span,
    },
    plan: { id: plan.id, number: plan.number, issuer: plan.issuer, issuedOn: plan.issuedOn },
    section: section === null ? null : { path: section.path, title: section.title },
    counts,
    parts: parts.map(partJson),
    paper: quote,
    history: history.map(stepJson),
  } as const;
}

function partJson({ id, unit, viaGroup, role, status, timeliness, dueOn, now }: SeenPart) {
  return {
    id,
    unit: { id: unit.id, name: unit.name },
    viaGroup,
    role,
    status,
    dueOn,
    timeliness: timeliness.kind,
    days: daysOf(timeliness),
    /** `null` on another day than the office's today. */
    now: now === null ? null : nowJson(now),
  };
}

function nowJson(part: TaskPart) {
  const { version, assignment, extensionCount, isUrgingDue, openPeriods, actions } = part;
  const { progress, extensions, urgings, settled } = assignment;
  return {
    version,
    progress,
    evidence: "evidence" in assignment ? assignment.evidence : [],
    extensionCount,
    extensions,
    urgings,
    settled,
    isUrgingDue,
    openPeriods,
    actions: Object.fromEntries(assignmentActionNames.map((name) => [name, offerJson(actions[name])])),
  };
}

function offerJson(offer: TaskPart["actions"][AssignmentAction]) {
  return offer.allowed ? { allowed: true } : { allowed: false, because: offer.because.code };
}

function stepJson({ part, step }: SeenStep) {
  const { version, event, actor, origin, recordedAt } = step;
  return { assignmentId: part.id, version, type: event.type, actor, origin, recordedAt };
}

export function taskSheet({ detail, parts }: TaskView): Sheet {
  const { task, plan } = detail;
  const heading = ["assignmentId", "unit", "viaGroup", "role", "status", "dueOn", "days", "timeliness"];
  const rows = parts.map(({ id, unit, viaGroup, role, status, dueOn, timeliness }) => {
    const days = daysOf(timeliness);
    const standing = [status, dueOn ?? "", days === null ? "" : String(days), timeliness.kind];
    return [id, unit.name, viaGroup ?? "", role, ...standing, plan.number, task.statement];
  });
  return [[...heading, "plan", "statement"], ...rows];
}
