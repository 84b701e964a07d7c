import { type PlanEntry, timelinessOf } from "./plan-entries.ts";

/** What the list can be narrowed to; kept in the address as `?show=…&unit=…`. */
export const planViews = ["all", "overdue", "dated", "undated", "continuous", "check", "inferred"] as const;
export type PlanView = (typeof planViews)[number];

export type PlanFilter = { readonly view: PlanView; readonly unitId: string | null };

export function planViewOf(text: string | undefined): PlanView {
  return planViews.find((view) => view === text) ?? "all";
}

export function passes(entry: PlanEntry, { view, unitId }: PlanFilter): boolean {
  return isInView(entry, view) && (unitId === null || unitIdsOf(entry).includes(unitId));
}

export function isInView(entry: PlanEntry, view: PlanView): boolean {
  if (view === "all") return true;
  if (view === "check") return entry.kind === "task" && entry.checks.length > 0;
  if (view === "inferred") return isInferred(entry);
  const timeliness = timelinessOf(entry);
  if (timeliness === null) return false;
  if (view === "overdue") return timeliness.kind === "overdue";
  if (timeliness.kind !== "no-deadline") return view === "dated";
  const isContinuous = entry.kind === "task" && entry.task.deadline?.schedule.kind === "continuous";
  return view === (isContinuous ? "continuous" : "undated");
}

export function unitIdsOf(entry: PlanEntry): string[] {
  if (entry.kind === "task") return entry.task.assignments.flatMap(({ unit }) => unit.id ?? []);
  if (entry.kind === "report") return entry.report.items.flatMap(({ unit }) => unit?.id ?? []);
  return [];
}

function isInferred(entry: PlanEntry): boolean {
  if (entry.kind === "report") return entry.report.deadline?.certainty === "inferred";
  if (entry.kind !== "task") return false;
  const { deadline, assignments } = entry.task;
  return deadline?.certainty === "inferred" || assignments.some(({ certainty }) => certainty === "inferred");
}
