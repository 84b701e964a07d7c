import type { AssignmentAction } from "@dondoc/domain";

/** The word of the command line for each step of the rule book: `dondoc task … extend` asks for more time. */
export const actionNames = {
  receive: "receive",
  start: "start",
  "report-progress": "progress",
  submit: "submit",
  confirm: "confirm",
  return: "return",
  "request-extension": "extend",
  "withdraw-extension": "unextend",
  "grant-extension": "grant",
  "refuse-extension": "refuse",
  urge: "urge",
  suspend: "suspend",
  resume: "resume",
  reassign: "reassign",
  withdraw: "withdraw",
  supersede: "supersede",
} as const satisfies Record<AssignmentAction, string>;

export type ActionName = (typeof actionNames)[AssignmentAction];
