import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as after } from "node:timers/promises";
import { type Database, eventsAfter, openDatabase } from "@dondoc/server/testing";
import { checkOffice, figures, isHeld } from "./office-check.ts";
import type { OwnPostgresql } from "./own-postgresql.ts";
import type { DrillReport, Say } from "./report.ts";
import { faultsOf } from "./server-kill-drill.ts";
import { importWith, serveOffice } from "./served-office.ts";

const CLIENTS = 8;
const LOAD_MS = 3000;
const FOLLOW_EVERY_MS = 20;

/**
 * Three servers on one PostgreSQL, one of them killed under load. Held when the clients go on with the others, nothing
 * acknowledged is lost, and whoever follows the ledger meanwhile sees every event, each history in order.
 */
export async function instancesDrill(postgresql: OwnPostgresql, say: Say): Promise<DrillReport> {
  const folder = mkdtempSync(join(tmpdir(), "dondoc-drill-instances-"));
  const place = { folder, url: postgresql.newDatabase() };
  const victim = await serveOffice(place);
  const clerk = await victim.signIn();
  const servers = [victim, await serveOffice(place), await serveOffice(place)];
  const database = await openDatabase({ url: place.url });
  const follower = follow(database);
  const clients = importWith(CLIENTS, () => servers.map((server) => server.url), clerk);
  try {
    await after(LOAD_MS);
    await victim.kill();
    const atKill = clients.accepted.length;
    await after(LOAD_MS);
    await clients.stop();
    const goesOn = clients.accepted.length > atKill;
    const { seen, disorder } = await follower.stop();
    const total = (await database.db().selectFrom("event").select("position").execute()).length;
    const stopped = await Promise.all(servers.slice(1).map((server) => server.stop()));
    const check = await checkOffice(place, clients.accepted);
    const isStoppedWell = stopped.every((code) => code === 0);
    const held =
      goesOn &&
      seen === total &&
      disorder === 0 &&
      isStoppedWell &&
      isHeld(check) &&
      clients.faults.length === 0;
    say(
      `three instances, one killed: ${atKill} plans before, ${clients.accepted.length} after, ${seen} of ${total} events ` +
        `followed, ${disorder} out of order, ${figures(check)}${isStoppedWell ? "" : ", NOT STOPPED WELL"}${faultsOf(clients.faults)}`,
    );
    return { held: held ? 1 : 0, broken: held ? 0 : 1 };
  } finally {
    await clients.stop();
    await follower.stop();
    await database.close();
    await Promise.all(servers.map((server) => server.kill()));
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Reads the ledger as the live feed does, from the last position seen. */
function follow(database: Database) {
  const versions = new Map<string, number>();
  let seen = 0;
  let disorder = 0;
  let position = 0;
  const over = new AbortController();
  const look = async (): Promise<number> => {
    const page = await eventsAfter(database, position);
    for (const event of page) {
      const stream = `${event.rootId}.${event.streamId}`;
      if (event.version !== (versions.get(stream) ?? 0) + 1) disorder += 1;
      versions.set(stream, event.version);
      ({ position } = event);
      seen += 1;
    }
    return page.length;
  };
  const looking = (async () => {
    while (!over.signal.aborted) {
      await look();
      await after(FOLLOW_EVERY_MS);
    }
    while ((await look()) > 0);
  })();
  return {
    stop: async () => {
      over.abort();
      await looking;
      return { seen, disorder };
    },
  };
}
