import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { CompiledQuery, type Kysely } from "kysely";
import { type Database, type Engine, makeDatabase } from "./database.ts";
import { DataFolderInUse } from "./database-errors.ts";
import type { DatabaseLimits } from "./database-settings.ts";
import { makeDiskGuard } from "./disk-guard.ts";
import { EmbeddedDialect } from "./embedded-dialect.ts";
import { EmbeddedWorker } from "./embedded-worker-client.ts";
import { lockDataFolder } from "./folder-lock.ts";
import { migrate } from "./migrate.ts";
import { refuseOddChannel } from "./postgresql-listener.ts";
import type { Tables } from "./tables.ts";
import { keepUp } from "./upkeep.ts";
import type { EmbeddedPlace } from "./worker-messages.ts";

/** Building an index in a migration, or vacuuming a province, may keep the engine this many times longer busy. */
const PATIENCE = 20;

/**
 * Locks the data folder, then starts the engine on its `database/`. Beside it lies `files/`, for the documents as they
 * came. Throws `DataFolderInUse`.
 */
export async function openEmbedded(folder: string, limits: DatabaseLimits): Promise<Database> {
  const lock = lockDataFolder(folder);
  if (!lock.ok) throw new DataFolderInUse(folder);
  try {
    mkdirSync(join(folder, "files"), { recursive: true, mode: 0o700 });
    const { database } = await startEmbedded(
      { kind: "folder", folder },
      { ...limits, syncs: true, afterClose: lock.value.release },
    );
    return database;
  } catch (error) {
    lock.value.release();
    throw error;
  }
}

export type EmbeddedLimits = DatabaseLimits & {
  /** False only in tests: see `WorkerStart`. */
  readonly syncs: boolean;
  readonly afterClose: () => void;
};

/** The embedded database without the lock, and its worker, which only tests and the opening above may touch. */
export async function startEmbedded(
  place: EmbeddedPlace,
  limits: EmbeddedLimits,
): Promise<{ readonly database: Database; readonly worker: EmbeddedWorker }> {
  const { workerUrl, heartbeatMs, stuckAfterMs, syncs, report } = limits;
  const worker = new EmbeddedWorker({
    place,
    heartbeatMs,
    syncs,
    workerUrl,
    stuckAfterMs,
    onUnavailable: report,
  });
  const beforeQuery =
    place.kind === "folder" ? makeDiskGuard(place.folder, limits.neededFreeBytes) : () => undefined;
  const engine: Engine = {
    kind: "embedded",
    dialect: (beforeAcquire) => new EmbeddedDialect(worker, { beforeAcquire, beforeQuery }),
    isHealthy: () => Promise.resolve(worker.unavailable === undefined),
    listen: async (channel, heard) => {
      refuseOddChannel(channel);
      return worker.listen(channel, heard);
    },
    foreign: (kysely) => (text, values) => foreignOn(kysely, text, values),
    close: async (destroyPool) => {
      stopUpkeep();
      await destroyPool();
      await worker.close();
      limits.afterClose();
    },
  };
  const database = makeDatabase(engine, limits);
  let stopUpkeep = (): void => undefined;
  try {
    await worker.withPatience(PATIENCE, async () => {
      await worker.opened();
      await migrate(database.kysely, limits.migrationsFolder);
    });
  } catch (error) {
    await worker.close();
    throw error;
  }
  stopUpkeep = keepUp(database.kysely, {
    everyMs: limits.upkeepEveryMs,
    checkpointAfterBytes: limits.checkpointAfterBytes,
    during: (work) => worker.withPatience(PATIENCE, work),
    report,
  });
  return { database, worker };
}

/** There is one connection: what failed in the middle of a transaction must not be found open by whoever has it next. */
async function foreignOn(kysely: Kysely<Tables>, text: string, values: readonly unknown[]) {
  return kysely.connection().execute(async (connection) => {
    try {
      const { rows } = await connection.executeQuery<unknown>(CompiledQuery.raw(text, [...values]));
      return { rows };
    } catch (error) {
      await connection.executeQuery(CompiledQuery.raw("rollback"));
      throw error;
    }
  });
}
