import { z } from "zod";
import { CalendarDay } from "../kernel/calendar-day.ts";
import { UnitId } from "../kernel/ids.ts";

/**
 * What somebody is in a unit. A reporter enters its work, a leader also answers for it and for what it assigned; a clerk
 * of a standing body follows plans; an inspector looks; an administrator keeps accounts and no plans. Our choice, after
 * the parts that Thanh Hóa 2025 and 08-QC/TW give (domain reference §1.2, §1.6).
 */
export const Post = z.enum(["reporter", "leader", "clerk", "inspector", "administrator"]);
export type Post = z.infer<typeof Post>;

/**
 * A post in a unit for a time: `validTo` is the last day, `null` while no end is known. Only an administrator's post may
 * be in no unit: then it is one of the whole office, which has people before it has units. Our choice.
 */
export const Membership = z.object({
  post: Post,
  unitId: UnitId.nullable(),
  validFrom: CalendarDay,
  validTo: CalendarDay.nullable(),
});
export type Membership = z.infer<typeof Membership>;

/** Somebody known to the office, with every post they held and hold. */
export const Account = z.object({
  account: z.string().min(1).max(200),
  name: z.string().min(1).max(200),
  memberships: z.array(Membership).max(100),
});
export type Account = z.infer<typeof Account>;

/** A post that is held on the day of asking. */
export type HeldPost = Pick<Membership, "post" | "unitId">;

/** Who asks, on the day of asking: time has been resolved before (`actorOn`). */
export type Actor =
  /** The person at this machine, over loopback only: all there is until accounts exist. */
  | { readonly kind: "local"; readonly name: string }
  /** Nobody in particular. Whether the office lets them read is its own setting. */
  | { readonly kind: "public"; readonly name: string; readonly isReadingPublic: boolean }
  | {
      readonly kind: "account";
      readonly name: string;
      readonly account: string;
      readonly posts: readonly HeldPost[];
      /** Where everybody reads, whoever signs in reads no less than before. */
      readonly isReadingPublic?: boolean;
      /** The permissions that a key is limited to; a person who signs in has no such limit. */
      readonly scopes?: readonly string[];
    };

/** Somebody known to the office. */
export type KnownActor = Extract<Actor, { kind: "account" }>;

/** Somebody as they stand on a day: posts that have not begun or are over give nothing. Our choice: whole days count. */
export function actorOn({ account, name, memberships }: Account, asOf: CalendarDay): KnownActor {
  const held = memberships.filter(
    ({ validFrom, validTo }) => validFrom <= asOf && (validTo === null || asOf <= validTo),
  );
  return { kind: "account", name, account, posts: held.map(({ post, unitId }) => ({ post, unitId })) };
}
