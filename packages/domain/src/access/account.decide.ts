import { z } from "zod";
import { CalendarDay } from "../kernel/calendar-day.ts";
import { type AccountId, UnitId } from "../kernel/ids.ts";
import { type Result, ok, refuse } from "../kernel/result.ts";
import { type Unit, unitsUnder } from "../unit/unit.ts";
import type { AccountEvent } from "./account-event.ts";
import type { AccountProblem } from "./account-problem.ts";
import { type Actor, type Membership, Post } from "./actor.ts";

/** An account as a decision meets it. */
export type KeptAccount = {
  readonly accountId: AccountId;
  readonly name: string;
  readonly isActive: boolean;
  readonly memberships: readonly Membership[];
};

/** Ending a post in a unit: `lastOn` is the last day on which it is held. */
export const EndMembershipRequest = z.object({ post: Post, unitId: UnitId.nullable(), lastOn: CalendarDay });
export type EndMembershipRequest = z.infer<typeof EndMembershipRequest>;

export type AccountFacts = {
  readonly actor: Actor;
  readonly units: readonly Unit[];
  readonly today: CalendarDay;
  /** Everybody, to know who else keeps the accounts of the whole office. */
  readonly accounts: readonly KeptAccount[];
};

type Decision = Result<AccountEvent[], AccountProblem>;

/** Gives a post. The same post in the same unit is held once at a time. Source: our choice. */
export function beginMembership(
  account: KeptAccount,
  membership: Membership,
  facts: Pick<AccountFacts, "actor" | "units">,
): Decision {
  const { post, unitId, validFrom, validTo } = membership;
  if (!account.isActive) return refuse({ code: "account-deactivated", name: account.name });
  if (unitId === null && post !== "administrator") return refuse({ code: "post-needs-unit", post });
  if (unitId !== null && !facts.units.some((unit) => unit.id === unitId)) {
    return refuse({ code: "unit-unknown-to-register" });
  }
  if (!keepsAccountsOf(facts.actor, unitId, facts.units)) {
    return refuse({ code: "account-out-of-reach", unitId });
  }
  if (validTo !== null && validTo < validFrom) return refuse({ code: "post-ends-before-start", validFrom });
  const held = account.memberships.find((each) => isSamePost(each, membership) && overlap(each, membership));
  if (held !== undefined) return refuse({ code: "post-already-held", post, validFrom: held.validFrom });
  return ok([{ type: "membership-begun", accountId: account.accountId, membership }]);
}

/** Ends a post that is held, on its last day. Source: our choice. */
export function endMembership(
  account: KeptAccount,
  request: EndMembershipRequest,
  facts: AccountFacts,
): Decision {
  const { post, unitId, lastOn } = request;
  if (!keepsAccountsOf(facts.actor, unitId, facts.units)) {
    return refuse({ code: "account-out-of-reach", unitId });
  }
  const held = account.memberships.find(
    (each) => isSamePost(each, request) && (each.validTo === null || each.validTo > lastOn),
  );
  if (held === undefined) return refuse({ code: "post-not-held", post });
  if (lastOn < held.validFrom) return refuse({ code: "post-ends-before-start", validFrom: held.validFrom });
  if (isOfficeWide(held) && !anotherAdministrator(account, facts))
    return refuse({ code: "last-administrator" });
  const { validFrom } = held;
  const { accountId } = account;
  return ok([{ type: "membership-ended", accountId, post, unitId, validFrom, validTo: lastOn }]);
}

/** Shuts an account for good: whoever left the office signs in no more, and what they did keeps their name. */
export function deactivateAccount(account: KeptAccount, facts: AccountFacts): Decision {
  if (!account.isActive) return refuse({ code: "account-deactivated", name: account.name });
  for (const { unitId } of account.memberships) {
    if (!keepsAccountsOf(facts.actor, unitId, facts.units)) {
      return refuse({ code: "account-out-of-reach", unitId });
    }
  }
  if (account.memberships.some(isOfficeWide) && !anotherAdministrator(account, facts)) {
    return refuse({ code: "last-administrator" });
  }
  return ok([{ type: "account-deactivated", accountId: account.accountId }]);
}

/**
 * Whether an actor keeps the accounts of a unit: an administrator of the whole office those of all, one of a unit those
 * of that unit and below. `null` asks for the whole office. The local person lays out the first. Our choice.
 */
export function keepsAccountsOf(actor: Actor, unitId: UnitId | null, units: readonly Unit[]): boolean {
  if (actor.kind !== "account") return actor.kind === "local";
  return actor.posts.some((held) => {
    if (held.post !== "administrator") return false;
    if (held.unitId === null || held.unitId === unitId) return true;
    return unitId !== null && unitsUnder(units, held.unitId).some((unit) => unit.id === unitId);
  });
}

/** Whether an account keeps those of the whole office on a day. */
export function isOfficeAdministrator(account: KeptAccount, on: CalendarDay): boolean {
  return account.isActive && account.memberships.some((each) => isOfficeWide(each) && holds(each, on));
}

function anotherAdministrator(account: KeptAccount, { accounts, today }: AccountFacts): boolean {
  return accounts.some((each) => each.accountId !== account.accountId && isOfficeAdministrator(each, today));
}

function isOfficeWide({ post, unitId }: Pick<Membership, "post" | "unitId">): boolean {
  return post === "administrator" && unitId === null;
}

function isSamePost(a: Pick<Membership, "post" | "unitId">, b: Pick<Membership, "post" | "unitId">): boolean {
  return a.post === b.post && a.unitId === b.unitId;
}

function holds({ validFrom, validTo }: Membership, on: CalendarDay): boolean {
  return validFrom <= on && (validTo === null || on <= validTo);
}

function overlap(a: Membership, b: Membership): boolean {
  return (a.validTo === null || b.validFrom <= a.validTo) && (b.validTo === null || a.validFrom <= b.validTo);
}
