import { type CalendarDay, fold } from "@dondoc/domain";
import { type Language, listingWords, tierWords, unitKindWords } from "@dondoc/words";
import type { Listing } from "@dondoc/writer";
import { sightIn } from "../access/sight.query.ts";
import type { Asking } from "../office/office.ts";
import { type UnitRow, unitList } from "../unit/unit-list.query.ts";
import { listedColumns } from "./listed-columns.ts";

const widths = {
  id: 20,
  unit: 50,
  parent: 40,
  kind: 20,
  tier: 12,
  overdue: 10,
  open: 10,
  continuous: 12,
  undated: 14,
} as const;

type Asked = {
  readonly asOf: CalendarDay;
  readonly language: Language;
  readonly text: string;
  readonly isOwingOnly: boolean;
};

/** The units that the page finds, without those that it shows only to say where the others stand. */
export async function unitsListing(asking: Asking, asked: Asked): Promise<Listing> {
  const { asOf, language, text, isOwingOnly } = asked;
  const { units } = await unitList(asking.office, { asOf, sight: await sightIn(asking) });
  const key = fold(text);
  const nameOf = new Map(units.map(({ id, name }) => [id, name]));
  const shown = units.filter(
    (unit) => (key === "" || fold(unit.name).includes(key)) && (!isOwingOnly || owesAnything(unit)),
  );
  return {
    title: listingWords[language].titles.units,
    columns: listedColumns(widths, language),
    rows: shown.map(({ id, name, parentId, kind, tier, owes }) => [
      id,
      name,
      parentId === null ? null : (nameOf.get(parentId) ?? null),
      unitKindWords[language][kind],
      tierWords[language][tier],
      owes.overdue,
      owes.open,
      owes.continuous,
      owes.undated,
    ]),
  };
}

function owesAnything({ owes }: UnitRow): boolean {
  return owes.overdue + owes.open + owes.continuous + owes.undated > 0;
}
