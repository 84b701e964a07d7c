/** Everything that can be done with an assignment, in the order in which it is offered. */
export const assignmentActionNames = [
  "receive",
  "start",
  "report-progress",
  "submit",
  "confirm",
  "return",
  "request-extension",
  "withdraw-extension",
  "grant-extension",
  "refuse-extension",
  "urge",
  "suspend",
  "resume",
  "reassign",
  "withdraw",
  "supersede",
] as const;

/** One of the `assignmentActionNames`. */
export type AssignmentAction = (typeof assignmentActionNames)[number];
