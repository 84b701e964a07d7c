import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as after } from "node:timers/promises";
import { openDatabase } from "@dondoc/server/testing";
import type { DrillReport, Say } from "./report.ts";
import { type Acknowledged, countOf, losses, startWriter } from "./writer.ts";

const MIN_MS = 200;
const SPREAD_MS = 1500;

/**
 * Kills a process with SIGKILL while it commits, again and again on one folder. Held when every event that it was told
 * is safe is there afterwards, and the ledger still fits together.
 */
export async function killDrill(rounds: number, seed: number, say: Say): Promise<DrillReport> {
  const folder = mkdtempSync(join(tmpdir(), "dondoc-drill-kill-"));
  const acknowledged: Acknowledged = new Map();
  let broken = 0;
  let state = seed;
  try {
    for (let round = 1; round <= rounds; round += 1) {
      // A linear congruence is random enough to hit different moments, and a printed seed hits them again.
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      const writer = await startWriter(folder);
      await after(MIN_MS + (state / 2 ** 32) * SPREAD_MS);
      await writer.kill();
      for (const [stream, version] of writer.acknowledged) acknowledged.set(stream, version);
      const start = performance.now();
      const database = await openDatabase({ folder });
      const openedMs = Math.round(performance.now() - start);
      const { lost, isWhole } = await losses(database, acknowledged);
      await database.close();
      if (lost > 0 || !isWhole) broken += 1;
      const ledger = isWhole ? "ledger whole" : "LEDGER BROKEN";
      say(
        `kill ${round}: ${countOf(writer.acknowledged)} acknowledged, ${lost} of ${countOf(acknowledged)} lost, ` +
          `${ledger}, open again in ${openedMs} ms`,
      );
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return { held: rounds - broken, broken };
}
