import type { Picture } from "../picture.ts";
import { type Blot, type Box, blotsIn } from "./ink.ts";
import { figureChances } from "./read-figure.ts";

export type ReadNumber = { readonly figures: string; readonly chance: number };

export type Expected = {
  /** How tall letters of the line are, in dots. */
  readonly height: number;
  /** The largest number it can be: 12 for a month. */
  readonly atMost: number;
};

const FIGURES_AT_MOST = 4;
/** Two figures that touch are broader than they are tall. */
const TOUCHING_FROM = 1.05;

/** The number written by hand in a box; `null` when what stands there is no row of figures. */
export function readNumber(picture: Picture, box: Box, { height, atMost }: Expected): ReadNumber | null {
  const blots = blotsIn(picture, box).filter(
    ({ top, bottom }) => bottom - top > height * 0.55 && bottom - top < height * 2.6,
  );
  if (blots.length === 0 || blots.length > FIGURES_AT_MOST) return null;
  const readings = blots.reduce<readonly (readonly Blot[])[]>(
    (rows, blot) => rows.flatMap((row) => apart(picture, blot).map((pieces) => [...row, ...pieces])),
    [[]],
  );
  const numbers = readings.flatMap((row) => likeliest(picture, row, atMost) ?? []);
  return numbers.toSorted((a, b) => b.chance - a.chance)[0] ?? null;
}

/** A blot as one figure, or cut in two where little ink joins the halves. */
function apart(picture: Picture, blot: Blot): Blot[][] {
  const [width, height] = [blot.right - blot.left, blot.bottom - blot.top];
  if (width < height * TOUCHING_FROM) return [[blot]];
  const cuts = [0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65].map((share) => Math.round(blot.left + width * share));
  return cuts.map((cut) => [partOf(picture, blot, (x) => x < cut), partOf(picture, blot, (x) => x >= cut)]);
}

function partOf({ width }: Picture, { places }: Blot, isIn: (x: number) => boolean): Blot {
  const kept = places.filter((place) => isIn(place % width));
  const xs = kept.map((place) => place % width);
  const ys = kept.map((place) => Math.floor(place / width));
  return {
    left: Math.min(...xs),
    right: Math.max(...xs) + 1,
    top: Math.min(...ys),
    bottom: Math.max(...ys) + 1,
    places: kept,
  };
}

function likeliest(picture: Picture, row: readonly Blot[], atMost: number): ReadNumber | null {
  if (row.length > FIGURES_AT_MOST) return null;
  const chances = row.map((blot) => figureChances(picture, blot));
  const last = Math.min(atMost, 10 ** row.length - 1);
  let best: ReadNumber | null = null;
  for (let number = 1; number <= last; number += 1) {
    const figures = String(number).padStart(row.length, "0");
    const product = chances.reduce((sum, of, index) => sum * (of[Number(figures[index])] ?? 0), 1);
    const chance = product ** (1 / row.length);
    if (best === null || chance > best.chance) best = { figures, chance };
  }
  return best;
}
