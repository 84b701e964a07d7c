import type { Role } from "./role.ts";

/** Whether a unit in this role owes a result and is followed for it. Apart from the schema, so that a browser can ask. */
export function answers(role: Role): boolean {
  return role !== "coordinate" && role !== "supervise";
}
