import {
  type Assignment,
  type AssignmentFacts,
  type AssignmentId,
  type AssignmentProblem,
  type AssignmentStatus,
  type DomainEvent,
  type Result,
  actingOn,
  evolveAssignment,
  idParts,
  ok,
  refuse,
} from "@dondoc/domain";
import type { StaleVersion } from "@dondoc/words";
import { isPartSeen } from "../access/course-sight.query.ts";
import type { Database } from "../database/database.ts";
import { metaOf } from "../history/meta-of.ts";
import { record } from "../history/record.ts";
import { streamVersion } from "../ledger/read-events.ts";
import type { Asking } from "../office/office.ts";
import { type TaskSurroundings, surroundingsIn } from "./part-surroundings.ts";
import { recordSteps } from "./record-steps.ts";
import { refuseStale } from "./stale-version.ts";
import { lockPart, standingOf } from "./standing.store.ts";
import { isStep } from "./task.store.ts";

/** How a part stands after a change: `version` is what the next change must name. */
export type ChangedAssignment = {
  readonly assignmentId: AssignmentId;
  readonly version: number;
  readonly status: AssignmentStatus;
};

export type ChangeProblem =
  | AssignmentProblem
  | StaleVersion
  | { readonly code: "not-found"; readonly kind: "assignment" | "task" | "plan" };

/** One of the domain's decisions about a part, with what was asked of it. */
export type Decision = (
  assignment: Assignment,
  facts: AssignmentFacts,
  surroundings: TaskSurroundings,
) => Promise<Result<readonly DomainEvent[], ChangeProblem>> | Result<readonly DomainEvent[], ChangeProblem>;

export type Seen = { readonly assignmentId: AssignmentId; readonly version: number };

/**
 * The way of every step of an assignment: the part as it stands, locked; what surrounds it; the domain's decision; the
 * events. Whoever saw an older version is refused with what stands now, unless the step is none of theirs anyway.
 */
export async function changeAssignment(
  asking: Asking,
  { assignmentId, version: expected }: Seen,
  decide: Decision,
): Promise<Result<ChangedAssignment, ChangeProblem>> {
  const { database, changes, clock } = asking.office;
  return database.transaction(async () => {
    await lockPart(database, assignmentId);
    const standing = await standingOf(database, assignmentId);
    if (standing === null) return refuse({ code: "not-found", kind: "assignment" });
    const { part: assignment } = standing;
    const surroundings = surroundingsIn(standing, clock.today());
    const by = actingOn(asking.actor, assignment, surroundings.oversight);
    // Whoever acts on a part in nobody's name, and does not see it, is not told that there is one.
    if (by.hats.length === 0 && !(await isPartSeen(asking, assignment, surroundings.oversight.assignerId)))
      return refuse({ code: "not-found", kind: "assignment" });
    const actual = standing.head.version;
    if (actual !== expected && by.hats.length > 0) {
      return refuseStale(database, { of: assignmentId, expected, actual, assignment });
    }
    const decided = await decide(assignment, { ...surroundings.facts, by }, surroundings);
    if (!decided.ok) return decided;
    const events = decided.value;
    const steps = events.filter(isStep).filter((event) => event.assignmentId === assignmentId);
    const meta = metaOf(asking);
    if (steps.length > 0 && steps.length === events.length) {
      await recordSteps(database, standing, { events: steps, meta });
    } else {
      const recorded = await record(database, events, meta);
      if (!recorded.ok) return recorded;
    }
    database.afterCommit(() => changes.publish(["task"]));
    const { status } = steps.reduce(evolveAssignment, assignment);
    return ok({ assignmentId, version: actual + steps.length, status });
  });
}

/** How many events the history of a thing has: what a person has seen of it. */
export async function versionOf(database: Database, id: string): Promise<number> {
  const { root: rootId, uuid: streamId } = idParts(id);
  return streamVersion(database, { rootId, streamId });
}
