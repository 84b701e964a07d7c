import type { DraftCheck } from "@dondoc/domain/draft";
import type { PaperMark } from "./runs.ts";

/** Words longer than this are a whole sentence: a wave under all of it would say nothing. */
const LONGEST_WAVE = 80;

export function checkKey(index: number): string {
  return `check-${index + 1}`;
}

/** Where the checks point. A check of a whole sentence lights it when chosen, and leaves it alone otherwise. */
export function checkMarks(checks: readonly DraftCheck[]): PaperMark[] {
  return checks.map(({ span }, index) => ({
    kind: span.end - span.start > LONGEST_WAVE ? "whole" : "check",
    span,
    keys: [checkKey(index)],
  }));
}
