import type { Role } from "@dondoc/domain";
import { roleWords } from "@dondoc/words";

/** A choice comes back as one of the roles that were offered; whoever is given a task without one carries it out. */
export function roleIn(chosen: string): Role {
  return isRole(chosen) ? chosen : "execute";
}

function isRole(text: string): text is Role {
  return Object.hasOwn(roleWords.vi, text);
}
