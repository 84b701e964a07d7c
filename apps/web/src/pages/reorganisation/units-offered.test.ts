import { OFFICE_ROOT, day, makeId } from "@dondoc/domain";
import { describe, expect, test } from "vitest";
import { newUnits, oldUnits } from "./units-offered.ts";

let made = 0;
const unit = (name: string, validFrom: string | null, validTo: string | null) => ({
  id: makeId("unit", OFFICE_ROOT, `018cc251-f400-7000-9000-00000000000${(made += 1)}`),
  name,
  validFrom: validFrom === null ? null : day(validFrom),
  validTo: validTo === null ? null : day(validTo),
});
const units = [
  unit("stays", null, null),
  unit("ends", null, "2025-06-30"),
  unit("begins", "2025-07-01", null),
  unit("ended", null, "2024-12-31"),
];
const ended = units.at(-1);
const today = "2025-03-01";
const names = (choices: readonly { readonly name: string }[]) => choices.map(({ name }) => name);

describe("the units that a reorganisation offers", () => {
  test("hand over while they are there on the last day before", () => {
    expect(names(oldUnits(units, { on: "2025-07-01", today, picked: [] }))).toEqual(["stays", "ends"]);
    expect(names(oldUnits(units, { on: "2025-09-01", today, picked: [] }))).toEqual(["stays", "begins"]);
  });

  test("take over while they are there on the first day", () => {
    expect(names(newUnits(units, { on: "2025-07-01", today, picked: [] }))).toEqual(["stays", "begins"]);
    expect(names(newUnits(units, { on: "2025-06-30", today, picked: [] }))).toEqual(["stays", "ends"]);
  });

  test("are those of today until a day is typed, and never lose what is chosen", () => {
    expect(names(newUnits(units, { on: "", today, picked: [ended?.id ?? ""] }))).toEqual([
      "stays",
      "ends",
      "ended",
    ]);
  });
});
