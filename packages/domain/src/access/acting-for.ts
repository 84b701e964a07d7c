import type { UnitId } from "../kernel/ids.ts";
import type { Actor, Post } from "./actor.ts";

/** What one speaks for a unit about: bringing something up, deciding on what was brought, or inspecting others. */
export type Purpose = "bring" | "decide" | "inspect";

/** Who asks and for which units. `units` is `null` for the local person, who records for any unit. */
export type ActingFor = {
  readonly account: string | null;
  readonly units: Readonly<Record<Purpose, readonly UnitId[]>> | null;
};

/** The posts that speak for their unit. An administrator speaks for none: accounts are no work of a plan. Our choice. */
const speaking = {
  bring: ["reporter", "leader", "clerk"],
  decide: ["leader", "clerk"],
  inspect: ["leader", "clerk", "inspector"],
} as const satisfies Record<Purpose, readonly Post[]>;

/** The units an actor speaks for when a plan is followed up. Source: our choice, after domain reference §1.6. */
export function actingFor(actor: Actor): ActingFor {
  if (actor.kind === "local") return { account: null, units: null };
  const held = actor.kind === "public" ? [] : actor.posts;
  const unitsFor = (posts: readonly Post[]): UnitId[] => [
    ...new Set(held.filter(({ post }) => posts.includes(post)).map(({ unitId }) => unitId)),
  ];
  return {
    account: actor.kind === "public" ? null : actor.account,
    units: {
      bring: unitsFor(speaking.bring),
      decide: unitsFor(speaking.decide),
      inspect: unitsFor(speaking.inspect),
    },
  };
}
