import { randomUUID } from "node:crypto";
import { mkdirSync, writeSync } from "node:fs";
import { type Database, appendEvents, limitsOf, openDatabase, startEmbedded } from "@dondoc/server/testing";

/**
 * A process to be killed: commits one event after the other, and says so only when the database has acknowledged it.
 * `committing-process.ts FOLDER [without-syncs]`; each line it prints is `STREAM VERSION`.
 */
const [, , folder = "", mode] = process.argv;
const meta = { actor: "drill", origin: "demo", recordedAt: "2026-03-15T02:00:00.000Z" } as const;
const EVENTS_PER_STREAM = 50;
/** Often, so that the kill also meets vacuums and checkpoints. */
const upkeepEveryMs = 1000;

async function open(): Promise<Database> {
  if (mode !== "without-syncs") return openDatabase({ folder, upkeepEveryMs });
  mkdirSync(folder, { recursive: true });
  const limits = { ...limitsOf({ upkeepEveryMs }), syncs: false, afterClose: () => undefined };
  return (await startEmbedded({ kind: "folder", folder }, limits)).database;
}

const database = await open();
for (;;) {
  const streamId = randomUUID();
  for (let version = 1; version <= EVENTS_PER_STREAM; version += 1) {
    const events = [{ type: "drill-event", title: "Đôn đốc ".repeat(version) }];
    const expectedVersion = version - 1;
    const appended = await database.transaction(() =>
      appendEvents(database, { rootId: 1, streamId, expectedVersion, events, meta }),
    );
    if (!appended.ok) throw new Error(appended.problem.code);
    writeSync(1, `${streamId} ${version}\n`);
  }
}
