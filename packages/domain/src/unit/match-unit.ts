import type { CalendarDay } from "../kernel/calendar-day.ts";
import { fold } from "../kernel/vietnamese.ts";
import {
  type Unit,
  type UnitGroup,
  type UnitRegister,
  existsOn,
  nameKey,
  territoryOf,
  unitsUnder,
} from "./unit.ts";

/**
 * Who a name in a paper stands for. Only a name that is exactly one of the register's forms is a match; anything else
 * is ranked for a person to choose from, and never chosen silently.
 */
export type UnitMatch =
  | { readonly kind: "unit"; readonly unit: Unit }
  | { readonly kind: "group"; readonly group: UnitGroup }
  | { readonly kind: "unknown"; readonly suggestions: readonly Unit[] };

/** What a name in a paper is read against. */
export type MatchContext = {
  readonly register: UnitRegister;
  /** The day the paper was issued: names are read as they stood then. */
  readonly asOf: CalendarDay;
  /** Who issued the paper: "Phòng Văn hóa và Thông tin" is the one of the issuer's own territory. */
  readonly issuer: Unit | null;
};

const MAX_SUGGESTIONS = 5;

/**
 * Who a name stands for on the day of its paper: a unit before a group, and at most five suggestions otherwise. Our
 * choice.
 */
export function matchUnit(asWritten: string, context: MatchContext): UnitMatch {
  const key = nameKey(asWritten);
  const units = unitsInReach(context);
  const exact = units.filter((unit) => formsOf(unit).keys.includes(key));
  const [only] = exact;
  if (only !== undefined && exact.length === 1) return { kind: "unit", unit: only };
  const inReach = new Set(units.map((unit) => unit.id));
  const group = context.register.groups.find(
    (each) => inReach.has(each.under) && formsOf(each).keys.includes(key),
  );
  if (group !== undefined) return { kind: "group", group };
  return { kind: "unknown", suggestions: rank(key, units).slice(0, MAX_SUGGESTIONS) };
}

/** Without a known issuer every unit of the register is in reach; with one, only its territory and the centre. */
function unitsInReach({ register, asOf, issuer }: MatchContext): Unit[] {
  const alive = register.units.filter((unit) => existsOn(unit, asOf));
  if (issuer === null) return alive;
  const territory = territoryOf(register.units, issuer);
  const inside = new Set([territory, ...unitsUnder(register.units, territory.id)].map((unit) => unit.id));
  return alive.filter((unit) => unit.tier === "centre" || inside.has(unit.id));
}

type Named = { readonly name: string; readonly alsoWritten: readonly string[] };
type Forms = { readonly keys: readonly string[]; readonly words: readonly ReadonlySet<string>[] };

/** Forms by unit or group. A paper asks for the same register a hundred times, and keys take most of the time. */
const knownForms = new WeakMap<Named, Forms>();

function formsOf(named: Named): Forms {
  const known = knownForms.get(named);
  if (known !== undefined) return known;
  const keys = [named.name, ...named.alsoWritten].map(nameKey);
  const forms = { keys, words: keys.map(wordsOf) };
  knownForms.set(named, forms);
  return forms;
}

/** Share of words two names have in common, without diacritics (Jaccard); below a third it is no suggestion. */
function rank(key: string, units: readonly Unit[]): Unit[] {
  const wanted = wordsOf(key);
  return units
    .map((unit) => ({ unit, score: Math.max(...formsOf(unit).words.map((words) => alike(wanted, words))) }))
    .filter(({ score }) => score >= 1 / 3)
    .toSorted((a, b) => b.score - a.score)
    .map(({ unit }) => unit);
}

function wordsOf(key: string): Set<string> {
  return new Set(fold(key).split(" "));
}

function alike(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const both = a.intersection(b).size;
  return both / (a.size + b.size - both);
}
