import { type StepOffer, offerOf } from "../kernel/acting-for.ts";
import { type RegisterUnits, type UnitAction, permitUnitStep } from "./register.decide.ts";
import type { RegisterProblem } from "./register-problem.ts";
import { type RegisterFacts, type SuccessionAction, permitSuccession } from "./succession.decide.ts";
import type { Succession } from "./succession.ts";
import type { Unit } from "./unit.ts";

type Offer = StepOffer<RegisterProblem>;

/** What somebody may do with a succession; asks what decisions ask first (architecture, promise 5). */
export function successionActions(
  succession: Succession,
  facts: Pick<RegisterFacts, "by" | "today" | "units" | "successions">,
): Record<SuccessionAction, Offer> {
  const offer = (action: SuccessionAction): Offer => offerOf(permitSuccession(action, succession, facts));
  return { confirm: offer("confirm"), reject: offer("reject"), "give-duty": offer("give-duty") };
}

/** What somebody may do with a unit of the register. */
export function unitActions(unit: Unit, facts: RegisterUnits): Record<UnitAction, Offer> {
  const offer = (action: UnitAction): Offer => offerOf(permitUnitStep(action, unit, facts));
  return { correct: offer("correct"), end: offer("end") };
}
