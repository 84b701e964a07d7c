import type { InspectionId, Plan, TaskId, UnitId } from "@dondoc/domain";
import type { Inspection } from "@dondoc/domain/follow-up";
import type { MinutesFacts } from "@dondoc/writer";
import { courseSightOf } from "../access/course-sight.query.ts";
import { courseById } from "../course/course.store.ts";
import { inspectionKind } from "../course/follow-up-kinds.ts";
import type { Asking } from "../office/office.ts";
import { planById } from "../plan/plan.store.ts";
import { taskById } from "../task/task.query.ts";
import { unitLabels } from "../unit/unit-labels.ts";
import { unitRegister } from "../unit/unit.store.ts";

/** What minutes of an inspection say; `null` for one that was called off, or is not there for the one who asks. */
export async function minutesFacts(asking: Asking, id: InspectionId): Promise<MinutesFacts | null> {
  const { database } = asking.office;
  const inspection: Inspection | null = await courseById(database, { kind: inspectionKind, id });
  if (inspection === null || inspection.status === "called-off") return null;
  const { isSeen } = await courseSightOf(asking, inspection.planId);
  const plan: Plan | null = await planById(database, inspection.planId);
  if (plan === null || !isSeen(inspection)) return null;
  const labels = unitLabels(await unitRegister(database));
  const nameOf = (unitId: UnitId): string => labels(unitId, "").name;
  const statementOf = async (taskId: TaskId): Promise<string | null> =>
    (await taskById(database, taskId))?.statement ?? null;
  const isConcluded = inspection.status === "concluded";
  return {
    plan: { number: plan.number, issuer: plan.issuer, issuedOn: plan.issuedOn },
    task: inspection.taskId === null ? null : await statementOf(inspection.taskId),
    inspecting: nameOf(inspection.inspectingUnitId),
    inspected: nameOf(inspection.inspectedUnitId),
    on: isConcluded ? inspection.concludedOn : inspection.plannedFor,
    concluded: isConcluded ? { conclusion: inspection.conclusion, findings: inspection.findings } : null,
  };
}
