import { type AccountId, OFFICE_ROOT, type UnitId, idParts, makeId } from "@dondoc/domain";
import type { Language } from "@dondoc/words";
import type { Selectable } from "kysely";
import type { Database } from "../database/database.ts";
import type { CalendarTables } from "./calendar-tables.ts";

/** Whose calendar is followed by an address, and of what: a unit, or all that the person's units owe. */
export type CalendarFeed = {
  readonly id: string;
  readonly accountId: AccountId;
  readonly unitId: UnitId | null;
  readonly language: Language;
};

/** A feed as it is listed: everything but what opens. */
export type CalendarFeedRow = Omit<CalendarFeed, "accountId"> & {
  readonly createdAt: string;
  readonly lastReadAt: string | null;
};

export async function insertFeed(
  database: Database,
  {
    id,
    accountId,
    unitId,
    language,
    hash,
    at,
  }: CalendarFeed & { readonly hash: string; readonly at: string },
): Promise<void> {
  await database
    .db()
    .insertInto("calendar_feed")
    .values({
      id,
      token_hash: hash,
      account_id: idParts(accountId).uuid,
      unit_id: unitId === null ? null : idParts(unitId).uuid,
      language,
      created_at: at,
    })
    .execute();
}

export async function feedsOf(database: Database, accountId: AccountId): Promise<readonly CalendarFeedRow[]> {
  const rows = await database
    .db()
    .selectFrom("calendar_feed")
    .selectAll()
    .where("account_id", "=", idParts(accountId).uuid)
    .where("revoked_at", "is", null)
    .orderBy("created_at", "desc")
    .limit(100)
    .execute();
  return rows.map((row) => {
    const { id, unitId, language } = feedOf(row);
    return { id, unitId, language, createdAt: row.created_at, lastReadAt: row.last_read_at };
  });
}

/** What a secret opens, while it is good; notes that it was read. */
export async function useFeed(
  database: Database,
  { hash, at }: { readonly hash: string; readonly at: string },
): Promise<CalendarFeed | null> {
  const row = await database
    .db()
    .updateTable("calendar_feed")
    .set({ last_read_at: at })
    .where("token_hash", "=", hash)
    .where("revoked_at", "is", null)
    .returningAll()
    .executeTakeFirst();
  return row === undefined ? null : feedOf(row);
}

/** Takes an address of an account back; `false` when it has no such address. */
export async function revokeFeed(
  database: Database,
  feed: { readonly accountId: AccountId; readonly id: string; readonly at: string },
): Promise<boolean> {
  const revoked = await database
    .db()
    .updateTable("calendar_feed")
    .set({ revoked_at: feed.at })
    .where("id", "=", feed.id)
    .where("account_id", "=", idParts(feed.accountId).uuid)
    .where("revoked_at", "is", null)
    .returning("id")
    .executeTakeFirst();
  return revoked !== undefined;
}

function feedOf(row: Selectable<CalendarTables["calendar_feed"]>): CalendarFeed {
  return {
    id: row.id,
    accountId: makeId("account", OFFICE_ROOT, row.account_id),
    unitId: row.unit_id === null ? null : makeId("unit", OFFICE_ROOT, row.unit_id),
    language: row.language,
  };
}
