import {
  type AccountId,
  type DomainEvent,
  type Membership,
  OFFICE_ROOT,
  idParts,
  makeId,
} from "@dondoc/domain";
import type { KeptAccount } from "@dondoc/domain/access";
import type { Selectable } from "kysely";
import type { Database } from "../database/database.ts";
import type { AccountTables } from "./account-tables.ts";

/** What the events tell of accounts and of the posts they hold. */
export async function saveAccounts(database: Database, events: readonly DomainEvent[]): Promise<void> {
  for (const event of events) {
    switch (event.type) {
      case "account-registered":
        await insertAccount(database, event.accountId, event.name);
        break;
      case "account-deactivated":
        await markDeactivated(database, event.accountId);
        break;
      case "membership-begun":
        await insertMembership(database, event.accountId, event.membership);
        break;
      case "membership-ended":
        await endMembershipRow(database, event);
        break;
      default:
    }
  }
}

/** Accounts with every post they held and hold, in order of name; with `only`, that one or none. */
export async function keptAccounts(
  database: Database,
  { only = null, lock = "look" }: { readonly only?: AccountId | null; readonly lock?: "lock" | "look" } = {},
): Promise<KeptAccount[]> {
  let query = database.db().selectFrom("account").selectAll().orderBy("name").orderBy("id");
  let held = database.db().selectFrom("membership").selectAll().orderBy("valid_from").orderBy("post");
  if (only !== null) {
    const { root, uuid } = idParts(only);
    query = query.where("root_id", "=", root).where("id", "=", uuid);
    held = held.where("root_id", "=", root).where("account_id", "=", uuid);
  }
  const accounts = await (lock === "lock" ? query.forUpdate() : query).execute();
  const memberships = Map.groupBy(await held.execute(), (row) => row.account_id);
  return accounts.map((row) => ({
    accountId: makeId("account", row.root_id, row.id),
    name: row.name,
    isActive: row.status === "active",
    memberships: (memberships.get(row.id) ?? []).map(membershipOf),
  }));
}

export async function keptAccount(
  database: Database,
  accountId: AccountId,
  lock: "lock" | "look" = "look",
): Promise<KeptAccount | null> {
  return (await keptAccounts(database, { only: accountId, lock }))[0] ?? null;
}

/** The names of some accounts, by their ids. */
export async function accountNames(
  database: Database,
  ids: readonly AccountId[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const uuids = ids.map((id) => idParts(id).uuid);
  const rows = await database
    .db()
    .selectFrom("account")
    .select(["root_id", "id", "name"])
    .where("id", "in", uuids)
    .execute();
  return new Map(rows.map((row) => [makeId("account", row.root_id, row.id), row.name]));
}

function membershipOf(row: Selectable<AccountTables["membership"]>): Membership {
  return {
    post: row.post,
    unitId: row.unit_id === null ? null : makeId("unit", OFFICE_ROOT, row.unit_id),
    validFrom: row.valid_from,
    validTo: row.valid_to,
  };
}

async function insertAccount(database: Database, accountId: AccountId, name: string): Promise<void> {
  const { root, uuid } = idParts(accountId);
  await database
    .db()
    .insertInto("account")
    .values({ root_id: root, id: uuid, name, status: "active" })
    .execute();
}

async function markDeactivated(database: Database, accountId: AccountId): Promise<void> {
  const { root, uuid } = idParts(accountId);
  const update = database.db().updateTable("account").set({ status: "deactivated" });
  await update.where("root_id", "=", root).where("id", "=", uuid).execute();
}

async function insertMembership(database: Database, accountId: AccountId, held: Membership): Promise<void> {
  const { root, uuid } = idParts(accountId);
  const { post, unitId, validFrom, validTo } = held;
  await database
    .db()
    .insertInto("membership")
    .values({
      root_id: root,
      account_id: uuid,
      post,
      unit_id: unitId === null ? null : idParts(unitId).uuid,
      valid_from: validFrom,
      valid_to: validTo,
    })
    .execute();
}

async function endMembershipRow(
  database: Database,
  event: Extract<DomainEvent, { type: "membership-ended" }>,
): Promise<void> {
  const { root, uuid } = idParts(event.accountId);
  await database
    .db()
    .updateTable("membership")
    .set({ valid_to: event.validTo })
    .where("root_id", "=", root)
    .where("account_id", "=", uuid)
    .where("post", "=", event.post)
    .where("place", "=", event.unitId === null ? "office" : idParts(event.unitId).uuid)
    .where("valid_from", "=", event.validFrom)
    .execute();
}
