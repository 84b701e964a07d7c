import { publishedWords } from "@dondoc/words";
import { expect, test } from "vitest";
import { periodName } from "./period-name.ts";

const { names } = publishedWords.vi;

test("a period is named as offices name it", () => {
  const said = [
    { kind: "quarter", name: "2024-Q3" },
    { kind: "half-year", name: "2024-H1" },
    { kind: "half-year", name: "2024-H2" },
    { kind: "year", name: "2024" },
    { kind: "month", name: "2024-03" },
  ] as const;
  expect(said.map((each) => periodName({ ...each, reportYear: 2024 }, names))).toEqual([
    "Quý III năm 2024",
    "6 tháng đầu năm 2024",
    "6 tháng cuối năm 2024",
    "Năm 2024",
    "Tháng 3 năm 2024",
  ]);
});
