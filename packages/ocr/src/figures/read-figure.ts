import type { Picture } from "../picture.ts";
import type { Blot } from "./ink.ts";
import { hiddenWeights, outputWeights } from "./weights.ts";

const INPUTS = 196;
const HIDDEN = 48;
const OUTPUTS = 10;
/** The figures it was trained with stand in a square of 28, 20 high, their weight in its middle. */
const SIDE = 28;
const FIGURE = 20;

const hidden = unpacked(hiddenWeights);
const output = unpacked(outputWeights);

/** For each figure from 0 to 9 the chance that a piece of ink is it. */
export function figureChances(picture: Picture, blot: Blot): number[] {
  return chancesOf(halved(centred(picture, blot)));
}

function unpacked({ step, bytes }: { readonly step: number; readonly bytes: string }): Float32Array {
  const packed = Buffer.from(bytes, "base64");
  return Float32Array.from(packed, (byte) => ((byte << 24) >> 24) * step);
}

/** The blot alone, without what stands beside it, scaled and moved as the samples were. */
function centred({ width, grey }: Picture, { left, top, right, bottom, places }: Blot): Float32Array {
  const scale = FIGURE / Math.max(right - left, bottom - top);
  const dots = new Float32Array(SIDE ** 2);
  let [weight, sumX, sumY] = [0, 0, 0];
  for (const place of places) {
    const ink = 1 - (grey[place] ?? 255) / 255;
    weight += ink;
    sumX += ink * ((place % width) + 0.5);
    sumY += ink * (Math.floor(place / width) + 0.5);
  }
  const [middleX, middleY] = [sumX / weight, sumY / weight];
  for (const place of places) {
    const ink = (1 - (grey[place] ?? 255) / 255) * scale * scale;
    const x = ((place % width) + 0.5 - middleX) * scale + SIDE / 2 - 0.5;
    const y = (Math.floor(place / width) + 0.5 - middleY) * scale + SIDE / 2 - 0.5;
    spread(dots, { x, y, ink });
  }
  return dots.map((value) => Math.min(1, value * 1.25));
}

function spread(dots: Float32Array, { x, y, ink }: { x: number; y: number; ink: number }): void {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  for (const [column, across] of [
    [left, 1 - x + left],
    [left + 1, x - left],
  ] as const) {
    for (const [row, down] of [
      [top, 1 - y + top],
      [top + 1, y - top],
    ] as const) {
      if (column < 0 || row < 0 || column >= SIDE || row >= SIDE) continue;
      const at = row * SIDE + column;
      dots[at] = (dots[at] ?? 0) + ink * across * down;
    }
  }
}

function halved(dots: Float32Array): Float32Array {
  return Float32Array.from({ length: INPUTS }, (_, at) => {
    const corner = Math.floor(at / 14) * 2 * SIDE + (at % 14) * 2;
    const four = [corner, corner + 1, corner + SIDE, corner + SIDE + 1];
    return four.reduce((sum, place) => sum + (dots[place] ?? 0), 0) / 4;
  });
}

function chancesOf(dots: Float32Array): number[] {
  const inner = layer(dots, hidden, HIDDEN).map((value) => Math.max(0, value));
  const raw = layer(inner, output, OUTPUTS);
  const most = Math.max(...raw);
  const powers = raw.map((value) => Math.exp(value - most));
  const all = powers.reduce((sum, value) => sum + value);
  return powers.map((value) => value / all);
}

/** Each unit has a weight for each input, and behind them one of its own. */
function layer(inputs: ArrayLike<number>, weights: Float32Array, units: number): number[] {
  return Array.from({ length: units }, (_, unit) => {
    const from = unit * (inputs.length + 1);
    let sum = weights[from + inputs.length] ?? 0;
    for (let at = 0; at < inputs.length; at += 1) sum += (weights[from + at] ?? 0) * (inputs[at] ?? 0);
    return sum;
  });
}
