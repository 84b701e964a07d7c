import type { ActedBy } from "../kernel/acted-by.ts";
import {
  type ActingFor,
  type Asking,
  type NotYourUnit,
  type Purpose,
  speakFor,
} from "../kernel/acting-for.ts";
import type { UnitId } from "../kernel/ids.ts";

export { isBlank, speakFor, speakForAny, stepDayObstacle, wordsObstacle } from "../kernel/acting-for.ts";

/** What every step of following up needs to know. */
export type FollowUpFacts = Asking;

/** Why somebody cannot take a step that belongs to a unit; `null` when they speak for it. Source: our choice. */
export function unitObstacle(by: ActingFor, unitId: UnitId | null, purpose: Purpose): NotYourUnit | null {
  const speaking = speakFor(by, [unitId], purpose);
  return speaking.ok ? null : speaking.problem;
}

export function actedBy({ account }: ActingFor, unitId: UnitId | null): ActedBy {
  return { account, unitId };
}
