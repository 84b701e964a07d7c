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
