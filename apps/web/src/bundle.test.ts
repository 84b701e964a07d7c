import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "vite";
import { beforeAll, describe, expect, test, vi } from "vitest";

type Chunk = {
  readonly fileName: string;
  readonly code: string;
  readonly imports: readonly string[];
  readonly isEntry: boolean;
};

/** What a first visit loads before anything is on the screen, gzipped. Measured: 51.3 kB. */
const LARGEST_FIRST_LOAD = 52_500;
/** The same until all of the overview stands, as `pnpm bench web` counts it. Measured: 56.8 kB. */
const LARGEST_OVERVIEW = 58_000;
/** What any one page adds to it. */
const LARGEST_LATER_LOAD = 60_000;

let chunks: Chunk[] = [];

beforeAll(async () => {
  // As an office gets it: a test's own environment keeps what the libraries say to developers.
  vi.stubEnv("NODE_ENV", "production");
  const root = fileURLToPath(new URL("..", import.meta.url));
  const built = await build({ root, logLevel: "error", build: { write: false } });
  vi.unstubAllEnvs();
  const outputs = [built].flat().flatMap((each) => ("output" in each ? each.output : []));
  chunks = outputs.flatMap((output) => (output.type === "chunk" ? [output] : []));
}, 120_000);

/** Some chunks and everything they import at once. */
function loadOf(first: readonly Chunk[]): Set<Chunk> {
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const found = new Set<Chunk>();
  const queue = [...first];
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    found.add(at);
    for (const name of at.imports) {
      const next = byName.get(name);
      if (next !== undefined && !found.has(next)) queue.push(next);
    }
  }
  return found;
}

function firstLoad(): Set<Chunk> {
  return loadOf(chunks.filter(({ isEntry }) => isEntry));
}

function gzippedBytes(loaded: ReadonlySet<Chunk>): number {
  return [...loaded].reduce((sum, { code }) => sum + gzipSync(code).length, 0);
}

describe("what the browser loads", () => {
  test("is no schema library: days and documents are checked by the server", () => {
    expect(chunks.length).toBeGreaterThan(5);
    expect(chunks.filter(({ code }) => code.includes("_zod")).map(({ fileName }) => fileName)).toEqual([]);
  });

  test("is small at first", () => {
    const bytes = gzippedBytes(firstLoad());
    expect(bytes).toBeGreaterThan(20_000);
    expect(bytes).toBeLessThanOrEqual(LARGEST_FIRST_LOAD);
  });

  test("is small until all of the overview stands", () => {
    const rest = chunks.filter(({ fileName }) => fileName.includes("overview-rest-"));
    expect(rest).toHaveLength(1);
    expect(gzippedBytes(firstLoad().union(loadOf(rest)))).toBeLessThanOrEqual(LARGEST_OVERVIEW);
  });

  // Each of these has the browser read its tables of months and zones, 50 to 80 ms in one piece on a slow machine.
  test("asks for no dates of the browser's own before the overview stands", () => {
    const rest = chunks.filter(({ fileName }) => fileName.includes("overview-rest-"));
    const loaded = [...firstLoad().union(loadOf(rest))];
    const asking = /\bIntl\.|toLocale\w+\(|type="?date/u;
    expect(loaded.filter(({ code }) => asking.test(code)).map(({ fileName }) => fileName)).toEqual([]);
    expect(chunks.filter(({ code }) => asking.test(code)).length).toBeGreaterThan(0);
  });

  test("is small for every page after it", () => {
    const first = firstLoad();
    const pages = chunks.filter(({ fileName }) => fileName.includes("-page-"));
    expect(pages.length).toBeGreaterThan(12);
    const added = pages.map((page) => ({
      page: page.fileName,
      bytes: gzippedBytes(loadOf([page]).difference(first)),
    }));
    expect(added.filter(({ bytes }) => bytes > LARGEST_LATER_LOAD)).toEqual([]);
  });
});
