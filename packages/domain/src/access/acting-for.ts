import type { ActingFor, Purpose } from "../kernel/acting-for.ts";
import type { UnitId } from "../kernel/ids.ts";
import type { Actor, Post } from "./actor.ts";

/**
 * The posts that speak for their unit. An administrator speaks for none about a plan: accounts and the register of units
 * are no work of one. Our choice.
 */
const speaking = {
  bring: ["reporter", "leader", "clerk"],
  decide: ["leader", "clerk"],
  inspect: ["leader", "clerk", "inspector"],
  keep: ["clerk", "administrator"],
} as const satisfies Record<Purpose, readonly Post[]>;

/** The units an actor speaks for when a plan is followed up. Source: our choice, after domain reference §1.6. */
export function actingFor(actor: Actor): ActingFor {
  if (actor.kind === "local") return { account: null, units: null };
  const held = actor.kind === "public" ? [] : actor.posts;
  const unitsFor = (posts: readonly Post[]): UnitId[] => [
    ...new Set(held.flatMap(({ post, unitId }) => (unitId !== null && posts.includes(post) ? [unitId] : []))),
  ];
  return {
    account: actor.kind === "public" ? null : actor.account,
    ...(held.some(({ post, unitId }) => post === "administrator" && unitId === null)
      ? { keepsWholeRegister: true }
      : {}),
    units: {
      bring: unitsFor(speaking.bring),
      decide: unitsFor(speaking.decide),
      inspect: unitsFor(speaking.inspect),
      keep: unitsFor(speaking.keep),
    },
  };
}
