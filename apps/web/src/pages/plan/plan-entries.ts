import type { PlanDetail, PlanReport, PlanTask } from "@dondoc/client";
import type { Funding, Section, Span, Target, Timeliness } from "@dondoc/domain";
import type { DraftCheck } from "@dondoc/domain/draft";
import type { Accountability } from "@dondoc/domain/plan";

/** One thing the paper says, in the order of the paper. `key` names its row, its words and its address. */
export type PlanEntry = { readonly key: string; readonly span: Span } & (
  | {
      readonly kind: "task";
      readonly task: PlanTask;
      /** The report series of the same sentence: the task is to report. */
      readonly reports: readonly PlanReport[];
      readonly checks: readonly DraftCheck[];
    }
  | { readonly kind: "report"; readonly report: PlanReport }
  | { readonly kind: "target"; readonly target: Target }
  | { readonly kind: "funding"; readonly funding: Funding }
  | { readonly kind: "accountability"; readonly accountability: Accountability }
);

export type SectionEntries = {
  readonly section: Section | null;
  readonly entries: readonly PlanEntry[];
  readonly lower: readonly SectionEntries[];
};

export function entriesOf(detail: PlanDetail): PlanEntry[] {
  const ofTask = (task: PlanTask) => detail.reports.filter((report) => overlap(report.span, task.span));
  const taken = new Set(detail.tasks.flatMap(ofTask));
  const entries: PlanEntry[] = [
    ...detail.tasks.map((task): PlanEntry => ({
      kind: "task",
      key: task.id,
      span: task.span,
      task,
      reports: ofTask(task),
      checks: detail.checks.filter(({ span }) => isWithin(span, task.span)),
    })),
    ...detail.reports
      .filter((report) => !taken.has(report))
      .map((report): PlanEntry => ({ kind: "report", key: report.id, span: report.span, report })),
    ...detail.targets.map((target): PlanEntry => ({
      kind: "target",
      key: target.id,
      span: target.span,
      target,
    })),
    ...detail.funding.map((funding, index): PlanEntry => ({
      kind: "funding",
      key: `funding-${index + 1}`,
      span: funding.span,
      funding,
    })),
    ...detail.accountabilities.map((accountability, index): PlanEntry => ({
      kind: "accountability",
      key: `accountability-${index + 1}`,
      span: accountability.span,
      accountability,
    })),
  ];
  return entries.toSorted((a, b) => a.span.start - b.span.start);
}

/**
 * Entries under the headings of the paper, as it is built. Only headings with something below them are kept; what
 * stands before the first heading comes first, under none.
 */
export function bySection(sections: readonly Section[], entries: readonly PlanEntry[]): SectionEntries[] {
  const ordered = sections.toSorted((a, b) => a.span.start - b.span.start);
  const own = Map.groupBy(entries, (entry) => sectionAt(ordered, entry)?.path ?? "");
  const build = (from: number, level: number): { readonly made: SectionEntries[]; readonly next: number } => {
    const made: SectionEntries[] = [];
    let at = from;
    for (let section = ordered[at]; section !== undefined && section.level >= level; section = ordered[at]) {
      const below = build(at + 1, section.level + 1);
      const mine = own.get(section.path) ?? [];
      if (mine.length > 0 || below.made.length > 0) made.push({ section, entries: mine, lower: below.made });
      at = below.next;
    }
    return { made, next: at };
  };
  const outside = own.get("") ?? [];
  const { made } = build(0, 0);
  return outside.length === 0 ? made : [{ section: null, entries: outside, lower: [] }, ...made];
}

/** The same headings with only what passes; those that nothing is left of go. */
export function narrowed(
  sections: readonly SectionEntries[],
  isShown: (entry: PlanEntry) => boolean,
): SectionEntries[] {
  return sections.flatMap(({ section, entries, lower }) => {
    const left = { section, entries: entries.filter(isShown), lower: narrowed(lower, isShown) };
    return left.entries.length === 0 && left.lower.length === 0 ? [] : [left];
  });
}

export function countIn({ entries, lower }: SectionEntries): number {
  return entries.length + lower.reduce((sum, each) => sum + countIn(each), 0);
}

/** A task says itself where it stands; anything else stands below the last heading before it. */
function sectionAt(ordered: readonly Section[], entry: PlanEntry): Section | undefined {
  if (entry.kind === "task" && entry.task.sectionPath !== null) {
    const named = ordered.find((section) => section.path === entry.task.sectionPath);
    if (named !== undefined) return named;
  }
  return ordered.findLast((section) => section.span.start <= entry.span.start);
}

export function isWithin(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Every key that leads to an entry: a task is also found by the reports of its sentence. */
export function namesOf(entry: PlanEntry): readonly string[] {
  return entry.kind === "task" ? [entry.key, ...entry.reports.map(({ id }) => id)] : [entry.key];
}

/** How an entry stands; a target and a source of money have no deadline of their own here. */
export function timelinessOf(entry: PlanEntry): Timeliness | null {
  if (entry.kind === "task") return entry.reports.length > 0 ? worstOf(entry.reports) : entry.task.timeliness;
  return entry.kind === "report" ? worstOf([entry.report]) : null;
}

/** The worst of the reports that fall due in the year; a series that names no day has none. */
export function worstOf(reports: readonly PlanReport[]): Timeliness {
  const kinds = reports.flatMap(({ items }) => items.map((item) => item.timeliness));
  return kinds.find(({ kind }) => kind === "overdue") ?? kinds[0] ?? { kind: "no-deadline" };
}
