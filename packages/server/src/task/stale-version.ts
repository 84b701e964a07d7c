import { type Assignment, type PlanId, type Result, refuse } from "@dondoc/domain";
import type { StaleVersion } from "@dondoc/words";
import type { Database } from "../database/database.ts";
import { pastEvents } from "../history/past-events.ts";

/** As many as a screen shows beside what somebody was about to do. */
const SHOWN_EVENTS = 20;

type Stale = {
  /** Whose history went on. */
  readonly of: Assignment["id"] | PlanId;
  readonly expected: number;
  readonly actual: number;
  /** The part as it stands now, where it is a part. */
  readonly assignment: Assignment | null;
};

/** Refuses what rests on an older version, with what stands there now and what happened since. */
export async function refuseStale(
  database: Database,
  { of, expected, actual, assignment }: Stale,
): Promise<Result<never, StaleVersion>> {
  const past = await pastEvents(database, of, {
    afterVersion: expected,
    limit: SHOWN_EVENTS,
    isNamed: true,
  });
  return refuse({ code: "stale-version", expected, actual, found: { assignment, ...past } });
}
