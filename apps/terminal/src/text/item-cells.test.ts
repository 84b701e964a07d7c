import { shortUnitText } from "@dondoc/words";
import { describe, expect, test } from "vitest";
import { makeItems } from "../testing/make-office.ts";
import { distanceText, shortNumber, taskText, unitText } from "./item-cells.ts";

test.each([
  ["77/KH-UBND", "KH 77"],
  ["143-KH/TU", "KH 143"],
  ["không rõ", "không rõ"],
])("plan %s is %s in a cell", (number, short) => {
  expect(shortNumber(number)).toBe(short);
});

test("the place of a ward is seen in a narrow cell", () => {
  expect(shortUnitText("UBND phường Đình Bảng")).toBe("P. Đình Bảng");
  expect(shortUnitText("Phòng VHTT")).toBe("Phòng VHTT");
});

describe("a thing that is owed", () => {
  const [late, report] = makeItems();
  const shared = makeItems().at(-1);
  if (late === undefined || report === undefined || shared === undefined)
    throw new Error("the office is empty");

  test("says how late or how near it is", () => {
    expect([distanceText(late, "vi"), distanceText(report, "vi"), distanceText(report, "en")]).toEqual([
      "quá 93 ngày",
      "còn 19 ngày",
      "19 d left",
    ]);
  });

  test("is named by its period when it is a report", () => {
    expect(taskText(report, "vi")).toBe("Báo cáo 2024 (KH 77)");
  });

  test("counts the units that share it", () => {
    expect(unitText(shared, "en")).toBe("5 units");
  });
});
