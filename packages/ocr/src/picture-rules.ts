import type { OcrPage } from "@dondoc/reader";
import type { Picture } from "./picture.ts";

type Rule = OcrPage["rules"][number];

/** Darker than this counts as ink: the shadow of a fold does not. */
const INK = 150;
/** In inches: shorter strokes belong to letters. */
const LYING_AT_LEAST = 0.5;
const STANDING_AT_LEAST = 0.3;
const RULES_AT_MOST = 6_000;

/** Ruled lines in a picture, in points: long runs of ink along a row or a column, as in the tables of a scanned paper. */
export function pictureRules(picture: Picture): Rule[] {
  const rules = [
    ...runsAlong(picture, "lying", LYING_AT_LEAST * picture.dotsPerInch),
    ...runsAlong(picture, "standing", STANDING_AT_LEAST * picture.dotsPerInch),
  ];
  if (rules.length > RULES_AT_MOST) return [];
  const scale = 72 / picture.dotsPerInch;
  return rules.map(({ direction, at, from, to }) => ({
    direction,
    at: at * scale,
    from: from * scale,
    to: to * scale,
  }));
}

function runsAlong({ width, height, grey }: Picture, direction: Rule["direction"], atLeast: number): Rule[] {
  const isLying = direction === "lying";
  const [lines, length] = isLying ? [height, width] : [width, height];
  const [toNextLine, toNextDot] = isLying ? [width, 1] : [1, width];
  // A line that lies a little askew goes on in the next row: three rows are looked at as one.
  const isInk = (line: number, at: number): boolean => {
    const place = line * toNextLine + at * toNextDot;
    const here = grey[place] ?? 255;
    return here < INK || (grey[place - toNextLine] ?? 255) < INK || (grey[place + toNextLine] ?? 255) < INK;
  };
  const rules: Rule[] = [];
  for (let line = 0; line < lines; line += 1) {
    let from = 0;
    for (let at = 0; at <= length; at += 1) {
      if (at < length && isInk(line, at)) continue;
      if (at - from >= atLeast) rules.push({ direction, at: line, from, to: at - 1 });
      from = at + 1;
    }
  }
  return rules;
}
