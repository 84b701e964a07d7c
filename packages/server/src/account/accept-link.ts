import {
  type AccountId,
  type DomainEvent,
  OFFICE_ROOT,
  type Result,
  makeId,
  ok,
  refuse,
} from "@dondoc/domain";
import type { Problem } from "@dondoc/words";
import { hashPassword } from "better-auth/crypto";
import { z } from "zod";
import { record } from "../history/record.ts";
import { sha256 } from "../ledger/sha256.ts";
import type { StaleVersion } from "../ledger/append-events.ts";
import type { Office } from "../office/office.ts";
import { keptAccount } from "./account.store.ts";
import { PASSWORD_LENGTH } from "./auth.ts";
import { Username } from "./invite.ts";
import { insertPerson, setPassword, usernameOf } from "./person.store.ts";
import { tellRevoked } from "./revocations.store.ts";
import { endFirstLinks, markUsed, openLink } from "./sign-in-link.store.ts";
import { LONGEST_TOKEN } from "./token.ts";

export const LinkToken = z.string().min(1).max(LONGEST_TOKEN);

export const LinkAcceptance = z.object({
  token: LinkToken,
  password: z.string().max(PASSWORD_LENGTH.most),
  /** Only the first administrator says who they are; anybody else has been named by who invited them. */
  person: z.object({ name: z.string().trim().min(1).max(200), username: Username }).optional(),
});
export type LinkAcceptance = z.infer<typeof LinkAcceptance>;

/** For whom a link is: `null` for the first administrator. */
export type OpenedLink = { readonly for: { readonly name: string; readonly username: string } | null };

type Refusal =
  | StaleVersion
  | Extract<Problem, { code: "link-not-valid" | "username-taken" | "password-too-short" | "input-invalid" }>;

/** What a link is for, for the page that opens it. Opening uses nothing up. */
export async function readLink(office: Office, token: string): Promise<Result<OpenedLink, Refusal>> {
  const { database, clock } = office;
  const link = await openLink(database, { hash: sha256(token), at: clock.now().toISOString() }, "look");
  if (link === null) return refuse({ code: "link-not-valid" });
  if (link.accountId === null) return ok({ for: null });
  const account = await keptAccount(database, link.accountId);
  const username = await usernameOf(database, link.accountId);
  if (account === null || username === null) return refuse({ code: "link-not-valid" });
  return ok({ for: { name: account.name, username } });
}

/** Sets the password of whom the link is for, and uses it up. The first administrator's account is made here. */
export async function acceptLink(
  office: Office,
  { token, password, person }: LinkAcceptance,
): Promise<Result<{ readonly username: string }, Refusal>> {
  const { database, clock } = office;
  const { least } = PASSWORD_LENGTH;
  if (password.length < least) return refuse({ code: "password-too-short", least });
  const at = clock.now().toISOString();
  const shown = { hash: sha256(token), at };
  // Hashing a password takes a tenth of a second of every core: not for a link that opens nothing, and not while the
  // transaction holds the only connection of the embedded database.
  if ((await openLink(database, shown, "look")) === null) return refuse({ code: "link-not-valid" });
  const hash = await hashPassword(password);
  return database.transaction(async () => {
    const link = await openLink(database, shown, "lock");
    if (link === null) return refuse({ code: "link-not-valid" });
    const owner = link.accountId === null ? await firstAdministrator(office, person) : ok(link.accountId);
    if (!owner.ok) return owner;
    if (link.accountId === null) await endFirstLinks(database);
    else await markUsed(database, link.id, at);
    await setPassword(database, { accountId: owner.value, hash, at });
    await tellRevoked(office);
    return ok({ username: (await usernameOf(database, owner.value)) ?? "" });
  });
}

/** Whoever started the server let this person in: the ledger says so. */
async function firstAdministrator(
  { database, clock, newUuid }: Office,
  person: LinkAcceptance["person"],
): Promise<Result<AccountId, Refusal>> {
  if (person === undefined) return refuse({ code: "input-invalid", fields: ["name", "username"] });
  const { name, username } = person;
  const accountId = makeId("account", OFFICE_ROOT, newUuid());
  const recordedAt = clock.now().toISOString();
  if (!(await insertPerson(database, { accountId, name, username, email: null }, recordedAt))) {
    return refuse({ code: "username-taken", username });
  }
  const events: DomainEvent[] = [
    { type: "account-registered", accountId, name },
    {
      type: "membership-begun",
      accountId,
      membership: { post: "administrator", unitId: null, validFrom: clock.today(), validTo: null },
    },
  ];
  const recorded = await record(database, events, { actor: "first-start", origin: "person", recordedAt });
  return recorded.ok ? ok(accountId) : recorded;
}
