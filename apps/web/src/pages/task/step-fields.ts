import { type StepField, missingFields, stepFields } from "@dondoc/client/step";
import type { AssignmentAction, CalendarDay, PlanId, UnitId } from "@dondoc/domain";

/** What a person fills in for a step, as typed. */
export type StepValues = Readonly<Record<Exclude<StepField, "to" | "by">, string>> & {
  readonly to: UnitId | "";
  readonly by: PlanId | "";
};

/** Nothing written yet; what is done is taken to be done today until the person says otherwise. */
export function emptyValues(today: CalendarDay): StepValues {
  const unsaid = { due: "", reason: "", note: "", percent: "", evidence: "", period: "" };
  return { day: today, ...unsaid, to: "", by: "" };
}

/** The first field that still has to be filled in; a form that asks for the day has it filled in already, and wants it. */
export function missingField(action: AssignmentAction, values: StepValues): StepField | null {
  const isGiven = (field: StepField): boolean => values[field].trim() !== "";
  const fields: readonly StepField[] = stepFields[action];
  if (fields.includes("day") && !isGiven("day")) return "day";
  return missingFields(action, isGiven)[0] ?? null;
}
