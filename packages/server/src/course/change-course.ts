import { DomainEvent, type IdKind, type Result, idParts, ok, refuse, streamOf } from "@dondoc/domain";
import type { Problem } from "@dondoc/words";
import type { Database } from "../database/database.ts";
import { metaOf } from "../history/meta-of.ts";
import { record } from "../history/record.ts";
import { streamVersion } from "../ledger/read-events.ts";
import type { Topic } from "../live/change-feed.ts";
import type { Asking } from "../office/office.ts";
import type { CourseKind } from "./course-kind.ts";
import { courseById } from "./course.store.ts";

/** How a thing stands after a change: `version` is what the next change must name. */
export type Changed = { readonly id: string; readonly version: number };

type Decided = Result<readonly DomainEvent[], Problem>;

/** What begins: nothing was seen of it before, so there is no version to compare. */
export async function beginCourse(
  asking: Asking,
  decide: () => Decided | Promise<Decided>,
  topics: readonly Topic[] = ["plan"],
): Promise<Result<Changed, Problem>> {
  const { database, changes } = asking.office;
  return database.transaction(async () => {
    const decided = await decide();
    if (!decided.ok) return decided;
    const [first] = decided.value;
    if (first === undefined) throw new Error("A decision to begin something led to nothing.");
    const recorded = await record(database, eventsOf(decided.value), metaOf(asking));
    if (!recorded.ok) return recorded;
    database.afterCommit(() => changes.publish(topics));
    const id = streamOf(first);
    return ok({ id, version: await versionOf(database, id) });
  });
}

export type Change<State> = {
  readonly kind: CourseKind<State>;
  /** What is said not to be found when there is no such thing. */
  readonly idKind: IdKind;
  readonly id: string;
  /** As many events as its history had when the person looked. */
  readonly version: number;
  /** Whether the one who asks may know of it at all: otherwise it is said not to be there, whatever is wrong beside that. */
  readonly isSeen: (state: State) => Promise<boolean> | boolean;
  readonly decide: (state: State) => Promise<Decided> | Decided;
  readonly topics?: readonly Topic[];
  /** How a thing stands that exists but of which nothing has happened yet. */
  readonly untouched?: State | null;
};

/**
 * The way of every step of a course: the thing as it stands, locked; the domain's decision; the events. Whoever saw an older
 * version is refused, unless the step is none of theirs anyway.
 */
export async function changeCourse<State>(
  asking: Asking,
  change: Change<State>,
): Promise<Result<Changed, Problem>> {
  const { kind, idKind, id, version: expected, decide, topics = ["plan"], untouched = null } = change;
  const { database, changes } = asking.office;
  return database.transaction(async () => {
    const state = (await courseById(database, { kind, id, lock: "lock" })) ?? untouched;
    if (state === null || !(await change.isSeen(state))) return refuse({ code: "not-found", kind: idKind });
    const decided = await decide(state);
    const actual = await versionOf(database, id);
    if (!decided.ok && isNotTheirs(decided.problem)) return decided;
    if (actual !== expected) return refuse({ code: "stale-version", expected, actual });
    if (!decided.ok) return decided;
    const recorded = await record(database, eventsOf(decided.value), metaOf(asking));
    if (!recorded.ok) return recorded;
    database.afterCommit(() => changes.publish(topics));
    return ok({ id, version: await versionOf(database, id) });
  });
}

/** Events as the domain shapes them: what else a request carried, its key for one, is no part of history. */
function eventsOf(decided: readonly DomainEvent[]): DomainEvent[] {
  return decided.map((event) => DomainEvent.parse(event));
}

/** Whether somebody else has to take the step: told before anything of how the thing stands. */
export function isNotTheirs({ code }: Problem): boolean {
  return code === "not-your-unit" || code === "not-register-keeper" || code === "speaks-for-no-unit";
}

/** How many events the history of a thing has: what a person has seen of it. */
export async function versionOf(database: Database, id: string): Promise<number> {
  const { root: rootId, uuid: streamId } = idParts(id);
  return streamVersion(database, { rootId, streamId });
}
