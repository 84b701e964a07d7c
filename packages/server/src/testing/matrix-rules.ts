import {
  type Actor,
  type Assignment,
  type Oversight,
  type Purpose,
  type Unit,
  type UnitId,
  actingFor,
  actingOn,
  assignmentActionNames,
  assignmentActions,
  may,
  maySeeUnit,
  seenUnits,
  seesPart,
  sightOf,
} from "@dondoc/domain";
import { keepsAccountsOf } from "@dondoc/domain/access";
import { keepsRegister } from "@dondoc/domain/register";
import type { TaskSurroundings } from "../task/part-surroundings.ts";

/**
 * What access has to say: `may` – whatever stands in the way now is no question of who asks; `not-theirs` – seen, and to
 * be done by another; `not-there` – not to be known of; anything else is the code with which the door was shut.
 */
export type Verdict = string;

export type Known = {
  readonly units: readonly Unit[];
  readonly part: Assignment;
  readonly surroundings: TaskSurroundings;
};

/** The domain's answer for one who holds the permission already. */
export type Rule = (actor: Actor, known: Known) => Verdict;

function sees(actor: Actor, { units }: Known): (unitId: UnitId) => boolean {
  const own = actor.kind === "account" ? actor.posts.map(({ unitId }) => unitId) : [];
  const inSight = seenUnits(sightOf(actor, units), units);
  return (unitId) => own.includes(unitId) || inSight(unitId);
}

export const anybody: Rule = () => "may";

/** What is found by an id that is made up. */
export const nothingThere: Rule = () => "not-there";

export function seeing(unitId: UnitId): Rule {
  return (actor, { units }) => (maySeeUnit(actor, unitId, units).ok ? "may" : "not-there");
}

/** Whoever sees one of these units, their own among them. */
export function seeingOneOf(unitIds: readonly UnitId[]): Rule {
  return (actor, known) => (unitIds.some(sees(actor, known)) ? "may" : "not-there");
}

/** Whoever speaks for one of these units; where it is something that exists already, only who sees a unit of `seenWith` knows. */
export function speaking(
  purpose: Purpose,
  unitIds: readonly UnitId[],
  seenWith: readonly UnitId[] | null = null,
): Rule {
  return (actor, known) => {
    const { units } = actingFor(actor);
    if (units === null || unitIds.some((unitId) => units[purpose].includes(unitId))) return "may";
    return seenWith === null || seenWith.some(sees(actor, known)) ? "not-theirs" : "not-there";
  };
}

/** A wrong figure is struck by who follows the plan; whoever does not see what was measured is told that nothing was. */
export function striking(followers: readonly UnitId[], seenWith: readonly UnitId[]): Rule {
  const rule = speaking("decide", followers, seenWith);
  return (actor, known) => (rule(actor, known) === "not-there" ? "may" : rule(actor, known));
}

/** A key is for no more than its maker may: here, to read. */
export const makingKeyToRead: Rule = (actor) => {
  const reading = may(actor, "office.read");
  return reading.ok ? "may" : reading.problem.code;
};

function oversight({ surroundings }: Known): Oversight {
  return surroundings.oversight;
}

/** Whoever sees the part of the commune. */
export const seeingPart: Rule = (actor, known) => {
  const inSight = seenUnits(sightOf(actor, known.units), known.units);
  const { assignerId: issuerUnitId } = oversight(known);
  return seesPart({ unitId: known.part.unitId, issuerUnitId }, inSight) ? "may" : "not-there";
};

/** A step of the part: as the buttons show it, with the reason they show. */
export function stepping(procedure: string): Rule {
  const kebab = procedure.replaceAll(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);
  const action = assignmentActionNames.find((name) => name === kebab);
  if (action === undefined) throw new Error(`${procedure} is no step of a part.`);
  return (actor, known) => {
    const acting = actingOn(actor, known.part, oversight(known));
    const { assignerId: issuerUnitId } = oversight(known);
    const isSeen = seesPart({ unitId: known.part.unitId, issuerUnitId }, sees(actor, known));
    if (acting.hats.length === 0 && !isSeen) return "not-there";
    const facts = { ...known.surroundings.facts, oversight: oversight(known) };
    const offer = assignmentActions(known.part, actor, facts)[action];
    return offer.allowed || offer.because.code !== "not-your-part" ? "may" : "not-theirs";
  };
}

/** Giving a task to one more unit is for the bodies above it. */
export const assigning: Rule = (actor, known) =>
  actingOn(actor, { unitId: null }, oversight(known)).hats.length > 0 ? "may" : "not-theirs";

/** The keeper of the register for units right below these bodies. */
export function keepingRegisterBelow(...above: readonly UnitId[]): Rule {
  return (actor, { units }) => (keepsRegister(actingFor(actor), above, units).ok ? "may" : "not-theirs");
}

/** The keeper of a unit's accounts; `isNamed`: the unit is named in the request, and not by an account that is there. */
export function keepingAccountsOf(unitId: UnitId, isNamed = false): Rule {
  return (actor, { units }) => {
    if (keepsAccountsOf(actor, unitId, units)) return "may";
    return isNamed ? "not-theirs" : "not-there";
  };
}
