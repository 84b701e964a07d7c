import type { CalendarDay, Result } from "@dondoc/domain";
import { wordsIn } from "@dondoc/words";
import { onlyOne } from "../answer/only-one.ts";
import type { Complaint } from "../command/console.ts";
import type { Settings } from "../command/settings.ts";
import type { OfficeReads, UnitRow } from "../office/office-reads.ts";
import { unitsByName } from "./unit-by-name.ts";

/** The unit that a person means by a name or by its id, on a day. */
export async function namedUnit(
  name: string,
  asOf: CalendarDay | null,
  { settings, office }: { readonly settings: Settings; readonly office: OfficeReads },
): Promise<Result<UnitRow, Complaint>> {
  const words = wordsIn(settings.language).command.problems;
  const units = await office.units(asOf);
  const found = name.startsWith("unt_") ? units.filter(({ id }) => id === name) : unitsByName(units, name);
  return onlyOne(found, {
    unknown: words.unitUnknown(name),
    several: (count, names) => words.unitSeveral(name, count, names),
    nameOf: (unit) => unit.name,
  });
}
