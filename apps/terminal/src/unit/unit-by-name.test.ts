import { expect, test } from "vitest";
import { units } from "../testing/make-office.ts";
import { unitsByName } from "./unit-by-name.ts";

const names = (wanted: string): string[] => unitsByName(units, wanted).map((unit) => unit.shortName);

test("a part of a name without diacritics finds the unit", () => {
  expect(names("dinh bang")).toEqual(["UBND phường Đình Bảng"]);
});

test("a whole name wins over longer ones that contain it", () => {
  expect(names("ubnd thanh pho tu son")).toEqual(["UBND thành phố Từ Sơn"]);
});

test("several matches are all given back", () => {
  expect(names("phuong")).toHaveLength(5);
});

test("half a word and nothing at all match nothing", () => {
  expect([...names("inh ban"), ...names("  ")]).toEqual([]);
});
