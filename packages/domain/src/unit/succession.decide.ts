import { type Asking, stepDayObstacle, wordsObstacle } from "../kernel/acting-for.ts";
import type { ActedBy } from "../kernel/acted-by.ts";
import { addDays } from "../kernel/days.ts";
import { OFFICE_ROOT, makeId } from "../kernel/ids.ts";
import { type Result, ok, refuse } from "../kernel/result.ts";
import { bodiesAbove, keepsRegister } from "./keeper.ts";
import type { RegisterProblem } from "./register-problem.ts";
import {
  type ConfirmSuccessionRequest,
  type GiveDutyRequest,
  type ProposeSuccessionRequest,
  type RejectSuccessionRequest,
  type Succession,
  type SuccessionStep,
  hasItsSides,
} from "./succession.ts";
import { type Unit, existsOn } from "./unit.ts";
import type { UnitEnded } from "./unit-event.ts";

/** What happens to a succession and to the units that end with it, or the problem that stands in the way. */
export type SuccessionDecision = Result<(SuccessionStep | UnitEnded)[], RegisterProblem>;

/** The register as it is, and every succession kept so far. */
export type RegisterFacts = Asking & {
  readonly units: readonly Unit[];
  readonly successions: readonly Succession[];
};

/** What can be done with a succession. */
export type SuccessionAction = "confirm" | "reject" | "give-duty";

/** Whether a step may be taken at all, whatever is asked for in it; shown and enforced alike. */
export function permitSuccession(
  action: SuccessionAction,
  succession: Succession,
  { by, today, units, successions }: Pick<RegisterFacts, "by" | "today" | "units" | "successions">,
): Result<ActedBy, RegisterProblem> {
  const keeper = keepsRegister(by, bodiesAbove([...succession.from, ...succession.to], units), units);
  if (!keeper.ok) return keeper;
  const { status } = succession;
  if (action === "give-duty") {
    if (status !== "confirmed" || succession.kind !== "split")
      return refuse({ code: "succession-not-confirmed" });
  } else if (status !== "proposed") return refuse({ code: "succession-already-judged", status });
  const problem =
    stepDayObstacle(today, today, lastStepOn(succession)) ??
    (action === "confirm" ? takenObstacle(succession, successions) : null);
  return problem === null ? keeper : refuse(problem);
}

/**
 * Proposes who follows whom. It resolves nothing until it is confirmed. Source: NQ 190/2025/QH15 (the general rule); the
 * mapping is an inference (domain reference §4.3).
 */
export function proposeSuccession(
  request: ProposeSuccessionRequest,
  facts: RegisterFacts & { readonly newUuid: () => string },
): SuccessionDecision {
  const { by, units } = facts;
  const keeper = keepsRegister(by, bodiesAbove([...request.from, ...request.to], units), units);
  if (!keeper.ok) return keeper;
  const problem =
    stepDayObstacle(request.proposedOn, facts.today, null) ??
    sidesObstacle(request, facts.units) ??
    knownObstacle(request, facts.successions);
  if (problem !== null) return refuse(problem);
  const id = makeId("succession", OFFICE_ROOT, facts.newUuid());
  const succession: Succession = { ...request, id, proposedBy: keeper.value, status: "proposed" };
  return ok([{ type: "succession-proposed", succession }]);
}

/**
 * A person stands by it: whoever gave everything up ends on the day before, unless it goes on under the same id or only
 * handed a function over. Source: as `proposeSuccession`; history stays as written (§4.3).
 */
export function confirmSuccession(
  succession: Succession,
  { confirmedOn }: ConfirmSuccessionRequest,
  facts: RegisterFacts,
): SuccessionDecision {
  const permitted = permitSuccession("confirm", succession, facts);
  if (!permitted.ok) return permitted;
  const { id, on, kind, from, to } = succession;
  const late = stepDayObstacle(confirmedOn, facts.today, succession.proposedOn);
  if (late !== null) return refuse(late);
  const by = permitted.value;
  const ending = kind === "transfer" ? [] : from.filter((unitId) => !to.includes(unitId));
  const validTo = addDays(on, -1);
  const ended = facts.units
    .filter((unit) => ending.includes(unit.id) && (unit.validTo === null || unit.validTo > validTo))
    .map(({ id: unitId }): UnitEnded => ({ type: "unit-ended", unitId, validTo, by }));
  return ok([{ type: "succession-confirmed", successionId: id, by, confirmedOn }, ...ended]);
}

