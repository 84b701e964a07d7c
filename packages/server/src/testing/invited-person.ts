import { type Actor, type Post, type UnitId, actorOn, day } from "@dondoc/domain";
import { keptAccount } from "../account/account.store.ts";
import type { Office } from "../office/office.ts";
import { callerAs } from "./test-office.ts";

const since = { validFrom: day("2024-01-01"), validTo: null };

/** Somebody the office knows, as if signed in: invited to one post, with an address for mail where one is given. */
export async function invitedPerson(
  office: Office,
  {
    post,
    unitId,
    email = null,
  }: { readonly post: Post; readonly unitId: UnitId; readonly email?: string | null },
) {
  const whole: Actor = {
    kind: "account",
    name: "Hà",
    account: "keeper",
    posts: [{ post: "administrator", unitId: null }],
  };
  const username = `lan.${String(Math.trunc(performance.now() * 1000))}`;
  const membership = { post, unitId, ...since };
  const invited = await callerAs(office, whole).account.invite({ name: "Lan", username, email, membership });
  const kept = await keptAccount(office.database, invited.accountId);
  if (kept === null) throw new Error("Whoever is invited has an account.");
  const account = { account: invited.accountId, name: kept.name, memberships: [...kept.memberships] };
  const actor = actorOn(account, office.clock.today());
  return { accountId: invited.accountId, actor, caller: callerAs(office, actor) };
}
