import type { Span } from "@dondoc/domain";
import type { Draft, DraftCheck, DraftTarget } from "@dondoc/domain/draft";
import { yearsAbove } from "../grammar/target-year.ts";
import { foldedKey } from "../text/key.ts";
import type { Passage } from "../text/passage.ts";

/**
 * Targets whose years are the wrong way round: an interim year after the last one, or a year behind the one that the
 * heading sets. A view beyond it ("định hướng", "tầm nhìn") is none, nor is one that names both years.
 */
export function targetYearChecks(
  { targets, sections }: Pick<Draft, "targets" | "sections">,
  passages: readonly Passage[],
): DraftCheck[] {
  const horizonAt = yearsAbove(sections);
  const beyond = targets.filter((target) => isBeyond(target, horizonAt(target.span.start)));
  const spans = [...passages.flatMap(reversedIn), ...beyond.map(({ span }) => span)];
  return spans.map((span) => ({ code: "interim-after-final", span }));
}

const YEAR = String.raw`(?:vao |den |toi |trong |het |cuoi )*nam 20\d\d(?!\d)`;
/** "đến năm 2030 …, trong đó đến năm 2035 …": the year behind is the interim one. */
const interim = new RegExp(String.raw`\b${YEAR}[^.;]{0,200}?\btrong do\b[^.;]{0,120}?\b${YEAR}`);
/** "từ 40% năm 2030 lên 60% năm 2025": the year in front is where things start. */
const rise = new RegExp(
  String.raw`\btu [\d.,]+[^\d.;]{0,30}?\b${YEAR} (?:len|xuong|den|con) [^.;]{0,60}?\b${YEAR}`,
);

function reversedIn(passage: Passage): Span[] {
  const folded = foldedKey(passage.text);
  if (!/nam 20\d\d(?!\d).*nam 20\d\d(?!\d)/.test(folded)) return [];
  const found = [
    { match: interim.exec(folded), isLastFirst: true },
    { match: rise.exec(folded), isLastFirst: false },
  ];
  return found.flatMap(({ match, isLastFirst }) => {
    if (match === null) return [];
    const years = match[0].match(/20\d\d(?!\d)/g) ?? [];
    const [one = "", other = ""] = [years[0], years.at(-1)];
    const isReversed = isLastFirst ? other > one : one > other;
    return isReversed ? [passage.spanOf(match.index, match.index + match[0].length)] : [];
  });
}

const looksFurther = /\b(?:dinh huong|tam nhin|tien toi|tiep theo|giai doan sau)\b/;

function isBeyond({ year, asWritten }: DraftTarget, horizon: number | null): boolean {
  if (year === null || horizon === null || year <= horizon) return false;
  const folded = foldedKey(asWritten);
  return !looksFurther.test(folded) && !folded.includes(String(horizon)) && folded.includes(String(year));
}
