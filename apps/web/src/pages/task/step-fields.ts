import type { AssignmentAction, CalendarDay, PlanId, UnitId } from "@dondoc/domain";

/** What a person fills in for a step, as typed. */
export type StepValues = {
  readonly day: string;
  readonly dueOn: string;
  readonly reason: string;
  readonly note: string;
  readonly percent: string;
  readonly evidence: string;
  readonly period: string;
  readonly unit: UnitId | "";
  readonly plan: PlanId | "";
};
export type StepField = keyof StepValues;

/** The fields of each step, in the order in which they stand. */
export const stepFields = {
  receive: ["day"],
  start: ["day"],
  "report-progress": ["note", "percent"],
  submit: ["day", "period", "evidence"],
  confirm: ["day"],
  return: ["reason"],
  "request-extension": ["dueOn", "reason"],
  "withdraw-extension": [],
  "grant-extension": ["dueOn"],
  "refuse-extension": ["reason"],
  urge: [],
  suspend: ["reason"],
  resume: ["day"],
  reassign: ["unit", "reason"],
  withdraw: ["reason"],
  supersede: ["plan", "reason"],
} as const satisfies Record<AssignmentAction, readonly StepField[]>;

/** What may be left empty; everything else must be filled in before it is sent. */
const optional: readonly StepField[] = ["percent", "evidence", "period"];

/** Nothing written yet; what is done is taken to be done today until the person says otherwise. */
export function emptyValues(today: CalendarDay): StepValues {
  const empty = { dueOn: "", reason: "", note: "", percent: "", evidence: "" };
  return { day: today, ...empty, period: "", unit: "", plan: "" };
}

/** The first field that still has to be filled in. */
export function missingField(action: AssignmentAction, values: StepValues): StepField | null {
  const fields: readonly StepField[] = stepFields[action];
  return fields.find((field) => !optional.includes(field) && values[field].trim() === "") ?? null;
}
