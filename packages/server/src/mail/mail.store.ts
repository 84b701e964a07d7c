import { type AccountId, type CalendarDay, OFFICE_ROOT, idParts, makeId } from "@dondoc/domain";
import { sql } from "kysely";
import type { Database } from "../database/database.ts";
import type { KeptLetter, MailKind } from "./mail-kind.ts";

export type NewMail = {
  readonly id: string;
  readonly accountId: AccountId;
  readonly kind: MailKind;
  /** What it is about: with the person and the kind, the only one of its like. */
  readonly about: string;
  readonly address: string;
  readonly letter: KeptLetter;
  readonly unsubscribeHash: string;
  readonly at: string;
};

/** Puts a mail on its way; `false` when the person was written to about this already. */
export async function insertMail(database: Database, mail: NewMail): Promise<boolean> {
  const inserted = await database
    .db()
    .insertInto("mail")
    .values({
      id: mail.id,
      account_id: idParts(mail.accountId).uuid,
      kind: mail.kind,
      about: mail.about,
      address: mail.address,
      letter: JSON.stringify(mail.letter),
      unsubscribe_hash: mail.unsubscribeHash,
      written_at: mail.at,
      due_at: mail.at,
      attempts: 0,
    })
    .onConflict((known) => known.columns(["account_id", "kind", "about"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  return inserted !== undefined;
}

/** A mail that one instance has taken, to be sent now. */
export type TakenMail = {
  readonly id: string;
  readonly address: string;
  readonly letter: KeptLetter;
  readonly writtenAt: string;
  /** This one included. */
  readonly attempts: number;
};

/**
 * Takes the mail that has waited longest. It is taken for a while only: when whoever took it dies, it is sent again under
 * the same name. What an account that was closed would have been sent is never taken.
 */
export async function takeMail(
  database: Database,
  { now, until }: { readonly now: string; readonly until: string },
): Promise<TakenMail | null> {
  const { rows } = await sql<Omit<TakenMail, "writtenAt"> & { readonly written_at: string }>`
    update mail set due_at = ${until}, attempts = attempts + 1
    where id = (
      select mail.id from mail join account on account.root_id = ${OFFICE_ROOT} and account.id = account_id
      where due_at <= ${now} and account.status = 'active'
      order by due_at, mail.id limit 1 for update of mail skip locked)
    returning id, address, letter, attempts, written_at`.execute(database.db());
  const [row] = rows;
  if (row === undefined) return null;
  const { written_at, ...mail } = row;
  return { ...mail, writtenAt: written_at };
}

/** It was delivered: nobody needs its words any more. */
export async function markSent(database: Database, id: string, at: string): Promise<void> {
  const settled = { sent_at: at, due_at: null, letter: null, last_fault: null };
  await database.db().updateTable("mail").set(settled).where("id", "=", id).execute();
}

export async function sendLater(
  database: Database,
  id: string,
  { at, fault }: { readonly at: string; readonly fault: string },
): Promise<void> {
  await database
    .db()
    .updateTable("mail")
    .set({ due_at: at, last_fault: fault })
    .where("id", "=", id)
    .execute();
}

export async function giveUp(
  database: Database,
  id: string,
  { at, fault }: { readonly at: string; readonly fault: string },
): Promise<void> {
  const settled = { given_up_at: at, due_at: null, letter: null, last_fault: fault };
  await database.db().updateTable("mail").set(settled).where("id", "=", id).execute();
}

/** Whose mail of which kind a link stops; `null` for one that is too old or was never given. */
export async function mailByStop(
  database: Database,
  hash: string,
): Promise<{ readonly accountId: AccountId; readonly kind: MailKind } | null> {
  const query = database.db().selectFrom("mail").select(["account_id", "kind"]);
  const row = await query.where("unsubscribe_hash", "=", hash).executeTakeFirst();
  return row === undefined
    ? null
    : { accountId: makeId("account", OFFICE_ROOT, row.account_id), kind: row.kind };
}

/** What waits for somebody and is not wanted any more is not sent. */
export async function callBack(
  database: Database,
  { accountId, kind, at }: { readonly accountId: AccountId; readonly kind: MailKind; readonly at: string },
): Promise<void> {
  await database
    .db()
    .updateTable("mail")
    .set({ given_up_at: at, due_at: null, letter: null, last_fault: "stopped" })
    .where("account_id", "=", idParts(accountId).uuid)
    .where("kind", "=", kind)
    .where("due_at", "is not", null)
    .execute();
}

export type MailStanding = { readonly waiting: number; readonly refusedAt: string | null };

/** How much waits for somebody, and when their present address was refused, if nothing has arrived there since. */
export async function mailStanding(
  database: Database,
  accountId: AccountId,
  address: string | null,
): Promise<MailStanding> {
  const { rows } = await sql<{ waiting: number; refused: string | null }>`
    select count(*) filter (where due_at is not null)::integer as waiting,
      max(given_up_at) filter (where address = ${address} and last_fault <> 'stopped' and not exists (
        select from mail as arrived where arrived.account_id = mail.account_id and arrived.address = mail.address
          and arrived.sent_at > mail.given_up_at)) as refused
    from mail where account_id = ${idParts(accountId).uuid}`.execute(database.db());
  return { waiting: rows[0]?.waiting ?? 0, refusedAt: rows[0]?.refused ?? null };
}

/** One thing that somebody owes and the day on which it crossed a threshold. */
export type Crossing = { readonly obligation: string; readonly crossedOn: CalendarDay };

/** Which of these somebody was reminded of already. */
export async function toldCrossings(
  database: Database,
  accountId: AccountId,
  crossings: readonly Crossing[],
): Promise<ReadonlySet<string>> {
  if (crossings.length === 0) return new Set();
  const { rows } = await sql<{ obligation: string }>`
    select obligation from mail_told join jsonb_to_recordset(${JSON.stringify(crossings)}::jsonb)
      as asked ("obligation" text, "crossedOn" date)
      using (obligation) where account_id = ${idParts(accountId).uuid} and crossed_on = asked."crossedOn"`.execute(
    database.db(),
  );
  return new Set(rows.map(({ obligation }) => obligation));
}

export async function tellCrossings(
  database: Database,
  accountId: AccountId,
  crossings: readonly Crossing[],
): Promise<void> {
  if (crossings.length === 0) return;
  await sql`
    insert into mail_told (account_id, obligation, crossed_on)
    select ${idParts(accountId).uuid}::uuid, "obligation", "crossedOn"
    from jsonb_to_recordset(${JSON.stringify(crossings)}::jsonb) as told ("obligation" text, "crossedOn" date)
    on conflict do nothing`.execute(database.db());
}

/** Forgets what was settled before a day: no threshold comes back after so long. */
export async function forgetMail(database: Database, before: CalendarDay): Promise<void> {
  const mail = database.db().deleteFrom("mail").where("due_at", "is", null);
  await mail.where("written_at", "<", `${before}T00:00:00Z`).execute();
  await database.db().deleteFrom("mail_told").where("crossed_on", "<", before).execute();
}
