import type { NotYourUnit, StepDayProblem } from "../kernel/acting-for.ts";
import type { CalendarDay } from "../kernel/calendar-day.ts";
import type { SuccessionId, UnitId } from "../kernel/ids.ts";
import type { Succession } from "./succession.ts";

/** Why the register of units, or a succession in it, is left as it is. Each code names what stands in the way. */
export type RegisterProblem =
  | NotYourUnit
  | StepDayProblem
  | { readonly code: "reason-missing" }
  | { readonly code: "not-register-keeper" }
  /** The unit above is not in the register. */
  | { readonly code: "unit-parent-unknown" }
  /** The unit above is the unit itself, or below it. */
  | { readonly code: "unit-parent-is-below" }
  | {
      readonly code: "unit-ends-before-it-begins";
      readonly validFrom: CalendarDay;
      readonly validTo: CalendarDay;
    }
  | { readonly code: "unit-already-registered"; readonly unitId: UnitId }
  | { readonly code: "unit-already-ended"; readonly validTo: CalendarDay }
  | { readonly code: "unit-not-there"; readonly on: CalendarDay }
  | { readonly code: "succession-sides-wrong"; readonly kind: Succession["kind"] }
  | { readonly code: "succession-already-known"; readonly successionId: SuccessionId }
  | { readonly code: "succession-already-judged"; readonly status: "confirmed" | "rejected" }
  | { readonly code: "giver-already-succeeded"; readonly unitId: UnitId; readonly on: CalendarDay }
  | { readonly code: "succession-not-confirmed" }
  | { readonly code: "holder-not-among-successors"; readonly unitId: UnitId };
