import { AccountId, type KnownActor } from "@dondoc/domain";
import { refusal } from "../http/problem-codes.ts";
import type { Asking } from "../office/office.ts";

/** The account of the one who asks; whoever has none is sent to sign in. */
export function ownAccount({ actor }: Asking): KnownActor & { readonly accountId: AccountId } {
  if (actor.kind !== "account") throw refusal({ code: "sign-in-needed" });
  return { ...actor, accountId: AccountId.parse(actor.account) };
}
