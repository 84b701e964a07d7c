import { type Result, ok, refuse } from "../kernel/result.ts";

/** Who asks. Until accounts exist there is one: the person at this machine, reached over loopback only. */
export type Actor = { readonly kind: "local"; readonly name: string };

/** What can be asked for, one entry for each kind of reading or acting. */
export type Permission = "office.read" | "draft.read" | "draft.accept";

export type AccessProblem = { readonly code: "not-allowed"; readonly permission: Permission };

/** What each kind of actor may do. */
const granted = {
  local: ["office.read", "draft.read", "draft.accept"],
} as const satisfies Record<Actor["kind"], readonly Permission[]>;

/** Whether the actor may: shown by the faces and enforced by the server with the same answer. */
export function may(actor: Actor, permission: Permission): Result<true, AccessProblem> {
  const permissions: readonly Permission[] = granted[actor.kind];
  return permissions.includes(permission) ? ok(true) : refuse({ code: "not-allowed", permission });
}
