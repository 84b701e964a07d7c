import type { UnitId } from "../kernel/ids.ts";
import { type Result, ok, refuse } from "../kernel/result.ts";
import { type Unit, unitsUnder } from "../unit/unit.ts";
import type { Actor, KnownActor, Post } from "./actor.ts";

/** What can be asked for, one entry for each kind of reading or acting. */
export const permissions = [
  /** What is answered at the door: which office this is, and whether one is known to it. */
  "office.enter",
  "office.read",
  "draft.read",
  "draft.accept",
  "file.keep",
  /** What follows a plan beside its tasks: obstacles, reports, reviews, figures, inspections. */
  "plan.follow",
  /** The register of units and who follows whom in it. */
  "unit.keep",
  /** The steps of an assignment. */
  "task.act",
  /** One's own sessions and keys. */
  "account.own",
  /** The accounts of others: inviting, posts, leaving. */
  "account.keep",
  /** Work the server does by itself: looking at it, asking for it, stopping it. */
  "job.keep",
] as const;
/** One thing that can be asked for; procedures name one each, posts are granted some. */
export type Permission = (typeof permissions)[number];

/** Why somebody may: an answer that allows says so as plainly as one that refuses. */
export type AccessGround =
  | { readonly kind: "local-person" }
  | { readonly kind: "open-door" }
  | { readonly kind: "own-account" }
  | { readonly kind: "public-reading" }
  | { readonly kind: "post"; readonly post: Post; readonly unitId: UnitId | null }
  | { readonly kind: "own-unit"; readonly unitId: UnitId }
  | { readonly kind: "unit-below"; readonly ofUnitId: UnitId }
  | { readonly kind: "whole-office" };

/** Why somebody may not. */
export type AccessProblem =
  | { readonly code: "not-allowed"; readonly permission: Permission }
  /** The office lets only people it knows read. */
  | { readonly code: "sign-in-needed" }
  /** Known to the office, but with no post on this day. */
  | { readonly code: "no-post-held" }
  | { readonly code: "unit-out-of-sight"; readonly unitId: UnitId };

/** What each post may do. An administrator keeps accounts and the register, and accepts no papers: least privilege, our choice. */
const granted = {
  reporter: ["office.read", "file.keep", "plan.follow", "task.act"],
  leader: ["office.read", "file.keep", "plan.follow", "task.act"],
  clerk: ["office.read", "draft.read", "draft.accept", "file.keep", "plan.follow", "unit.keep", "task.act"],
  inspector: ["office.read", "file.keep", "plan.follow"],
  administrator: ["office.read", "unit.keep", "account.keep", "job.keep"],
} as const satisfies Record<Post, readonly Permission[]>;

/**
 * The local person, who lays out a demonstration or runs a drill, works as a clerk does: no request over HTTP is ever
 * one.
 */
const local: readonly Permission[] = granted.clerk;

/**
 * Whether the actor may, and why: shown by the faces and enforced by the server with the same answer. Plans are public by
 * rule (QĐ 42/2014/QĐ-TTg publishes each quarter), but who reads a server is the office's setting. Our choice.
 */
export function may(actor: Actor, permission: Permission): Result<AccessGround, AccessProblem> {
  if (permission === "office.enter") return ok({ kind: "open-door" });
  switch (actor.kind) {
    case "local":
      return local.includes(permission)
        ? ok({ kind: "local-person" })
        : refuse({ code: "not-allowed", permission });
    case "public":
      return permission === "office.read" && actor.isReadingPublic
        ? ok({ kind: "public-reading" })
        : refuse({ code: "sign-in-needed" });
    case "account":
      return mayWithAccount(actor, permission);
    default:
      return actor satisfies never;
  }
}

function mayWithAccount(actor: KnownActor, permission: Permission): Result<AccessGround, AccessProblem> {
  if (actor.scopes !== undefined && !actor.scopes.includes(permission)) {
    return refuse({ code: "not-allowed", permission });
  }
  if (permission === "account.own") return ok({ kind: "own-account" });
  const held = actor.posts.find(({ post }) => permits(post, permission));
  if (held !== undefined) return ok({ kind: "post", ...held });
  if (permission === "office.read" && actor.isReadingPublic === true) return ok({ kind: "public-reading" });
  return refuse(actor.posts.length === 0 ? { code: "no-post-held" } : { code: "not-allowed", permission });
}

function permits(post: Post, permission: Permission): boolean {
  const given: readonly Permission[] = granted[post];
  return given.includes(permission);
}

/**
 * Whether the actor sees what a unit owes: a unit sees itself and what is below it. A clerk and an inspector look for the
 * body above their own, whose plans they follow or whose units they inspect (08-QC/TW gives inspection committees of
 * every level reading access), so they see what is below that. Our choice where the texts are silent.
 */
export function maySeeUnit(
  actor: Actor,
  unitId: UnitId,
  units: readonly Unit[],
): Result<AccessGround, AccessProblem> {
  const reading = may(actor, "office.read");
  if (!reading.ok || actor.kind !== "account") return reading;
  const own = actor.posts.find((held) => held.unitId === unitId);
  if (own !== undefined) return ok({ kind: "own-unit", unitId });
  for (const held of actor.posts) {
    if (held.unitId === null) return ok({ kind: "whole-office" });
    const ofUnitId = lookoutOf(held.post, held.unitId, units);
    const isBelow = ofUnitId === unitId || unitsUnder(units, ofUnitId).some((unit) => unit.id === unitId);
    if (isBelow) return ok({ kind: "unit-below", ofUnitId });
  }
  if (actor.isReadingPublic === true) return ok({ kind: "public-reading" });
  return refuse({ code: "unit-out-of-sight", unitId });
}

/** The unit from which a post looks down. */
export function lookoutOf(post: Post, unitId: UnitId, units: readonly Unit[]): UnitId {
  if (post !== "clerk" && post !== "inspector") return unitId;
  return units.find((unit) => unit.id === unitId)?.parentId ?? unitId;
}
