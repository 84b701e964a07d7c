import type { Actor, Unit } from "@dondoc/domain";
import { type KeptAccount, keepsAccountsOf } from "@dondoc/domain/access";
import type { Database } from "../database/database.ts";
import { unitRegister } from "../unit/unit.store.ts";
import { keptAccounts } from "./account.store.ts";

/** The accounts that an administrator keeps: all, or those with a post in their unit or below it. */
export async function accountList(
  database: Database,
  actor: Actor,
): Promise<{ readonly accounts: readonly KeptAccount[] }> {
  const { units } = await unitRegister(database);
  const accounts = await keptAccounts(database);
  return {
    accounts: accounts.filter((account) => isListed(account, actor, units)),
  };
}

/** Whether an administrator knows of an account at all: one that is not in their list is said not to be there. */
export function isListed({ memberships }: KeptAccount, actor: Actor, units: readonly Unit[]): boolean {
  return memberships.some(({ unitId }) => keepsAccountsOf(actor, unitId, units));
}
