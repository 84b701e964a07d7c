import type { FundingKind } from "@dondoc/domain/follow-up";
import { followUpWords, fundingWords, numberText } from "@dondoc/words";
import { language, words } from "../../office/language.ts";

/** Whole đồng with the separators of the language. */
export function moneyText(vnd: number): string {
  return words(fundingWords).money(numberText(vnd, language()));
}

export function fundingKinds(): FundingKind[] {
  return Object.keys(followUpWords.vi.fundingKind).filter(isFundingKind);
}

/** A choice comes back as one of what was offered. */
export function fundingKindIn(chosen: string): FundingKind {
  return isFundingKind(chosen) ? chosen : "other";
}

function isFundingKind(text: string): text is FundingKind {
  return Object.hasOwn(followUpWords.vi.fundingKind, text);
}
