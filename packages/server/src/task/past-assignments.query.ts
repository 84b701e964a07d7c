import { type Assignment, type DomainEvent, evolveAssignment } from "@dondoc/domain";
import { type PastDay, movedSince, recordedOf } from "../history/past-day.ts";
import { isStep } from "./task.store.ts";

/**
 * Parts that were given by a past day, as they stood at its end. Those of which nothing was recorded since stand as they
 * do today; the others are made again from how they were given and what had been recorded of them.
 */
export async function assignmentsOn(past: PastDay, parts: readonly Assignment[]): Promise<Assignment[]> {
  const moved = await movedSince(
    past,
    parts.map(({ id }) => id),
  );
  const changed = parts.filter(({ id }) => moved.has(id));
  if (changed.length === 0) return [...parts];
  const given = await givenParts(past, changed);
  const steps = await recordedOf(past, { ids: [...moved] });
  const stepsOf = Map.groupBy(steps.filter(isStep), ({ assignmentId }) => assignmentId);
  return parts.map((part) => {
    const first = given.get(part.id);
    return first === undefined ? part : (stepsOf.get(part.id) ?? []).reduce(evolveAssignment, first);
  });
}

const givenTypes: ReadonlySet<string> = new Set(["task-assigned"]);

/** How each of these was given: that stands in the history of its plan. */
async function givenParts(
  past: PastDay,
  parts: readonly Assignment[],
): Promise<ReadonlyMap<Assignment["id"], Assignment>> {
  const wanted = new Set(parts.map(({ id }) => id));
  const events = await recordedOf(past, { ids: parts.map(({ planId }) => planId), types: givenTypes });
  const given = events.flatMap(assignmentIn).filter(({ id }) => wanted.has(id));
  return new Map(given.map((each) => [each.id, each]));
}

function assignmentIn(event: DomainEvent): Assignment[] {
  return event.type === "task-assigned" ? [event.assignment] : [];
}
