import type { CalendarDay } from "../kernel/calendar-day.ts";
import type { UnitId } from "../kernel/ids.ts";
import type { Post } from "./actor.ts";

/** What stands in the way of changing who somebody is in the office. */
export type AccountProblem =
  | { readonly code: "account-deactivated"; readonly name: string }
  | { readonly code: "post-needs-unit"; readonly post: Post }
  | { readonly code: "post-already-held"; readonly post: Post; readonly validFrom: CalendarDay }
  | { readonly code: "post-not-held"; readonly post: Post }
  | { readonly code: "post-ends-before-start"; readonly validFrom: CalendarDay }
  | { readonly code: "unit-unknown-to-register" }
  /** An administrator of a unit keeps the accounts of that unit and of those below it. */
  | { readonly code: "account-out-of-reach"; readonly unitId: UnitId | null }
  /** The office would be left without anybody who can let others in. */
  | { readonly code: "last-administrator" };
