import { type Kysely, sql } from "kysely";
import type { Tables } from "./tables.ts";

export type Upkeep = {
  /** How often what was written since the last time is vacuumed and analysed. */
  readonly everyMs: number;
  /** A checkpoint is written as soon as the write-ahead log has grown by this much. */
  readonly checkpointAfterBytes: number;
  readonly during: (work: () => Promise<void>) => Promise<void>;
  readonly report: (failure: unknown) => void;
};

/** The log is looked at this many times between two vacuums. */
const LOOKS = 40;

/**
 * The embedded engine has no background processes: without this its tables grow for ever, the planner knows no
 * statistics, and the log of a large import fills the disk and is replayed whole after a crash. An idle database is
 * left alone. Returns how to stop.
 */
export function keepUp(
  kysely: Kysely<Tables>,
  { everyMs, checkpointAfterBytes, during, report }: Upkeep,
): () => void {
  let isBusy = false;
  let isStopped = false;
  let looks = 0;
  let vacuumedAt = 0;

  async function look(): Promise<void> {
    looks += 1;
    const { written, sinceCheckpoint } = await logOf(kysely);
    if (looks % LOOKS === 0 && written !== vacuumedAt) {
      // VACUUM must be a statement of its own.
      await sql`vacuum (analyze)`.execute(kysely);
      await sql`checkpoint`.execute(kysely);
      vacuumedAt = (await logOf(kysely)).written;
    } else if (sinceCheckpoint > checkpointAfterBytes) {
      await sql`checkpoint`.execute(kysely);
    }
  }

  const timer = setInterval(() => {
    if (isBusy) return;
    isBusy = true;
    during(look)
      .catch((failure: unknown) => {
        if (!isStopped) report(failure);
      })
      .finally(() => {
        isBusy = false;
      });
  }, everyMs / LOOKS);
  timer.unref();
  return () => {
    isStopped = true;
    clearInterval(timer);
  };
}

/** Bytes ever written to the log, and those that a crash now would replay. */
async function logOf(
  kysely: Kysely<Tables>,
): Promise<{ readonly written: number; readonly sinceCheckpoint: number }> {
  const { rows } = await sql<{ written: number; sinceCheckpoint: number }>`
    select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::bigint as written,
      pg_wal_lsn_diff(pg_current_wal_insert_lsn(), redo_lsn)::bigint as "sinceCheckpoint"
    from pg_control_checkpoint()`.execute(kysely);
  return rows[0] ?? { written: 0, sinceCheckpoint: 0 };
}
