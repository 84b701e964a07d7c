import { expect, test } from "vitest";
import { killDrill } from "./kill-drill.ts";

/** The short form of `pnpm drill`: a fixed seed, fewer kills. */
test("a process that is killed while it commits loses nothing that it was told is safe", async () => {
  const lines: string[] = [];
  const report = await killDrill(3, 20_260_315, (line) => lines.push(line));
  expect(report, lines.join("\n")).toEqual({ held: 3, broken: 0 });
}, 180_000);
