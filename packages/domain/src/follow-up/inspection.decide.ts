import type { ActedBy } from "../kernel/acted-by.ts";
import type { CalendarDay } from "../kernel/calendar-day.ts";
import { idParts, makeId } from "../kernel/ids.ts";
import { type Result, ok, refuse } from "../kernel/result.ts";
import {
  type FollowUpFacts,
  actedBy,
  isBlank,
  wordsObstacle,
  speakFor,
  speakForAny,
  stepDayObstacle,
  unitObstacle,
} from "./follow-up-facts.ts";
import type { FollowUpProblem } from "./follow-up-problem.ts";
import type {
  CallOffInspectionRequest,
  ConcludeInspectionRequest,
  FindingField,
  Inspection,
  InspectionEvent,
  PlanInspectionRequest,
} from "./inspection.ts";

export type InspectionDecision = Result<InspectionEvent[], FollowUpProblem>;

/** The four fields without which a finding is none. Source: domain reference §1.4 (the rules on inspecting tasks). */
export const findingFields: readonly FindingField[] = ["nature", "severity", "cause", "responsibility"];

/** A body plans to inspect another; it may lie in the past when it is entered late. Source: NĐ 39/2022 art. 33 (§1.4). */
export function planInspection(
  request: PlanInspectionRequest,
  { by, today, newUuid }: FollowUpFacts & { readonly newUuid: () => string },
): InspectionDecision {
  const { planId, inspectingUnitId, inspectedUnitId } = request;
  const speaking = speakForAny(by, "inspect");
  if (!speaking.ok) return speaking;
  const problem = unitObstacle(by, inspectingUnitId, "inspect");
  if (problem !== null) return refuse(problem);
  if (inspectingUnitId === inspectedUnitId) {
    return refuse({ code: "inspector-is-inspected", unitId: inspectedUnitId });
  }
  const inspection: Inspection = {
    ...request,
    id: makeId("inspection", idParts(planId).root, newUuid()),
    announcedOn: today,
    announcedBy: actedBy(by, inspectingUnitId),
    status: "planned",
  };
  return ok([{ type: "inspection-planned", inspection }]);
}

/** The inspecting body concludes; every finding states its nature, severity, cause and responsibility. Source: §1.4. */
export function concludeInspection(
  inspection: Inspection,
  request: ConcludeInspectionRequest,
  facts: FollowUpFacts,
): InspectionDecision {
  const { concludedOn, conclusion, findings } = request;
  const permitted = permitInspectionStep("conclude", inspection, facts);
  if (!permitted.ok) return permitted;
  const problem =
    stepDayObstacle(concludedOn, facts.today, earliestOf(inspection)) ??
    wordsObstacle(conclusion, "content-missing") ??
    incompleteFinding(findings);
  if (problem !== null) return refuse(problem);
  const step = { inspectionId: inspection.id, by: permitted.value };
  return ok([{ type: "inspection-concluded", ...step, concludedOn, conclusion, findings }]);
}

/** An inspection does not take place, with the reason. Source: our choice. */
export function callOffInspection(
  inspection: Inspection,
  { calledOffOn, reason }: CallOffInspectionRequest,
  facts: FollowUpFacts,
): InspectionDecision {
  const permitted = permitInspectionStep("call-off", inspection, facts);
  if (!permitted.ok) return permitted;
  const problem =
    stepDayObstacle(calledOffOn, facts.today, earliestOf(inspection)) ??
    wordsObstacle(reason, "reason-missing");
  if (problem !== null) return refuse(problem);
  const step = { inspectionId: inspection.id, by: permitted.value };
  return ok([{ type: "inspection-called-off", ...step, calledOffOn, reason }]);
}

export type InspectionAction = "conclude" | "call-off";

/** Whether a step may be taken at all, whatever is asked for in it; shown and enforced alike. */
export function permitInspectionStep(
  _action: InspectionAction,
  inspection: Inspection,
  { by, today }: FollowUpFacts,
): Result<ActedBy, FollowUpProblem> {
  if (inspection.status !== "planned") return refuse({ code: "inspection-already-over" });
  const speaking = speakFor(by, [inspection.inspectingUnitId], "inspect");
  const late = stepDayObstacle(today, today, earliestOf(inspection));
  return speaking.ok && late !== null ? refuse(late) : speaking;
}

/** It may be brought forward, and it may be entered after it took place. */
function earliestOf({ plannedFor, announcedOn }: Inspection): CalendarDay {
  return plannedFor < announcedOn ? plannedFor : announcedOn;
}

function incompleteFinding(findings: ConcludeInspectionRequest["findings"]): FollowUpProblem | null {
  for (const [index, finding] of findings.entries()) {
    const missing = findingFields.filter((field) => isBlank(finding[field]));
    if (missing.length > 0) return { code: "finding-incomplete", ordinal: index + 1, missing };
  }
  return null;
}

/** An inspection after one more event; a past event is never refused. */
export function evolveInspection(inspection: Inspection, event: InspectionEvent): Inspection {
  const { id, planId, taskId, inspectingUnitId, inspectedUnitId, plannedFor } = inspection;
  const { announcedOn, announcedBy } = inspection;
  const lasting = {
    id,
    planId,
    taskId,
    inspectingUnitId,
    inspectedUnitId,
    plannedFor,
    announcedOn,
    announcedBy,
  };
  switch (event.type) {
    case "inspection-planned":
      return event.inspection;
    case "inspection-concluded": {
      const { concludedOn, by: concludedBy, conclusion, findings } = event;
      return { ...lasting, status: "concluded", concludedOn, concludedBy, conclusion, findings };
    }
    case "inspection-called-off":
      return { ...lasting, status: "called-off", calledOffOn: event.calledOffOn, reason: event.reason };
    default:
      return event satisfies never;
  }
}
