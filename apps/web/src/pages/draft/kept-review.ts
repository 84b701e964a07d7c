import type { DraftId } from "@dondoc/domain";
import type { ReviewForm } from "./review-form.ts";

/**
 * What a person has corrected so far, kept in this browser so that it survives a reload; the page says so. Nothing of it
 * is a fact of the office: the server checks everything again when the draft is accepted.
 */
type Kept = { readonly version: 1; readonly form: ReviewForm };

export function keptReview(draftId: DraftId): ReviewForm | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(nameOf(draftId)) ?? "null");
    return isKept(kept) ? kept.form : null;
  } catch {
    return null;
  }
}

export function keepReview(draftId: DraftId, form: ReviewForm): void {
  try {
    const kept: Kept = { version: 1, form };
    localStorage.setItem(nameOf(draftId), JSON.stringify(kept));
  } catch {
    // Storage is full or forbidden: the corrections then last as long as the page.
  }
}

export function forgetReview(draftId: DraftId): void {
  try {
    localStorage.removeItem(nameOf(draftId));
  } catch {
    // There was nothing to forget.
  }
}

function nameOf(draftId: DraftId): string {
  return `dondoc.review.${draftId}`;
}

/** Only this page writes it, so that its version says what it holds. */
function isKept(value: unknown): value is Kept {
  return (
    typeof value === "object" &&
    value !== null &&
    "version" in value &&
    value.version === 1 &&
    "form" in value &&
    typeof value.form === "object" &&
    value.form !== null
  );
}
