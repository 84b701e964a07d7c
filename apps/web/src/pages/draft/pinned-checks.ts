import type { Span } from "@dondoc/domain";
import type { DraftCheck } from "@dondoc/domain/draft";

/** A check with the number that it wears on the paper and in the list of all. */
export type PinnedCheck = { readonly number: number; readonly code: DraftCheck["code"] };

/** The checks that point into a passage. */
export function checksIn(checks: readonly DraftCheck[], within: Span): PinnedCheck[] {
  return checks.flatMap(({ code, span }, index) =>
    span.start >= within.start && span.end <= within.end ? [{ number: index + 1, code }] : [],
  );
}
