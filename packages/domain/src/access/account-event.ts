import { z } from "zod";
import { CalendarDay } from "../kernel/calendar-day.ts";
import { AccountId } from "../kernel/ids.ts";
import { Membership } from "./actor.ts";

const OfAccount = z.object({ accountId: AccountId });

/** What happens to an account. Passwords and sessions are no history: the ledger never holds them. */
export const AccountEvent = z.discriminatedUnion("type", [
  OfAccount.extend({ type: z.literal("account-registered"), name: z.string().min(1).max(200) }),
  OfAccount.extend({ type: z.literal("account-deactivated") }),
  OfAccount.extend({ type: z.literal("membership-begun"), membership: Membership }),
  OfAccount.extend({
    type: z.literal("membership-ended"),
    ...Membership.pick({ post: true, unitId: true, validFrom: true }).shape,
    /** The last day the post is held. */
    validTo: CalendarDay,
  }),
]);
export type AccountEvent = z.infer<typeof AccountEvent>;
