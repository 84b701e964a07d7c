import { type Kysely, sql } from "kysely";
import type { Tables } from "./tables.ts";

/** Why what should be a replica cannot be read from. */
export type ReplicaFault = "unreachable" | "not-migrated" | "other-office";

export class ReplicaRefused extends Error {
  readonly fault: ReplicaFault;

  constructor(fault: ReplicaFault, cause?: unknown) {
    super(`The replica is refused: ${fault}.`, { cause });
    this.name = "ReplicaRefused";
    this.fault = fault;
  }
}

/**
 * Looked at once, at the start: a database that answers, has every table, and whose ledger begins as ours does. How far
 * behind it is may change at any time and is not asked.
 */
export async function refuseOtherReplica(primary: Kysely<Tables>, replica: Kysely<Tables>): Promise<void> {
  const [own, copied] = [await marksOf(primary), await reached(replica)];
  const missing = own.migrations.filter((name) => !copied.migrations.includes(name));
  if (missing.length > 0) throw new ReplicaRefused("not-migrated");
  const isOther = copied.first !== null && copied.first !== own.first;
  if (isOther) throw new ReplicaRefused("other-office");
}

type Marks = { readonly migrations: readonly string[]; readonly first: string | null };

async function reached(replica: Kysely<Tables>): Promise<Marks> {
  try {
    return await marksOf(replica);
  } catch (error) {
    const isEmpty = error instanceof Error && "code" in error && error.code === UNDEFINED_TABLE;
    throw new ReplicaRefused(isEmpty ? "not-migrated" : "unreachable", error);
  }
}

const UNDEFINED_TABLE = "42P01";

async function marksOf(kysely: Kysely<Tables>): Promise<Marks> {
  const { rows } = await sql<Marks>`
    select (select coalesce(json_agg(name), '[]') from schema_migration) as migrations,
      (select hash from event order by position limit 1) as first`.execute(kysely);
  return rows[0] ?? { migrations: [], first: null };
}
