import { expect, test } from "vitest";
import { makeItem, makeItems } from "../testing/make-office.ts";
import { matching } from "./filter.ts";

const names = (query: string): (string | undefined)[] =>
  matching(makeItems(), query).map((item) => item.unit?.shortName);

test("diacritics and case are not needed, and đ is d", () => {
  expect(names("dinh bang")).toEqual(["UBND phường Đình Bảng"]);
  expect(names("ĐÌNH BẢNG")).toEqual(["UBND phường Đình Bảng"]);
});

test("a name that stands in a row as it is wins over rows that only have its words", () => {
  const scattered = makeItem(1, { statement: "định kỳ, bằng nguồn xã hội hóa" });
  const named = makeItems().filter((item) => item.unit?.shortName.endsWith("Đình Bảng"));
  expect(matching([scattered, ...named], "dinh bang")).toEqual(named);
  expect(matching([scattered], "dinh bang")).toEqual([scattered]);
});

test("words may stand apart and be unfinished", () => {
  expect(names("giang bao cao")).toEqual([]);
  expect(names("giang tuong 2024")).toEqual(["UBND phường Tương Giang"]);
  expect(names("tuong gi")).toEqual(["UBND phường Tương Giang"]);
});

test("the number of a plan and the words of a deadline are looked at", () => {
  expect(names("143 kh")).toEqual(["Ban Tuyên giáo Tỉnh ủy"]);
  expect(names("quy ii")).toEqual(["Ban Tuyên giáo Tỉnh ủy"]);
});

test("an empty filter hides nothing", () => {
  expect(matching(makeItems(), "  ")).toHaveLength(makeItems().length);
});

test("a field narrows by plan, role, state or unit, alone or with words", () => {
  const late = makeItem(1, { status: "returned", role: "guide" });
  const items = [late, ...makeItems()];
  expect(matching(items, "state:returned")).toEqual([late]);
  expect(matching(items, "state:tra-lai role:guide")).toEqual([late]);
  expect(matching(items, "plan:143")).toHaveLength(1);
  expect(matching(items, "unit:dinh-bang role:report")).toHaveLength(1);
  expect(matching(items, "role:report dinh bang")).toHaveLength(1);
  expect(matching(items, "state:completed")).toEqual([]);
  expect(matching(items, "state:")).toEqual(items);
});
