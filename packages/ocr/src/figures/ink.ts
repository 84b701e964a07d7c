import type { Picture } from "../picture.ts";

/** A rectangle of dots, its right and bottom edge not in it. */
export type Box = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

/** A piece of connected ink, as the places of its dots in the picture. */
export type Blot = Box & { readonly places: readonly number[] };

/** Lighter than this is paper. Blue ink and the thin strokes of a pen are lighter than print. */
const INK = 165;

/** The pieces of ink whose middle lies in the box, from left to right. */
export function blotsIn(picture: Picture, box: Box): Blot[] {
  const { width, height, grey } = picture;
  const seen = new Set<number>();
  const blots: Blot[] = [];
  for (let y = Math.max(0, box.top); y < Math.min(height, box.bottom); y += 1) {
    for (let x = Math.max(0, box.left); x < Math.min(width, box.right); x += 1) {
      const place = y * width + x;
      if (seen.has(place) || (grey[place] ?? 255) >= INK) continue;
      blots.push(blotFrom(picture, place, seen));
    }
  }
  return blots
    .filter(({ left, right }) => (left + right) / 2 > box.left && (left + right) / 2 < box.right)
    .toSorted((a, b) => a.left - b.left);
}

/** Larger pieces are seals, rules and pictures. */
const DOTS_AT_MOST = 20_000;

function blotFrom({ width, grey }: Picture, start: number, seen: Set<number>): Blot {
  const places = [start];
  seen.add(start);
  let [left, right, top, bottom] = [Infinity, 0, Infinity, 0];
  for (let at = 0; at < places.length && places.length < DOTS_AT_MOST; at += 1) {
    const place = places[at] ?? start;
    const x = place % width;
    const y = Math.floor(place / width);
    [left, right] = [Math.min(left, x), Math.max(right, x + 1)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y + 1)];
    for (const next of neighbours(place, width)) {
      if (seen.has(next) || (grey[next] ?? 255) >= INK) continue;
      seen.add(next);
      places.push(next);
    }
  }
  return { left, right, top, bottom, places };
}

function neighbours(place: number, width: number): number[] {
  return [-width - 1, -width, -width + 1, -1, 1, width - 1, width, width + 1].map((step) => place + step);
}
