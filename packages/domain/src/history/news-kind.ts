import type { DomainEvent } from "./event.ts";

/** What happens to the part of a unit. */
const ofParts = [
  "task-assigned",
  "assignment-received",
  "assignment-started",
  "assignment-progress-reported",
  "assignment-submitted",
  "assignment-returned",
  "assignment-confirmed",
  "assignment-suspended",
  "assignment-resumed",
  "assignment-withdrawn",
  "assignment-reassigned",
  "assignment-superseded",
  "assignment-urged",
  "assignment-extension-requested",
  "assignment-extension-granted",
  "assignment-extension-refused",
  "assignment-extension-withdrawn",
] as const;

/** What happens beside the tasks of a plan. */
const ofCourses = [
  "report-sent",
  "report-confirmed",
  "report-returned",
  "obstacle-raised",
  "obstacle-passed-on",
  "obstacle-answered",
  "obstacle-resolved",
  "proposal-made",
  "proposal-passed-on",
  "proposal-answered",
  "inspection-planned",
  "inspection-concluded",
  "inspection-called-off",
  "commendation-proposed",
  "commendation-granted",
  "commendation-declined",
  "review-planned",
  "review-held",
  "review-called-off",
] as const;

/**
 * What of everything that happens is news to who follows plans, by what it happens to: papers, parts of units, and what has
 * a course beside them. How a paper is taken in, task by task, is one piece of news. Our choice.
 */
export const newsKinds = {
  ofPapers: ["plan-accepted", "plan-amended"],
  ofParts,
  ofCourses,
} as const satisfies Readonly<Record<string, readonly DomainEvent["type"][]>>;
/** One kind of news, by the type of its event. */
export type NewsKind = (typeof newsKinds)[keyof typeof newsKinds][number];
