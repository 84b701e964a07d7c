import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as after } from "node:timers/promises";
import { checkOffice, figures, isHeld } from "./office-check.ts";
import type { OwnPostgresql } from "./own-postgresql.ts";
import type { DrillReport, Say } from "./report.ts";
import { faultsOf } from "./server-kill-drill.ts";
import { importWith, serveOffice } from "./served-office.ts";

const CLIENTS = 8;
const LOAD_MS = 3000;
const DOWN_MS = 2000;
const RECOVER_WITHIN_MS = 30_000;

/** Kills PostgreSQL under load and starts it again. Held when the server goes on by itself and nothing is lost. */
export async function postgresqlKillDrill(
  rounds: number,
  postgresql: OwnPostgresql,
  say: Say,
): Promise<DrillReport> {
  const folder = mkdtempSync(join(tmpdir(), "dondoc-drill-postgresql-kill-"));
  const place = { folder, url: postgresql.newDatabase() };
  let broken = 0;
  const server = await serveOffice(place);
  const clients = importWith(CLIENTS, () => [server.url], await server.signIn());
  try {
    for (let round = 1; round <= rounds; round += 1) {
      await after(LOAD_MS);
      postgresql.kill();
      await after(DOWN_MS);
      const before = clients.accepted.length;
      const start = performance.now();
      await startAgain(postgresql);
      const isBack = await until(() => clients.accepted.length > before);
      if (!isBack) broken += 1;
      const ms = Math.round(performance.now() - start);
      say(
        `PostgreSQL kill ${round}: ${before} plans before, ${isBack ? `served again after ${ms} ms` : "NOT SERVED AGAIN"}`,
      );
    }
    await clients.stop();
    await server.stop();
    const check = await checkOffice(place, clients.accepted);
    if (!isHeld(check)) broken += 1;
    say(
      `afterwards: ${clients.accepted.length} plans acknowledged, ${figures(check)}${faultsOf(clients.faults)}`,
    );
  } finally {
    await clients.stop();
    await server.kill();
    rmSync(folder, { recursive: true, force: true });
  }
  return { held: rounds + 1 - broken, broken };
}

/** The dead server's children hold its memory for a moment. */
async function startAgain(postgresql: OwnPostgresql): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      postgresql.start();
      return;
    } catch (error) {
      if (attempt === 10) throw error;
      await after(500);
    }
  }
}

async function until(isTrue: () => boolean): Promise<boolean> {
  const end = performance.now() + RECOVER_WITHIN_MS;
  while (!isTrue() && performance.now() < end) await after(50);
  return isTrue();
}
