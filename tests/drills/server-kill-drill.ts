import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as after } from "node:timers/promises";
import type { ImportingClients } from "./importing-clients.ts";
import { checkOffice, figures, isHeld } from "./office-check.ts";
import type { OwnPostgresql } from "./own-postgresql.ts";
import type { DrillReport, Say } from "./report.ts";
import { type OfficePlace, importWith, serveOffice } from "./served-office.ts";

const CLIENTS = 8;
const MIN_MS = 500;
const SPREAD_MS = 2500;
const WORKING_WITHIN_MS = 60_000;

/**
 * Kills the whole server with SIGKILL while eight clients import plans over HTTP, again and again on one office. Held
 * when every plan that was acknowledged is there with its tasks, and no import is there by half.
 */
export async function serverKillDrill(
  rounds: number,
  {
    seed,
    postgresql,
    say,
  }: { readonly seed: number; readonly postgresql: OwnPostgresql | null; readonly say: Say },
): Promise<DrillReport> {
  const folder = mkdtempSync(join(tmpdir(), "dondoc-drill-server-"));
  const place = postgresql === null ? { folder } : { folder, url: postgresql.newDatabase() };
  const engine = postgresql === null ? "embedded" : "PostgreSQL";
  let broken = 0;
  let state = seed;
  let url = "http://127.0.0.1:9";
  const clients = await firstClients(place, () => [url]);
  try {
    for (let round = 1; round <= rounds; round += 1) {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      const server = await serveOffice(place);
      ({ url } = server);
      await someMore(clients);
      await after(MIN_MS + (state / 2 ** 32) * SPREAD_MS);
      await server.kill();
      const check = await checkOffice(place, clients.accepted);
      if (!isHeld(check) || clients.faults.length > 0) broken += 1;
      say(
        `server kill ${round}, ${engine}: ${clients.accepted.length} plans acknowledged, ${figures(check)}${faultsOf(clients.faults)}`,
      );
    }
  } finally {
    await clients.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  return { held: rounds - broken, broken };
}

/** Somebody must exist before anybody can be killed. */
async function firstClients(place: OfficePlace, urls: () => readonly string[]): Promise<ImportingClients> {
  const server = await serveOffice(place);
  const clerk = await server.signIn();
  await server.stop();
  return importWith(CLIENTS, urls, clerk);
}

/** A busy machine takes long to start: the kill is to meet a server that is working. */
async function someMore({ accepted }: ImportingClients): Promise<void> {
  const before = accepted.length;
  const end = performance.now() + WORKING_WITHIN_MS;
  while (accepted.length === before && performance.now() < end) await after(20);
}

export function faultsOf(faults: readonly string[]): string {
  return faults.length === 0 ? "" : `, ${faults.length} FAULTS such as ${faults[0]}`;
}
