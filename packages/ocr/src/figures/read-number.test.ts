import { expect, test } from "vitest";
import type { Picture } from "../picture.ts";
import { readNumber } from "./read-number.ts";

type Point = readonly [number, number];

/** Strokes of a pen of three dots, on paper of 120 by 60. */
function written(strokes: readonly (readonly Point[])[]): Picture {
  const grey = new Uint8Array(120 * 60).fill(255);
  for (const stroke of strokes) {
    for (const [index, [x2, y2]] of stroke.slice(1).entries()) {
      const [x1, y1] = stroke[index] ?? [x2, y2];
      for (let step = 0; step <= 60; step += 1) {
        const [x, y] = [x1 + ((x2 - x1) * step) / 60, y1 + ((y2 - y1) * step) / 60];
        for (let dy = -1; dy <= 1; dy += 1) {
          for (let dx = -1; dx <= 1; dx += 1) grey[Math.round(y + dy) * 120 + Math.round(x + dx)] = 0;
        }
      }
    }
  }
  return { width: 120, height: 60, grey, dotsPerInch: 225 };
}

const ring = (x: number): Point[] =>
  Array.from({ length: 25 }, (_, index) => {
    const angle = (index / 24) * Math.PI * 2;
    return [x + Math.cos(angle) * 9, 30 + Math.sin(angle) * 15];
  });
const flagged = (x: number): Point[] => [
  [x - 8, 26],
  [x, 15],
  [x - 1, 45],
];

const box = { left: 5, top: 5, right: 115, bottom: 55 };

test("figures written by hand are read from left to right", () => {
  const number = readNumber(written([ring(30), flagged(70)]), box, { height: 30, atMost: 12 });
  expect(number?.figures).toBe("01");
});

test("a month is never more than twelve", () => {
  const number = readNumber(written([flagged(30), ring(70)]), box, { height: 30, atMost: 12 });
  expect(number?.figures).toBe("10");
});

test("an empty place and one with specks hold no number", () => {
  const limits = { height: 30, atMost: 31 };
  expect(readNumber(written([]), box, limits)).toBeNull();
  expect(
    readNumber(
      written([
        [
          [20, 20],
          [22, 22],
        ],
      ]),
      box,
      limits,
    ),
  ).toBeNull();
});
