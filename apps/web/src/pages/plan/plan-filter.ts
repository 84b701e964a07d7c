import { type PlanEntry, timelinessOf } from "./plan-entries.ts";

/** What the list can be narrowed to; kept in the address as `?show=…&unit=…`. */
export const planViews = ["all", "overdue", "dated", "undated", "continuous", "check", "inferred"] as const;
export type PlanView = (typeof planViews)[number];

export type PlanFilter = { readonly view: PlanView; readonly unitId: string | null };

export function planViewOf(text: string | undefined): PlanView {
  return planViews.find((view) => view === text) ?? "all";
}

/** An entry with what filters ask of it, found out once: a long plan is filtered with every click. */
export type FilteredEntry = {
  readonly entry: PlanEntry;
  readonly views: ReadonlySet<PlanView>;
  readonly unitIds: ReadonlySet<string>;
};

export function filteredEntry(entry: PlanEntry): FilteredEntry {
  return {
    entry,
    views: new Set(planViews.filter((view) => isInView(entry, view))),
    unitIds: new Set(unitIdsOf(entry)),
  };
}

export function passes({ views, unitIds }: FilteredEntry, { view, unitId }: PlanFilter): boolean {
  return views.has(view) && (unitId === null || unitIds.has(unitId));
}

function isInView(entry: PlanEntry, view: PlanView): boolean {
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

function unitIdsOf(entry: PlanEntry): string[] {
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
