import type { PlanEntry, SectionEntries } from "./plan-entries.ts";
import { countIn } from "./plan-entries.ts";

/** One line of a long plan: a heading of the paper, or something that stands below it. */
export type PlanLine = HeadLine | PlanEntry;

export type HeadLine = {
  readonly kind: "head";
  readonly key: string;
  readonly section: SectionEntries;
  /** 0 for the uppermost. */
  readonly depth: number;
  readonly count: number;
};

/** Headings and entries in the order of the paper. Entries are passed on as they are: a filter then moves them only. */
export function linesOf(sections: readonly SectionEntries[], depth = 0): PlanLine[] {
  return sections.flatMap((section) => [
    { kind: "head", key: `head-${section.section?.path ?? ""}`, section, depth, count: countIn(section) },
    ...section.entries,
    ...linesOf(section.lower, depth + 1),
  ]);
}
