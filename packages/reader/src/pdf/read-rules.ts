import { IDENTITY, type Matrix, matrixFrom, moved, multiplied, numbersOf } from "./matrix.ts";
import type { Rule } from "./page-marks.ts";

/** The names that pdfjs gives its drawing operations, as numbers. */
export type Operations = Readonly<Record<string, number>>;

export type OperatorList = { readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] };

/** Thicker than this, a filled rectangle is a shade behind the words and no line. */
const THICKEST_RULE = 3;
/** Shorter strokes are parts of letters, logos and signatures. */
const SHORTEST_RULE = 6;
/** A page with more lines than this is a drawing or a map. */
const RULES_AT_MOST = 6_000;
/** Steps of a path in pdfjs: move, line, curve, quadratic curve, close; with the numbers that follow each. */
const MOVE = 0;
const LINE = 1;
const NUMBERS_AFTER = [2, 2, 6, 4, 0] as const;

/**
 * The lying and standing lines that the page draws. LibreOffice and PDF printers stroke them; Word fills thin
 * rectangles, often one for each side of each cell.
 */
export function readRules(list: OperatorList, operations: Operations, view: Matrix): Rule[] {
  const rules: Rule[] = [];
  const stack: Matrix[] = [];
  let matrix: Matrix = IDENTITY;
  for (const [index, operation] of list.fnArray.entries()) {
    const given = list.argsArray[index];
    const values: unknown[] = Array.isArray(given) ? given : [];
    if (operation === operations["save"]) stack.push(matrix);
    else if (operation === operations["restore"]) matrix = stack.pop() ?? IDENTITY;
    else if (operation === operations["transform"]) {
      matrix = multiplied(matrix, matrixFrom(given) ?? IDENTITY);
    } else if (operation === operations["paintFormXObjectBegin"]) {
      stack.push(matrix);
      matrix = multiplied(matrix, matrixFrom(values[0]) ?? IDENTITY);
    } else if (operation === operations["paintFormXObjectEnd"]) matrix = stack.pop() ?? IDENTITY;
    else if (operation === operations["constructPath"]) {
      if (rules.length > RULES_AT_MOST) return [];
      const paint = paintOf(values[0], operations);
      const data: unknown = Array.isArray(values[1]) ? values[1][0] : null;
      if (paint !== null) rules.push(...pathRules(numbersOf(data), paint, multiplied(view, matrix)));
    }
  }
  return rules.length > RULES_AT_MOST ? [] : rules;
}

type Paint = { readonly strokes: boolean; readonly fills: boolean };

function paintOf(operation: unknown, operations: Operations): Paint | null {
  const is = (...names: readonly string[]): boolean => names.some((name) => operations[name] === operation);
  const both = is("fillStroke", "eoFillStroke", "closeFillStroke", "closeEOFillStroke");
  const strokes = both || is("stroke", "closeStroke");
  const fills = both || is("fill", "eoFill");
  return strokes || fills ? { strokes, fills } : null;
}

type Point = readonly [number, number];

function pathRules(data: readonly number[], paint: Paint, matrix: Matrix): Rule[] {
  return outlinesOf(data, matrix).flatMap((outline) => {
    const box = boxOf(outline);
    const isThin = Math.min(box.right - box.left, box.bottom - box.top) <= THICKEST_RULE;
    if (isThin) return ruleBetween([box.left, box.top], [box.right, box.bottom]);
    if (!paint.strokes) return [];
    return outline.slice(1).flatMap((point, index) => ruleBetween(outline[index] ?? point, point));
  });
}

function outlinesOf(data: readonly number[], matrix: Matrix): Point[][] {
  const outlines: Point[][] = [];
  for (let at = 0; at < data.length;) {
    const step = data[at] ?? 0;
    const count = NUMBERS_AFTER[step];
    if (count === undefined) break;
    const outline = outlines.at(-1);
    const point = moved(matrix, data[at + count - 1] ?? 0, data[at + count] ?? 0);
    if (step === MOVE) outlines.push([point]);
    else if (outline !== undefined && count === 0) outline.push(outline[0] ?? point);
    // A curve is no ruled line: what it joins is left apart.
    else if (outline !== undefined && step !== LINE) outlines.push([point]);
    else outline?.push(point);
    at += 1 + count;
  }
  return outlines.filter((outline) => outline.length > 1);
}

function boxOf(points: readonly Point[]) {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return {
    left: xs.reduce((least, x) => Math.min(least, x)),
    right: xs.reduce((most, x) => Math.max(most, x)),
    top: ys.reduce((least, y) => Math.min(least, y)),
    bottom: ys.reduce((most, y) => Math.max(most, y)),
  };
}

function ruleBetween([x1, y1]: Point, [x2, y2]: Point): Rule[] {
  const width = Math.abs(x2 - x1);
  const height = Math.abs(y2 - y1);
  if (width >= SHORTEST_RULE && height <= THICKEST_RULE) {
    return [{ direction: "lying", at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) }];
  }
  if (height >= SHORTEST_RULE && width <= THICKEST_RULE) {
    return [{ direction: "standing", at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) }];
  }
  return [];
}
