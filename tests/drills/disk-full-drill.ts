import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as after } from "node:timers/promises";
import { makeImage, withMounted } from "./disk-image.ts";
import type { ImportingClients } from "./importing-clients.ts";
import { checkOffice, figures, isHeld } from "./office-check.ts";
import type { DrillReport, Say } from "./report.ts";
import { faultsOf } from "./server-kill-drill.ts";
import { type OfficePlace, type ServedOffice, importWith, serveOffice } from "./served-office.ts";

const IMAGE_BYTES = 2 * 1024 * 1024 * 1024;
/** Less than a server asks for before it writes. */
const NEARLY_FULL_BYTES = 256 * 1024 * 1024;
const CLIENTS = 8;
const LOOK_MS = 2_000;
const PATIENCE_MS = 60_000;

/**
 * Fills the disk under an embedded office while eight clients import. Nearly full: nothing more is written, reading goes
 * on, and work goes on by itself when there is room again. Full in one stroke: whatever becomes of the server, the next
 * one finds every acknowledged plan, whole.
 */
export async function diskFullDrill(say: Say): Promise<DrillReport> {
  const disk = mkdtempSync(join(tmpdir(), "dondoc-drill-disk-"));
  try {
    const image = makeImage(join(disk, "image"), IMAGE_BYTES);
    const held = await withMounted(image, join(disk, "mounted"), (mounted) => fillUnder(mounted, say));
    return { held: held.filter(Boolean).length, broken: held.filter((isKept) => !isKept).length };
  } finally {
    rmSync(disk, { recursive: true, force: true });
  }
}

async function fillUnder(mounted: string, say: Say): Promise<readonly boolean[]> {
  const place = { folder: join(mounted, "data") };
  const server = await serveOffice(place);
  const clients = importWith(CLIENTS, () => [server.url], await server.signIn());
  try {
    const isKept = await nearlyFull(mounted, { server, clients, say });
    const ballast = fill(mounted, 0);
    await after(LOOK_MS);
    await server.kill();
    rmSync(ballast);
    return [isKept, await isWholeAfter(place, clients, say)];
  } finally {
    await clients.stop();
    await server.kill();
  }
}

type Filling = { readonly server: ServedOffice; readonly clients: ImportingClients; readonly say: Say };

async function nearlyFull(mounted: string, { server, clients, say }: Filling): Promise<boolean> {
  const isWorking = await goesOn(clients);
  const ballast = fill(mounted, NEARLY_FULL_BYTES);
  await after(LOOK_MS);
  const stopped = clients.accepted.length;
  await after(LOOK_MS);
  const written = clients.accepted.length - stopped;
  const isRead = (await fetch(`${server.url}/trpc/overview.show?input=%7B%7D`)).ok;
  rmSync(ballast);
  const goesOnAgain = await goesOn(clients);
  say(
    `disk nearly full: ${stopped} plans acknowledged before, ${written} during, reading ${isRead ? "went on" : "STOPPED"}, ` +
      `writing ${goesOnAgain ? "went on" : "DID NOT GO ON"} with room again${faultsOf(clients.faults)}`,
  );
  return isWorking && written === 0 && isRead && goesOnAgain && clients.faults.length === 0;
}

async function isWholeAfter(place: OfficePlace, { accepted }: ImportingClients, say: Say): Promise<boolean> {
  const check = await checkOffice(place, accepted);
  say(`disk full in one stroke: ${accepted.length} plans acknowledged, ${figures(check)}`);
  return isHeld(check);
}

/** Takes all the room but so much. */
function fill(mounted: string, leaving: number): string {
  const { bavail, bsize } = statfsSync(mounted);
  const ballast = join(mounted, "ballast");
  execFileSync("fallocate", ["-l", String(bavail * bsize - leaving), ballast]);
  return ballast;
}

/** Whether one more plan is acknowledged. */
async function goesOn({ accepted }: ImportingClients): Promise<boolean> {
  const before = accepted.length;
  const end = performance.now() + PATIENCE_MS;
  while (accepted.length === before && performance.now() < end) await after(50);
  return accepted.length > before;
}
