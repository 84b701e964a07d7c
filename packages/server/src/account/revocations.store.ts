import { sql } from "kysely";
import type { Database } from "../database/database.ts";
import type { Office } from "../office/office.ts";

const CHANNEL = "dondoc_revoked";

/**
 * Something that somebody was known by, or may do, is over. Every server of the office forgets whom it has seen: this
 * one when the change is committed, the others when they hear of it.
 */
export async function tellRevoked(office: Pick<Office, "database" | "visitors">): Promise<void> {
  const { database, visitors } = office;
  await sql`select pg_notify(${CHANNEL}, '')`.execute(database.db());
  if (database.inTransaction()) database.afterCommit(visitors.forget);
  else visitors.forget();
}

/** Hears of revocations on other servers. The embedded database has no other servers. */
export async function hearRevocations({
  database,
  visitors,
}: {
  readonly database: Database;
  readonly visitors: Office["visitors"];
}): Promise<() => Promise<void>> {
  if (database.kind === "embedded") return () => Promise.resolve();
  return database.listen(CHANNEL, visitors.forget);
}
