import { type Actor, type KnownActor, type UnitId, actingFor } from "@dondoc/domain";
import { type Language, calendarWords } from "@dondoc/words";
import { calendarOf } from "@dondoc/writer";
import { isUnitInSight, sightIn } from "../access/sight.query.ts";
import type { Asking } from "../office/office.ts";
import { unitsNamed } from "../unit/unit.store.ts";
import { calendarEntries } from "./calendar-entries.ts";

export type WantedCalendar = {
  /** `null`: what the units of whoever asks owe. */
  readonly unitId: UnitId | null;
  readonly language: Language;
  readonly origin: string;
};

/** The calendar as the one who asks may see it now; `null` for a unit that is not there or not in sight. */
export async function makeCalendar(
  asking: Asking,
  { unitId, language, origin }: WantedCalendar,
): Promise<string | null> {
  const { office, actor } = asking;
  const sight = await sightIn(asking);
  const words = calendarWords[language];
  const question = { sight, language, origin };
  if (unitId === null) {
    const unitIds = ownUnits(actor);
    const entries = await calendarEntries(office, { ...question, unitIds });
    return calendarOf({ name: unitIds === null ? words.ofOffice : words.ofPerson(actor.name), entries });
  }
  if (!(await isUnitInSight(office.database, unitId, sight))) return null;
  const [unit] = await unitsNamed(office.database, [{ unitId }]);
  const entries = await calendarEntries(office, { ...question, unitIds: [unitId] });
  return calendarOf({ name: words.ofUnit(unit?.name ?? ""), entries });
}

/** The units a person answers for; `null` for the public, who have none and see what everybody sees. */
export function ownUnits(actor: Actor): readonly UnitId[] | null {
  return actor.kind === "account" ? unitsAnsweredFor(actor) : null;
}

/** Where a post enters the work of its unit: an inspector or an administrator of a unit does none of it. Our choice. */
export function unitsAnsweredFor(actor: KnownActor): readonly UnitId[] {
  return actingFor(actor).units?.bring ?? [];
}
