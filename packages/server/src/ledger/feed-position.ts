import { type RawBuilder, sql } from "kysely";
import type { Database } from "../database/database.ts";

/** Marks this application's advisory locks on positions: the top 16 bits of the lock's key. */
const POSITION_LOCK = 25_711;

const announced = new WeakSet();

/**
 * On PostgreSQL positions are given out before the commit, so that 10 can become visible while 9 is still on its way,
 * and a reader who went on from 10 would never see 9. Each transaction that appends therefore holds, until it ends, a
 * shared lock whose key says "all my positions come after this one". It hinders nobody; readers look at it. Must be
 * called before the first position is taken. The embedded database has one connection and needs none of it.
 */
export async function announcePositions(database: Database): Promise<void> {
  const transaction = database.db();
  if (database.kind === "embedded" || announced.has(transaction)) return;
  await sql`select ${announcingPositions(database)}`.execute(transaction);
}

/** The same as a column, for a statement of the transaction that locks more at once. Not for the embedded database. */
export function announcingPositions(database: Database): RawBuilder<unknown> {
  announced.add(database.db());
  return sql`(
    select pg_advisory_xact_lock_shared((${sql.lit(POSITION_LOCK)}::bigint << 48) + taken)
    from (select last_value - (not is_called)::integer as taken from event_position_seq) as positions
  ) as announced`;
}

/**
 * The highest position below which nothing can still appear. The sequence must be read before the locks (hence the
 * reference from the inner query to the outer), and the events in a later statement than both.
 */
export async function settledPosition(database: Database): Promise<number> {
  const { rows } = await sql<{ settled: number }>`
    with sequence as materialized (
      select last_value - (not is_called)::integer as taken from event_position_seq
    )
    select least(sequence.taken, (
      select min(((classid::bigint & 65535) << 32) | objid::bigint) from pg_locks
      where locktype = 'advisory' and objsubid = 1 and classid::bigint >> 16 = ${sql.lit(POSITION_LOCK)}
        and database = (select oid from pg_database where datname = current_database())
        and sequence.taken >= 0
    )) as settled
    from sequence`.execute(database.db());
  const settled = rows[0]?.settled;
  if (settled === undefined) throw new Error("The ledger has no sequence of positions.");
  return settled;
}