/** The proposal was wrong, with the reason. Source: our choice. */
export function rejectSuccession(
  succession: Succession,
  { rejectedOn, reason }: RejectSuccessionRequest,
  facts: RegisterFacts,
): SuccessionDecision {
  const permitted = permitSuccession("reject", succession, facts);
  if (!permitted.ok) return permitted;
  const problem =
    stepDayObstacle(rejectedOn, facts.today, succession.proposedOn) ??
    wordsObstacle(reason, "reason-missing");
  if (problem !== null) return refuse(problem);
  return ok([
    { type: "succession-rejected", successionId: succession.id, by: permitted.value, rejectedOn, reason },
  ]);
}

/** After a split a person says which part holds a duty. Source: Luật 72/2025/QH15 art. 51 (the provincial chair assigns). */
export function giveDuty(
  succession: Succession,
  { dutyId, unitId, givenOn }: GiveDutyRequest,
  facts: RegisterFacts,
): SuccessionDecision {
  const permitted = permitSuccession("give-duty", succession, facts);
  if (!permitted.ok) return permitted;
  const problem =
    stepDayObstacle(givenOn, facts.today, lastStepOn(succession)) ??
    (succession.to.includes(unitId) ? null : ({ code: "holder-not-among-successors", unitId } as const));
  if (problem !== null) return refuse(problem);
  const step = { successionId: succession.id, by: permitted.value };
  return ok([{ type: "succession-duty-given", ...step, dutyId, unitId, givenOn }]);
}

function lastStepOn(succession: Succession) {
  if (succession.status === "confirmed") return succession.confirmedOn;
  return succession.status === "rejected" ? succession.rejectedOn : succession.proposedOn;
}

/** Whoever gives exists on the last day before, whoever takes on the first day. */
function sidesObstacle(request: ProposeSuccessionRequest, units: readonly Unit[]): RegisterProblem | null {
  const { kind, from, to, on } = request;
  const isToItself = kind !== "merge" && kind !== "split" && from.some((unitId) => to.includes(unitId));
  if (!hasItsSides(request) || isToItself) return { code: "succession-sides-wrong", kind };
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  for (const [side, day] of [
    [from, addDays(on, -1)],
    [to, on],
  ] as const) {
    for (const unitId of side) {
      const unit = byId.get(unitId);
      if (unit === undefined || !existsOn(unit, day)) return { code: "unit-not-there", on: day };
    }
  }
  return null;
}

function knownObstacle(
  { on, kind, from, to }: ProposeSuccessionRequest,
  successions: readonly Succession[],
): RegisterProblem | null {
  const same = successions.find(
    (each) =>
      each.status !== "rejected" &&
      each.on === on &&
      each.kind === kind &&
      isSame(each.from, from) &&
      isSame(each.to, to),
  );
  return same === undefined ? null : { code: "succession-already-known", successionId: same.id };
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return new Set(a).symmetricDifference(new Set(b)).size === 0;
}

/** Nobody gives the same duties up twice on one day. */
function takenObstacle(succession: Succession, successions: readonly Succession[]): RegisterProblem | null {
  for (const other of successions) {
    if (other.id === succession.id || other.status !== "confirmed" || other.on !== succession.on) continue;
    const unitId = succession.from.find((giver) => other.from.includes(giver));
    if (unitId !== undefined) return { code: "giver-already-succeeded", unitId, on: other.on };
  }
  return null;
}

/** A succession after one more step; a past step is never refused. */
export function evolveSuccession(succession: Succession, step: SuccessionStep): Succession {
  const { id, kind, from, to, on, legalBasis, proposedOn, proposedBy } = succession;
  const lasting = { id, kind, from, to, on, legalBasis, proposedOn, proposedBy };
  switch (step.type) {
    case "succession-proposed":
      return step.succession;
    case "succession-confirmed": {
      const { confirmedOn, by: confirmedBy } = step;
      return { ...lasting, status: "confirmed", confirmedOn, confirmedBy, chosen: [] };
    }
    case "succession-rejected": {
      const { rejectedOn, by: rejectedBy, reason } = step;
      return { ...lasting, status: "rejected", rejectedOn, rejectedBy, reason };
    }
    case "succession-duty-given": {
      if (succession.status !== "confirmed") return succession;
      const { dutyId, unitId } = step;
      const others = succession.chosen.filter((each) => each.dutyId !== dutyId);
      return { ...succession, chosen: [...others, { dutyId, unitId }] };
    }
    default:
      return step satisfies never;
  }
}
