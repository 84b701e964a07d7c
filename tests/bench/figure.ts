/** One measured figure and the bar it is held to. Ratios to a floor measured in the same run survive a busy machine. */
export type Figure = {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly bar: { readonly atMost: number } | { readonly atLeast: number };
};

/** What a `*.bench.ts` exports under the name `figures`. */
export type Figures = () => Promise<readonly Figure[]> | readonly Figure[];

export function meetsBar({ value, bar }: Figure): boolean {
  return "atMost" in bar ? value <= bar.atMost : value >= bar.atLeast;
}

/** As `roll-up of 1,000,000 tasks ÷ bare loop  2.1 × (bar ≤ 3) ok`. */
export function lineOf(figure: Figure): string {
  const { name, value, unit, bar } = figure;
  const limit = "atMost" in bar ? `≤ ${bar.atMost}` : `≥ ${bar.atLeast}`;
  return `${name}  ${Number(value.toPrecision(3))} ${unit} (bar ${limit}) ${meetsBar(figure) ? "ok" : "short"}`;
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** Medians of several ways to do one thing, measured in turns so that a slow moment of the machine hits them all. */
export function mediansOf(rounds: number, ways: readonly (() => unknown)[]): readonly number[] {
  return inTurns(rounds, ways).map((times) => times[Math.floor(rounds / 2)] ?? Number.NaN);
}

/**
 * The fastest of many turns. Where one way takes microseconds and the other milliseconds, only the longer one is
 * interrupted by others on the machine, and medians would compare it with the noise; noise only ever adds.
 */
export function fastestOf(rounds: number, ways: readonly (() => unknown)[]): readonly number[] {
  return inTurns(rounds, ways).map(([fastest]) => fastest ?? Number.NaN);
}

/** The times of every way, in milliseconds, ascending. */
function inTurns(rounds: number, ways: readonly (() => unknown)[]): readonly (readonly number[])[] {
  const times = ways.map((): number[] => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [at, way] of ways.entries()) {
      const startedAt = performance.now();
      way();
      times[at]?.push(performance.now() - startedAt);
    }
  }
  return times.map((each) => each.toSorted((a, b) => a - b));
}
