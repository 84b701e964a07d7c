/**
 * What is printed on a page: runs of text and ruled lines, upright as the page is seen. `x` grows to the right, `y`
 * downwards, in points.
 */
export type PageMarks = {
  readonly width: number;
  readonly height: number;
  readonly runs: readonly Run[];
  readonly rules: readonly Rule[];
};

export type Run = {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  /** The line on which the letters stand. */
  readonly y: number;
  readonly size: number;
};

/** A ruled line: `at` is its y when it lies, its x when it stands. */
export type Rule = {
  readonly direction: "lying" | "standing";
  readonly at: number;
  readonly from: number;
  readonly to: number;
};

/** Six numbers of a PDF transformation: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [number, number, number, number, number, number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
export function multiplied(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  return [
    a * inner[0] + c * inner[1],
    b * inner[0] + d * inner[1],
    a * inner[2] + c * inner[3],
    b * inner[2] + d * inner[3],
    a * inner[4] + c * inner[5] + e,
    b * inner[4] + d * inner[5] + f,
  ];
}

export function moved([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

export function matrixFrom(values: unknown): Matrix | null {
  const [a, b, c, d, e, f] = numbersOf(values);
  if (a === undefined || b === undefined || c === undefined) return null;
  if (d === undefined || e === undefined || f === undefined) return null;
  return [a, b, c, d, e, f].every(Number.isFinite) ? [a, b, c, d, e, f] : null;
}

/** The numbers of a plain or typed array that somebody else made. */
export function numbersOf(values: unknown): number[] {
  if (values instanceof Float32Array || values instanceof Float64Array) return [...values];
  return Array.isArray(values) ? values.map(Number) : [];
}
