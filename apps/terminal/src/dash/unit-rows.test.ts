import { expect, test } from "vitest";
import { city, makeUnit, units } from "../testing/make-office.ts";
import { unitRows } from "./unit-rows.ts";

const names = (rows: ReturnType<typeof unitRows>): string[] =>
  rows.flatMap((row) => (row.kind === "unit" ? [`${"  ".repeat(row.depth)}${row.unit.shortName}`] : []));

test("a body that owes nothing is shown above those below it that do", () => {
  expect(names(unitRows(units, new Set())).slice(0, 2)).toEqual([
    "UBND thành phố Từ Sơn",
    "  UBND phường Châu Khê",
  ]);
});

test("a unit that owes nothing is left out", () => {
  const idle = makeUnit(50, { name: "Phòng Nội vụ", shortName: "Phòng Nội vụ" });
  expect(names(unitRows([...units, idle], new Set()))).not.toContain("Phòng Nội vụ");
});

test("folding hides what is below", () => {
  expect(names(unitRows(units, new Set([city.id])))).toEqual([
    "UBND thành phố Từ Sơn",
    "Ban Tuyên giáo Tỉnh ủy",
  ]);
});

test("a circle in the register does not hang the screen", () => {
  const owing = { overdue: 1, open: 0, continuous: 0, undated: 0 };
  const a = makeUnit(60, { name: "A", shortName: "A", owes: owing });
  const b = makeUnit(61, { name: "B", shortName: "B", owes: owing, parentId: a.id });
  expect(unitRows([{ ...a, parentId: b.id }, b], new Set())).toHaveLength(2);
});
