import type { CalendarDay } from "../kernel/calendar-day.ts";
import type { Acting } from "./acting.ts";
import type { ExtensionPolicy } from "./extended-deadline.ts";
import type { Schedule } from "./schedule.ts";

/** What surrounds an assignment and must be looked up before anything is decided about it. */
export type AssignmentSurroundings = {
  /** The office's day. */
  readonly today: CalendarDay;
  /** The schedule of its task; `null` where the paper gives none. */
  readonly schedule: Schedule | null;
  /** Periods of a duty that comes back on named days which have begun by today; `null` for any other duty. */
  readonly periods: readonly string[] | null;
  /** The due day that tasks of a plan above set, which this one is confirmed to carry out (`upperDueOf`). */
  readonly upperDueOn: CalendarDay | null;
  readonly extensionPolicy: ExtensionPolicy;
};

/** Everything a decision about an assignment is given: what surrounds it, and who asks. */
export type AssignmentFacts = AssignmentSurroundings & { readonly by: Acting };
