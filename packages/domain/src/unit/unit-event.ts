import { z } from "zod";
import { ActedBy } from "../kernel/acted-by.ts";
import { CalendarDay } from "../kernel/calendar-day.ts";
import { UnitId } from "../kernel/ids.ts";
import { Unit, UnitGroup } from "./unit.ts";

/** A unit ends; whoever follows it is a succession. */
export const UnitEnded = z.object({
  type: z.literal("unit-ended"),
  unitId: UnitId,
  /** The last day it exists. */
  validTo: CalendarDay,
  by: ActedBy,
});
export type UnitEnded = z.infer<typeof UnitEnded>;

/** What happens to the register of units. */
export const UnitEvent = z.discriminatedUnion("type", [
  z.object({ type: z.literal("unit-registered"), unit: Unit }),
  /** The register was wrong about the unit; a unit that changes in fact is a succession. */
  z.object({
    type: z.literal("unit-corrected"),
    unit: Unit,
    by: ActedBy,
    correctedOn: CalendarDay,
    reason: z.string().min(1).max(2_000),
  }),
  UnitEnded,
  z.object({ type: z.literal("unit-group-registered"), group: UnitGroup }),
]);
export type UnitEvent = z.infer<typeof UnitEvent>;

/** What a person enters of a unit. */
const Entered = Unit.omit({ id: true }).extend({
  name: z.string().trim().min(1).max(300),
  shortName: z.string().trim().min(1).max(100),
  alsoWritten: z.array(z.string().trim().min(1).max(300)).max(50),
});

/** A unit is entered in the register. */
export const RegisterUnitRequest = Entered;
export type RegisterUnitRequest = z.infer<typeof RegisterUnitRequest>;

/** What was entered of a unit is put right; an empty reason is refused in words. */
export const CorrectUnitRequest = Entered.extend({
  correctedOn: CalendarDay,
  reason: z.string().trim().max(2_000),
});
export type CorrectUnitRequest = z.infer<typeof CorrectUnitRequest>;

/** A unit ends; `validTo` is its last day. */
export const EndUnitRequest = z.object({ validTo: CalendarDay });
export type EndUnitRequest = z.infer<typeof EndUnitRequest>;
