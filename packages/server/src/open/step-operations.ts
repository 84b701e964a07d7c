import type { Operation } from "./operation.ts";
import { AssignedShape, ChangedShape, ReassignedShape } from "./task-shapes.ts";

/** What a unit, or a body above it, does with a part: each step is refused in the words of the rule that stands in its way. */
const steps = {
  receive: "The unit has the work.",
  start: "The unit has begun.",
  reportProgress: "How far the work is.",
  submit: "The unit hands in its result with evidence, to be confirmed.",
  confirm: "Another body confirms the result.",
  return: "Another body gives the result back.",
  urge: "The unit is reminded.",
  requestExtension: "The unit asks for a later day.",
  grantExtension: "A later day is granted.",
  refuseExtension: "The day stays as it is.",
  withdrawExtension: "The unit takes its request for a later day back.",
  suspend: "The work rests.",
  resume: "The work goes on.",
  withdraw: "The work is taken out of the plan.",
  supersede: "A later plan sets it instead.",
  reassign: "The work goes to another unit.",
} as const;

export const stepOperations: readonly Operation[] = [
  ...Object.entries(steps).map(([step, summary]): Operation => ({
    id: `${step}Assignment`,
    method: "post",
    path: `/assignments/{assignmentId}/${kebab(step)}`,
    procedure: `task.${step}`,
    summary,
    answer: step === "reassign" ? ReassignedShape : ChangedShape,
  })),
  {
    id: "assignUnit",
    method: "post",
    path: "/tasks/{taskId}/assign",
    procedure: "task.assign",
    summary: "One more unit is given a part of a task.",
    answer: AssignedShape,
  },
];

function kebab(name: string): string {
  return name.replaceAll(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);
}
