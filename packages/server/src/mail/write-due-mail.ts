import {
  type CalendarDay,
  DUE_SOON_DAYS,
  type KnownActor,
  type UnitId,
  type UrgingThresholds,
  actorOn,
  addDays,
  may,
  urgingDueSince,
} from "@dondoc/domain";
import { keptAccounts } from "../account/account.store.ts";
import { unitsAnsweredFor } from "../calendar/make-calendar.ts";
import type { LookingBack } from "../history/past-day.ts";
import type { DueItem } from "../task/due-item.ts";
import { due } from "../task/due.query.ts";
import { dueLetter } from "./due-letter.ts";
import { type Crossing, forgetMail, tellCrossings, toldCrossings } from "./mail.store.ts";
import { type Mailing, putInPost } from "./put-in-post.ts";
import { type Recipient, addressOf, recipients } from "./recipients.query.ts";

/** What a unit owes beyond this many things is counted in the letter of another day. */
const MOST_OF_UNIT = 500;
/** Settled mail is remembered so long, and with it which links stop what. Our choice. */
const REMEMBERED_DAYS = 400;

export type WrittenMail = { readonly written: number };

/**
 * The mail of a morning: to each person a digest, and a reminder of what has crossed a threshold. Asked again on the same
 * day, or begun again after a fault, it writes only what is not written yet.
 */
export async function writeDueMail(office: Mailing, signal: AbortSignal): Promise<WrittenMail> {
  const { database, clock, mail } = office;
  if (mail.smtp === null) return { written: 0 };
  const today = clock.today();
  const accounts = new Map((await keptAccounts(database)).map((each) => [each.accountId, each]));
  let written = 0;
  for (const recipient of await recipients(database)) {
    signal.throwIfAborted();
    const account = accounts.get(recipient.accountId);
    const { digest, reminder } = recipient.kinds;
    if (account === undefined || addressOf(recipient) === null || !(digest || reminder)) continue;
    const { name, memberships } = account;
    const actor = actorOn({ account: account.accountId, name, memberships: [...memberships] }, today);
    const items = await nearItems(office, actor, mail.thresholds);
    if (items.length > 0) written += await writeTo(office, recipient, items);
  }
  await forgetMail(database, addDays(today, -REMEMBERED_DAYS));
  return { written };
}

/** One person's mail of one morning, all of it or none. */
async function writeTo(office: Mailing, recipient: Recipient, items: readonly DueItem[]): Promise<number> {
  const { database, clock } = office;
  const asOf = clock.today();
  return database.transaction(async () => {
    const soon = digestItems(items, asOf);
    const digest =
      soon.length > 0 &&
      (await putInPost(office, recipient, {
        kind: "digest",
        about: asOf,
        letterTo: (to) => dueLetter("digest", { items: soon, asOf }, to),
      }));
    const fresh = await freshCrossings(office, recipient, items);
    const [first] = fresh;
    const reminder =
      first !== undefined &&
      (await putInPost(office, recipient, {
        kind: "reminder",
        // What was told before is not among them, so that the first of them names this mail and no other.
        about: `${asOf} ${first.item.id}`,
        letterTo: (to) => dueLetter("reminder", { items: fresh.map(({ item }) => item), asOf }, to),
      }));
    if (reminder)
      await tellCrossings(
        database,
        recipient.accountId,
        fresh.map(({ crossing }) => crossing),
      );
    return Number(digest) + Number(reminder);
  });
}

/** What a digest speaks of: everything late and everything due soon. */
export function digestItems(items: readonly DueItem[], asOf: CalendarDay): readonly DueItem[] {
  return items.filter(({ dueOn }) => dueOn !== null && dueOn <= addDays(asOf, DUE_SOON_DAYS));
}

/** What has crossed a threshold that the person was not reminded of. */
export async function freshCrossings(
  { database, clock, mail }: Pick<Mailing, "database" | "clock" | "mail">,
  { accountId }: Pick<Recipient, "accountId">,
  items: readonly DueItem[],
): Promise<readonly { readonly item: DueItem; readonly crossing: Crossing }[]> {
  const today = clock.today();
  const crossed = items.flatMap((item) => {
    const crossedOn = urgingDueSince(item.dueOn, today, mail.thresholds);
    return crossedOn === null ? [] : [{ item, crossing: { obligation: item.id, crossedOn } }];
  });
  const told = await toldCrossings(
    database,
    accountId,
    crossed.map(({ crossing }) => crossing),
  );
  return crossed.filter(({ crossing }) => !told.has(crossing.obligation));
}

/** What the units of a person owe that is late, or near enough for any letter. */
export async function nearItems(
  office: LookingBack,
  actor: KnownActor,
  { daysBefore }: UrgingThresholds,
): Promise<readonly DueItem[]> {
  const own: readonly UnitId[] = may(actor, "office.read").ok ? unitsAnsweredFor(actor) : [];
  const withinDays = Math.max(DUE_SOON_DAYS, ...daysBefore);
  const sight = { kind: "units", own, lookouts: [] } as const;
  const asked = {
    asOf: office.clock.today(),
    withinDays,
    planId: null,
    limit: MOST_OF_UNIT,
    cursor: null,
    sight,
  };
  const lists: DueItem[][] = [];
  for (const unitId of own) lists.push([...(await due(office, { ...asked, unitId })).items]);
  return lists.flat();
}
