import { type AccountId, OFFICE_ROOT, idParts, makeId } from "@dondoc/domain";
import { type Selectable, sql } from "kysely";
import type { Database } from "../database/database.ts";
import type { WebhookKind } from "./webhook-kind.ts";
import type { DeliveryState, WebhookTables } from "./webhook-tables.ts";

export type Webhook = {
  readonly id: string;
  readonly accountId: AccountId;
  readonly url: string;
  readonly secret: string;
  readonly kinds: readonly WebhookKind[];
  readonly createdAt: string;
  /** Everything up to this position of the ledger was looked at. */
  readonly afterPosition: number;
};

export async function insertWebhook(database: Database, webhook: Webhook): Promise<void> {
  await database
    .db()
    .insertInto("webhook")
    .values({
      id: webhook.id,
      account_id: idParts(webhook.accountId).uuid,
      url: webhook.url,
      secret: webhook.secret,
      kinds: JSON.stringify(webhook.kinds),
      created_at: webhook.createdAt,
      after_position: webhook.afterPosition,
    })
    .execute();
}

/** Those of one account that are not revoked, the newest first. */
export async function webhooksOf(database: Database, accountId: AccountId): Promise<readonly Webhook[]> {
  const rows = await kept(database)
    .where("account_id", "=", idParts(accountId).uuid)
    .orderBy("created_at", "desc")
    .execute();
  return rows.map(webhookOf);
}

/** All that are not revoked, kept from every other instance until the transaction is over; those it has are left out. */
export async function lockWebhooks(database: Database): Promise<readonly Webhook[]> {
  return (await kept(database).orderBy("id").forUpdate().skipLocked().execute()).map(webhookOf);
}

function kept(database: Database) {
  return database.db().selectFrom("webhook").selectAll().where("revoked_at", "is", null);
}

export async function noteLookedAt(database: Database, id: string, position: number): Promise<void> {
  await database.db().updateTable("webhook").set({ after_position: position }).where("id", "=", id).execute();
}

/** Takes an address of an account back, with what still waits for it; `false` when the account has no such address. */
export async function revokeWebhook(
  database: Database,
  { id, accountId, at }: { readonly id: string; readonly accountId: AccountId; readonly at: string },
): Promise<boolean> {
  const revoked = await database
    .db()
    .updateTable("webhook")
    .set({ revoked_at: at })
    .where("id", "=", id)
    .where("account_id", "=", idParts(accountId).uuid)
    .where("revoked_at", "is", null)
    .returning("id")
    .executeTakeFirst();
  if (revoked === undefined) return false;
  await database
    .db()
    .updateTable("webhook_delivery")
    .set({ state: "given-up", outcome: "revoked", ended_at: at })
    .where("webhook_id", "=", id)
    .where("state", "=", "waiting")
    .execute();
  return true;
}

export type NewDelivery = {
  readonly id: string;
  readonly webhookId: string;
  readonly position: number;
  readonly kind: string;
  readonly body: string;
  readonly createdAt: string;
};

export async function insertDelivery(database: Database, delivery: NewDelivery): Promise<void> {
  await database
    .db()
    .insertInto("webhook_delivery")
    .values({
      id: delivery.id,
      webhook_id: delivery.webhookId,
      position: delivery.position,
      kind: delivery.kind,
      body: delivery.body,
      state: "waiting",
      next_at: delivery.createdAt,
      created_at: delivery.createdAt,
    })
    .onConflict((clash) => clash.columns(["webhook_id", "position"]).doNothing())
    .execute();
}

/** A delivery that is to be tried now, with where it goes. */
export type TakenDelivery = {
  readonly id: string;
  readonly webhookId: string;
  readonly body: string;
  readonly attempts: number;
  readonly url: string;
  readonly secret: string;
};

/**
 * Takes deliveries whose time has come, for as long as one attempt may last: who dies with one leaves it to be taken
 * again, so that a receiver may hear of something twice and never not at all.
 */
export async function takeDeliveries(
  database: Database,
  { at, until, limit }: { readonly at: string; readonly until: string; readonly limit: number },
): Promise<readonly TakenDelivery[]> {
  const { rows } = await sql<TakenDelivery>`
    update webhook_delivery as delivery
    set attempts = delivery.attempts + 1, next_at = ${until}::timestamptz
    from webhook
    where webhook.id = delivery.webhook_id and delivery.id in (
      select id from webhook_delivery where state = 'waiting' and next_at <= ${at}::timestamptz
      order by next_at, position limit ${limit} for update skip locked)
    returning delivery.id, delivery.webhook_id as "webhookId", delivery.body, delivery.attempts,
      webhook.url, webhook.secret`.execute(database.db());
  return rows;
}

export type AttemptEnd = {
  readonly id: string;
  readonly state: DeliveryState;
  readonly outcome: string;
  readonly at: string;
  /** When it is tried again, while it waits. */
  readonly nextAt: string;
};

export async function endAttempt(database: Database, end: AttemptEnd): Promise<void> {
  await database
    .db()
    .updateTable("webhook_delivery")
    .set({
      state: end.state,
      outcome: end.outcome,
      next_at: end.nextAt,
      ended_at: end.state === "waiting" ? null : end.at,
    })
    .where("id", "=", end.id)
    .where("state", "=", "waiting")
    .execute();
}

/** What was sent is forgotten after a time. */
export async function forgetDeliveries(database: Database, before: string): Promise<void> {
  await database
    .db()
    .deleteFrom("webhook_delivery")
    .where("state", "<>", "waiting")
    .where("created_at", "<", before)
    .execute();
}

export type DeliveryRow = {
  readonly id: string;
  readonly kind: string;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly outcome: string | null;
  readonly createdAt: string;
  readonly nextAt: string | null;
};

/** What was sent to an address lately, the newest first. */
export async function deliveriesOf(
  database: Database,
  webhookId: string,
  limit: number,
): Promise<readonly DeliveryRow[]> {
  const rows = await database
    .db()
    .selectFrom("webhook_delivery")
    .selectAll()
    .where("webhook_id", "=", webhookId)
    .orderBy("position", "desc")
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    state: row.state,
    attempts: row.attempts,
    outcome: row.outcome,
    createdAt: row.created_at,
    nextAt: row.state === "waiting" ? row.next_at : null,
  }));
}

function webhookOf(row: Selectable<WebhookTables["webhook"]>): Webhook {
  return {
    id: row.id,
    accountId: makeId("account", OFFICE_ROOT, row.account_id),
    url: row.url,
    secret: row.secret,
    kinds: row.kinds,
    createdAt: row.created_at,
    afterPosition: row.after_position,
  };
}
