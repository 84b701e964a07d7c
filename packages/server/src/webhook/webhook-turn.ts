import { type AccountId, type KnownActor, actorOn, may } from "@dondoc/domain";
import { sightIn } from "../access/sight.query.ts";
import { keptAccount } from "../account/account.store.ts";
import { storedEvent } from "../history/stored-event.ts";
import { settledPosition } from "../ledger/feed-position.ts";
import { eventsAfter } from "../ledger/read-events.ts";
import type { Office } from "../office/office.ts";
import type { Outcome, SendWebhook } from "./send-webhook.ts";
import { toldOf } from "./told-of.query.ts";
import { isWebhookKind } from "./webhook-kind.ts";
import {
  type TakenDelivery,
  type Webhook,
  endAttempt,
  insertDelivery,
  lockWebhooks,
  noteLookedAt,
  takeDeliveries,
} from "./webhook.store.ts";

/** Seconds until the next attempt, after each that failed; then it is given up. As Standard Webhooks proposes. */
export const retryAfterSeconds: readonly number[] = [
  5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400,
];

const MOST_EVENTS = 500;
const MOST_AT_ONCE = 8;
/** Longer than an attempt lasts. */
const TAKEN_FOR_MS = 60_000;

type WorkingOffice = Pick<Office, "database" | "clock" | "newUuid" | "isReadingPublic">;

/** Whoever registered an address, as they stand today; `null`: they may not have it any more. */
async function registrarOf(office: WorkingOffice, accountId: AccountId): Promise<KnownActor | null> {
  const kept = await keptAccount(office.database, accountId);
  if (kept === null || !kept.isActive) return null;
  const { name, memberships } = kept;
  const account = { account: accountId, name, memberships: [...memberships] };
  const actor = { ...actorOn(account, office.clock.today()), isReadingPublic: office.isReadingPublic };
  return may(actor, "job.keep").ok && may(actor, "office.read").ok ? actor : null;
}

/**
 * Writes down what each address is to be told of what happened since it was last looked at. Each event is looked at by the
 * eyes of whoever registered the address, as they are now. Answers whether there was anything to look at.
 */
export async function noteDeliveries(office: Office): Promise<boolean> {
  const { database } = office;
  return database.transaction(async () => {
    const webhooks = await lockWebhooks(database);
    if (webhooks.length === 0) return false;
    const settled = await settledPosition(database);
    const behind = webhooks.filter(({ afterPosition }) => afterPosition < settled);
    for (const webhook of behind) await noteFor(office, webhook, settled);
    return behind.length > 0;
  });
}

async function noteFor(office: Office, webhook: Webhook, settled: number): Promise<void> {
  const { database, clock, newUuid } = office;
  const events = await eventsAfter(database, webhook.afterPosition, { limit: MOST_EVENTS });
  const wanted: ReadonlySet<string> = new Set(webhook.kinds);
  const actor = await registrarOf(office, webhook.accountId);
  const sight = actor === null ? null : await sightIn({ office, actor });
  for (const recorded of events) {
    const { type } = recorded.event;
    if (sight === null || !wanted.has(type) || !isWebhookKind(type)) continue;
    const data = await toldOf(database, storedEvent(recorded), sight);
    if (data === null) continue;
    const body = JSON.stringify({ type, timestamp: recorded.meta.recordedAt, data });
    const createdAt = clock.now().toISOString();
    const { position } = recorded;
    await insertDelivery(database, {
      id: newUuid(),
      webhookId: webhook.id,
      position,
      kind: type,
      body,
      createdAt,
    });
  }
  // Positions have gaps: where no more events follow, everything up to the settled one was looked at.
  const last = events.at(-1)?.position ?? settled;
  await noteLookedAt(database, webhook.id, events.length < MOST_EVENTS ? Math.max(last, settled) : last);
}

/** Sends what is to be sent now; answers how many were tried. */
export async function sendDeliveries(office: Office, send: SendWebhook): Promise<number> {
  const { database, clock } = office;
  const now = clock.now();
  const taken = await database.transaction(() =>
    takeDeliveries(database, {
      at: now.toISOString(),
      until: new Date(now.getTime() + TAKEN_FOR_MS).toISOString(),
      limit: MOST_AT_ONCE,
    }),
  );
  await Promise.all(taken.map((each) => attempt(office, each, send)));
  return taken.length;
}

async function attempt({ database, clock }: Office, taken: TakenDelivery, send: SendWebhook): Promise<void> {
  const { id, url, secret, body, attempts } = taken;
  const timestamp = Math.floor(clock.now().getTime() / 1000);
  const outcome = await send({ id: `msg_${id}`, timestamp, body, url, secret });
  const at = clock.now();
  const wait = outcome.kind === "failed" ? retryAfterSeconds[attempts - 1] : undefined;
  await endAttempt(database, {
    id,
    state: wait === undefined ? endOf(outcome) : "waiting",
    outcome: outcome.said,
    at: at.toISOString(),
    nextAt: new Date(at.getTime() + (wait ?? 0) * 1000).toISOString(),
  });
}

function endOf({ kind }: Outcome): "delivered" | "given-up" {
  return kind === "delivered" ? "delivered" : "given-up";
}
