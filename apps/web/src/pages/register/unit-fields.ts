import { type Unit, isCalendarDay } from "@dondoc/domain";
import { registerWords, tierWords, unitKindWords } from "@dondoc/words";
import { words } from "../../office/language.ts";
import type { BoxField, BoxValues } from "../../parts/step-box.tsx";

/** What is entered of a unit; with one, as it stands. */
export function unitFields(unit: Unit | null, units: readonly Unit[]): BoxField[] {
  const w = words(registerWords);
  return [
    { name: "name", label: w.name, kind: "line", value: unit?.name ?? "" },
    { name: "shortName", label: w.shortName, kind: "line", value: unit?.shortName ?? "" },
    { name: "kind", label: w.kind, kind: "choice", value: unit?.kind ?? "", choices: kinds() },
    { name: "tier", label: w.tier, kind: "choice", value: unit?.tier ?? "", choices: tiers() },
    {
      name: "parent",
      label: w.parent,
      kind: "choice",
      value: unit?.parentId ?? "",
      choices: units.map(({ id, name }) => ({ id, name })),
      isOptional: true,
    },
    { name: "validFrom", label: w.validFrom, kind: "day", value: unit?.validFrom ?? "", isOptional: true },
    { name: "validTo", label: w.validTo, kind: "day", value: unit?.validTo ?? "", isOptional: true },
  ];
}

/** The unit as it was filled in. What is missing in it, the office says. */
export function enteredIn(value: BoxValues, alsoWritten: readonly string[]) {
  const shortName = value("shortName").trim() === "" ? value("name") : value("shortName");
  return {
    name: value("name"),
    shortName: shortName.slice(0, 100),
    alsoWritten: [...alsoWritten],
    kind: nameIn(words(unitKindWords), value("kind"), "office"),
    tier: nameIn(words(tierWords), value("tier"), "commune"),
    parentId: value("parent") === "" ? null : value("parent"),
    validFrom: dayOrNull(value("validFrom")),
    validTo: dayOrNull(value("validTo")),
  };
}

function kinds() {
  return Object.entries(words(unitKindWords)).map(([id, name]) => ({ id, name }));
}

function tiers() {
  return Object.entries(words(tierWords)).map(([id, name]) => ({ id, name }));
}

/** A choice comes back as one of what was offered; the select wants one before it sends. */
function nameIn<Name extends string>(
  known: Readonly<Record<Name, string>>,
  chosen: string,
  otherwise: NoInfer<Name>,
): Name {
  return isNameOf(known, chosen) ? chosen : otherwise;
}

function isNameOf<Name extends string>(known: Readonly<Record<Name, string>>, text: string): text is Name {
  return Object.hasOwn(known, text);
}

function dayOrNull(text: string) {
  return isCalendarDay(text) ? text : null;
}
