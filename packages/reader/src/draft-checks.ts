import { answers } from "@dondoc/domain";
import { type Draft, type DraftCheck, dueChecks } from "@dondoc/domain/draft";
import { calendarChecks } from "./check/calendar-days.ts";
import { deadlineChecks } from "./check/deadline-checks.ts";
import { fiveClearChecks } from "./check/five-clear.ts";
import { misspelledIn } from "./check/spelling.ts";
import { targetYearChecks } from "./check/target-years.ts";
import type { Item } from "./structure/outline.ts";
import type { Findings } from "./task/find-tasks.ts";
import { bareKey } from "./text/key.ts";
import { readablePart } from "./text/make-passage.ts";
import { oddSignsIn } from "./text/odd-signs.ts";

/** What the checks look at beside the draft itself. */
export type ReadPaper = {
  readonly text: string;
  /** What was found: tasks in the order of the draft, and the body as a tree. */
  readonly found: Findings & { readonly outline: readonly Item[] };
  /** Whether a scan has broken the head of the paper. */
  readonly isGarbled: boolean;
};

/** What a person should look at before accepting. Checks point at the words and never mend them. */
export function checksOf(draft: Omit<Draft, "checks">, { text, found, isGarbled }: ReadPaper): DraftCheck[] {
  const checks = [
    ...citationChecks(draft),
    ...taskChecks(draft),
    ...dueChecks(draft),
    ...deadlineChecks(draft, found.tasks),
    ...calendarChecks(text),
    ...targetChecks(draft),
    ...targetYearChecks(
      draft,
      [...found.targets, ...found.tasks].map(({ passage }) => readablePart(passage)),
    ),
    ...fiveClearChecks(draft),
    ...qualityChecks(text, isGarbled, found),
  ];
  return withoutRepeats(checks);
}

/** A task and its report share a deadline, and what is wrong with it is told once. */
function withoutRepeats(checks: readonly DraftCheck[]): DraftCheck[] {
  const keyOf = ({ code, span }: DraftCheck): string => `${code} ${span.start} ${span.end}`;
  return [...new Map(checks.map((check) => [keyOf(check), check])).values()];
}

function citationChecks({ citations, document }: Omit<Draft, "checks">): DraftCheck[] {
  return citations.flatMap((citation) => {
    const checks: DraftCheck[] = [];
    if (citation.issuer === null) checks.push({ code: "citation-without-issuer", span: citation.span });
    const issuedOn = document.issuedOn;
    if (citation.issuedOn !== null && issuedOn !== null && isLater(citation.issuedOn, issuedOn)) {
      checks.push({ code: "cited-later-than-document", span: citation.span });
    }
    return checks;
  });
}

/** Compared as far as both are written out: a citation of June is not later than a paper of June. */
function isLater(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length);
  return one.slice(0, length) > other.slice(0, length);
}

function taskChecks(draft: Omit<Draft, "checks">): DraftCheck[] {
  const known = bareKey(
    [...draft.document.recipients.map((recipient) => recipient.text), ...draft.document.addressees].join(
      " | ",
    ),
  );
  const absent = new Set<string>();
  return draft.tasks.flatMap((task) => {
    const checks: DraftCheck[] = [];
    const leads = task.assignments.filter(
      (assignment) => answers(assignment.role) && assignment.role !== "execute",
    );
    if (leads.length === 0) checks.push({ code: "task-without-lead", span: task.span });
    if (leads.length > 1) checks.push({ code: "task-with-several-leads", span: task.span });
    if (task.deadline?.certainty === "inferred")
      checks.push({ code: "year-inferred", span: task.deadline.span });
    for (const { unitAsWritten, span } of known === "" ? [] : leads) {
      const key = bareKey(unitAsWritten);
      if (absent.has(key) || known.includes(key.replace(/^(?:cac|nhung) /, ""))) continue;
      absent.add(key);
      checks.push({ code: "assigned-but-not-recipient", span });
    }
    return checks;
  });
}

function targetChecks({ targets }: Omit<Draft, "checks">): DraftCheck[] {
  return targets
    .filter((target) => !/\btừ\s+[\d.,]+/u.test(target.asWritten))
    .map((target) => ({ code: "target-without-baseline" as const, span: target.span }));
}

/** More misspelled phrases than these come from a scan, and forty alike would hide the rest. Our choice. */
const MISSPELLED_AT_MOST = 12;

/**
 * Signs that no Vietnamese word holds, more than one in a few hundred, or phrase after phrase misspelled: the text comes
 * from a bad scan, and one check says so. In any other text each misspelled phrase is pointed at.
 */
function qualityChecks(text: string, isGarbled: boolean, found: ReadPaper["found"]): DraftCheck[] {
  const lowQuality: DraftCheck[] = [{ code: "text-of-low-quality", span: { start: 0, end: text.length } }];
  if (isGarbled || oddSignsIn(text) > 12 + text.length / 500) return lowQuality;
  const misspelled = new Map(
    [...found.tasks.filter(({ rule }) => rule === "table-row"), ...bodyOf(found.outline)]
      .flatMap(({ passage }) => misspelledIn(readablePart(passage)))
      .map((span) => [span.start, span]),
  );
  if (misspelled.size > MISSPELLED_AT_MOST) return lowQuality;
  return [...misspelled.values()]
    .toSorted((a, b) => a.start - b.start)
    .map((span) => ({ code: "phrase-misspelled", span }));
}

/** Every paragraph of the body, from the top. */
function bodyOf(items: readonly Item[]): Item["paragraph"][] {
  return items.flatMap(({ paragraph, children }) => [paragraph, ...bodyOf(children)]);
}
