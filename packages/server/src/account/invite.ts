import {
  type AccountId,
  type DomainEvent,
  type EventMeta,
  Membership,
  OFFICE_ROOT,
  type Result,
  makeId,
  ok,
  refuse,
} from "@dondoc/domain";
import {
  type AccountProblem,
  type KeptAccount,
  beginMembership,
  keepsAccountsOf,
} from "@dondoc/domain/access";
import type { Problem } from "@dondoc/words";
import { z } from "zod";
import { record } from "../history/record.ts";
import type { StaleVersion } from "../ledger/append-events.ts";
import type { Asking, Office } from "../office/office.ts";
import { unitRegister } from "../unit/unit.store.ts";
import { isListed } from "./account-list.query.ts";
import { keptAccount } from "./account.store.ts";
import { WELCOME_PATH } from "./first-administrator.ts";
import { insertPerson } from "./person.store.ts";
import { insertLink } from "./sign-in-link.store.ts";
import { newToken } from "./token.ts";

/** As the sign-in library takes them. */
export const Username = z.string().regex(/^[a-z0-9][a-z0-9._]{2,59}$/iu, { message: "not-a-username" });

export const Invitation = z.object({
  name: z.string().trim().min(1).max(200),
  username: Username,
  email: z.email().max(200).nullable().default(null),
  membership: Membership.omit({ validFrom: true }).extend({
    /** The office's today unless another day is named. */
    validFrom: Membership.shape.validFrom.optional(),
  }),
});
export type Invitation = z.infer<typeof Invitation>;

export type Invited = { readonly accountId: AccountId; readonly path: string; readonly expiresAt: string };

type Refusal = AccountProblem | StaleVersion | Extract<Problem, { code: "username-taken" | "not-found" }>;

/** Our choice: a week to open an invitation, a day to open a new link for somebody who has an account. */
const INVITATION_HOURS = 7 * 24;
const NEW_LINK_HOURS = 24;

/** Makes an account with its first post, and the link by which its owner sets a password. */
export async function inviteAccount(
  { office, actor }: Asking,
  { name, username, email, membership }: Invitation,
): Promise<Result<Invited, Refusal>> {
  const { database, clock, newUuid } = office;
  const accountId = makeId("account", OFFICE_ROOT, newUuid());
  return database.transaction(async () => {
    const { units } = await unitRegister(database);
    const nobody: KeptAccount = { accountId, name, isActive: true, memberships: [] };
    const held = { ...membership, validFrom: membership.validFrom ?? clock.today() };
    const decided = beginMembership(nobody, held, { actor, units });
    if (!decided.ok) return decided;
    const meta = metaOf({ office, actor });
    if (!(await insertPerson(database, { accountId, name, username, email }, meta.recordedAt))) {
      return refuse({ code: "username-taken", username });
    }
    const registered: DomainEvent = { type: "account-registered", accountId, name };
    const recorded = await record(database, [registered, ...decided.value], meta);
    return recorded.ok
      ? ok({ accountId, ...(await linkFor(office, accountId, INVITATION_HOURS)) })
      : recorded;
  });
}

/** A new link for somebody who lost the password or the invitation. The old password holds until it is used. */
export async function newLinkFor(
  { office, actor }: Asking,
  accountId: AccountId,
): Promise<Result<Invited, Refusal>> {
  const { database } = office;
  return database.transaction(async () => {
    const account = await keptAccount(database, accountId, "lock");
    const { units } = await unitRegister(database);
    if (account === null || !isListed(account, actor, units))
      return refuse({ code: "not-found", kind: "account" });
    if (!account.isActive) return refuse({ code: "account-deactivated", name: account.name });
    for (const { unitId } of account.memberships) {
      if (!keepsAccountsOf(actor, unitId, units)) return refuse({ code: "account-out-of-reach", unitId });
    }
    return ok({ accountId, ...(await linkFor(office, accountId, NEW_LINK_HOURS)) });
  });
}

/** What the ledger says of who did something to an account. */
export function metaOf({ office, actor }: Asking): EventMeta {
  const { clock } = office;
  const name = actor.kind === "account" ? actor.account : actor.name;
  return { actor: name, origin: "person", recordedAt: clock.now().toISOString() };
}

async function linkFor(
  office: Office,
  accountId: AccountId,
  hours: number,
): Promise<Omit<Invited, "accountId">> {
  const { token, hash } = newToken("link");
  const now = office.clock.now();
  const expiresAt = new Date(now.getTime() + hours * 3_600_000).toISOString();
  await insertLink(office.database, {
    id: office.newUuid(),
    accountId,
    hash,
    at: now.toISOString(),
    expiresAt,
  });
  return { path: WELCOME_PATH + token, expiresAt };
}
