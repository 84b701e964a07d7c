import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as after } from "node:timers/promises";
import { openDatabase } from "@dondoc/server/testing";
import { makeImage, withMounted } from "./disk-image.ts";
import type { DrillReport, Say } from "./report.ts";
import { type Acknowledged, countOf, losses, startWriter } from "./writer.ts";

const IMAGE_BYTES = 1024 * 1024 * 1024;
const WRITING_MS = 1500;

type CutOutcome = { readonly acknowledged: number; readonly lost: number; readonly isWhole: boolean };

/**
 * Simulates a power cut: the writer works on an ext4 in a file behind a loop device, is stopped in the middle, and the
 * file is copied. The copy has what had reached the disk and nothing of what was still in memory. Held when it opens
 * with every acknowledged event. One more round leaves the syncs out and must lose some: it shows that the drill sees.
 */
export async function powerCutDrill(rounds: number, say: Say): Promise<DrillReport> {
  let broken = 0;
  for (let round = 1; round <= rounds; round += 1) {
    const { acknowledged, lost, isWhole } = await cutPower();
    if (lost > 0 || !isWhole) broken += 1;
    const ledger = isWhole ? "ledger whole" : "LEDGER BROKEN";
    say(`power cut ${round}: ${acknowledged} acknowledged, ${lost} lost, ${ledger}`);
  }
  const control = await cutPower("without-syncs");
  if (control.lost === 0) broken += 1;
  say(`power cut without syncs, which must lose: ${control.acknowledged} acknowledged, ${control.lost} lost`);
  return { held: rounds + 1 - broken, broken };
}

async function cutPower(mode?: "without-syncs"): Promise<CutOutcome> {
  const disk = mkdtempSync(join(tmpdir(), "dondoc-drill-power-"));
  const image = makeImage(join(disk, "image"), IMAGE_BYTES);
  const copy = join(disk, "copy");
  try {
    const acknowledged = await withMounted(image, join(disk, "mounted"), async (mounted) => {
      const writer = await startWriter(join(mounted, "data"), mode);
      await after(WRITING_MS);
      writer.pause();
      copyFileSync(image, copy);
      await writer.kill();
      return writer.acknowledged;
    });
    return await withMounted(copy, join(disk, "after"), (mounted) => afterCut(mounted, acknowledged));
  } finally {
    rmSync(disk, { recursive: true, force: true });
  }
}

async function afterCut(mounted: string, acknowledged: Acknowledged): Promise<CutOutcome> {
  const total = countOf(acknowledged);
  try {
    const database = await openDatabase({ folder: join(mounted, "data"), neededFreeBytes: 0 });
    const outcome = await losses(database, acknowledged);
    await database.close();
    return { acknowledged: total, ...outcome };
  } catch {
    // What does not open has lost everything.
    return { acknowledged: total, lost: total, isWhole: false };
  }
}
