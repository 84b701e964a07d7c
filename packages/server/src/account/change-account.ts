import { type AccountId, type Membership, type Result, type Unit, ok, refuse } from "@dondoc/domain";
import {
  type AccountEvent,
  type AccountProblem,
  type EndMembershipRequest,
  type KeptAccount,
  beginMembership,
  deactivateAccount,
  endMembership,
} from "@dondoc/domain/access";
import type { Problem } from "@dondoc/words";
import { record } from "../history/record.ts";
import type { StaleVersion } from "../ledger/append-events.ts";
import type { Asking } from "../office/office.ts";
import { unitRegister } from "../unit/unit.store.ts";
import { isListed } from "./account-list.query.ts";
import { keptAccounts } from "./account.store.ts";
import { metaOf } from "./invite.ts";
import { shutOut } from "./person.store.ts";
import { tellRevoked } from "./revocations.store.ts";

type Refusal = AccountProblem | StaleVersion | Extract<Problem, { code: "not-found" }>;
type Changed = Result<null, Refusal>;

export function addMembership(
  asking: Asking,
  accountId: AccountId,
  membership: Membership,
): Promise<Changed> {
  return change(asking, accountId, (account, { units }) =>
    beginMembership(account, membership, { actor: asking.actor, units }),
  );
}

export function endOneMembership(
  asking: Asking,
  accountId: AccountId,
  request: EndMembershipRequest,
): Promise<Changed> {
  const today = asking.office.clock.today();
  return change(asking, accountId, (account, facts) =>
    endMembership(account, request, { actor: asking.actor, today, ...facts }),
  );
}

/** Shuts the account, and everything it was signed in with, at once. */
export function deactivate(asking: Asking, accountId: AccountId): Promise<Changed> {
  const { office, actor } = asking;
  const today = office.clock.today();
  return office.database.transaction(async () => {
    const changed = await change(asking, accountId, (account, facts) =>
      deactivateAccount(account, { actor, today, ...facts }),
    );
    if (changed.ok) await shutOut(office.database, accountId, office.clock.now().toISOString());
    return changed;
  });
}

type Facts = { readonly units: readonly Unit[]; readonly accounts: readonly KeptAccount[] };

/** All accounts are locked: of two administrators who end each other's post at once, one stays. */
async function change(
  asking: Asking,
  accountId: AccountId,
  decide: (account: KeptAccount, facts: Facts) => Result<AccountEvent[], AccountProblem>,
): Promise<Changed> {
  const { office } = asking;
  const { database } = office;
  return database.transaction(async () => {
    const accounts = await keptAccounts(database, { lock: "lock" });
    const account = accounts.find((each) => each.accountId === accountId);
    const { units } = await unitRegister(database);
    if (account === undefined || !isListed(account, asking.actor, units))
      return refuse({ code: "not-found", kind: "account" });
    const decided = decide(account, { units, accounts });
    if (!decided.ok) return decided;
    const recorded = await record(database, decided.value, metaOf(asking));
    if (!recorded.ok) return recorded;
    await tellRevoked(office);
    return ok(null);
  });
}
