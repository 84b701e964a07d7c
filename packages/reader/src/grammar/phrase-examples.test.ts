import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { coordinatorsIn } from "../assignment/assign.ts";
import { roleOfWords } from "../assignment/role-words.ts";
import { unitListAt } from "../assignment/unit-list.ts";
import { citationsIn } from "../citation/find-citations.ts";
import { documentNumberIn } from "../header/document-number.ts";
import { markerOf } from "../structure/marker.ts";
import { isClosingFormula } from "../task/not-a-task.ts";
import { examplesIn } from "../testing/read.ts";

const linesOf = (name: string): string[] =>
  examplesIn(readFileSync(join(import.meta.dirname, "examples", `${name}.txt`), "utf8"));
const pairsOf = (name: string): string[][] =>
  linesOf(name).map((line) => line.split("=>").map((part) => part.trim()));
const listed = (names: readonly string[]): string => (names.length === 0 ? "-" : names.join(" | "));
const plain = (text: string) => ({ text, spanOf: (start: number, end: number) => ({ start, end }) });

describe("units at the head of a sentence", () => {
  test.each(pairsOf("unit-lists"))("%s", (text, expected) => {
    expect(listed(unitListAt(text ?? "", 0)?.units.map((unit) => unit.name) ?? [])).toBe(expected);
  });
});

describe("units that join the one that leads", () => {
  test.each(pairsOf("coordinators"))("%s", (text, expected) => {
    expect(listed(coordinatorsIn(text ?? "").map((unit) => unit.name))).toBe(expected);
  });
});

describe("number and symbol of a paper", () => {
  test.each(pairsOf("document-numbers"))("%s", (text, expected) => {
    const found = documentNumberIn(text ?? "");
    expect(`${found?.number ?? "-"} ; ${found?.symbol ?? "-"}`).toBe(expected);
  });
});

describe("cited documents", () => {
  test.each(pairsOf("citations"))("%s", (text, expected) => {
    const found = citationsIn(plain(text ?? "")).map(({ citation: { type, number, issuedOn, issuer } }) =>
      [type ?? "-", number, issuedOn ?? "-", issuer ?? "-"].join(" ; "),
    );
    expect(listed(found)).toBe(expected);
  });
});

describe("closing formulas", () => {
  test.each(linesOf("closing-formula-valid"))("%s", (text) => {
    expect(isClosingFormula(text)).toBe(true);
  });
});

describe("no closing formulas", () => {
  test.each(linesOf("closing-formula-invalid"))("%s", (text) => {
    expect(isClosingFormula(text)).toBe(false);
  });
});

describe("roles", () => {
  test.each(pairsOf("roles"))("%s", (text, expected) => {
    expect(roleOfWords(text ?? "")).toBe(expected);
  });
});

describe("markers", () => {
  test.each(pairsOf("markers"))("%s", (text, expected) => {
    const marker = markerOf(text ?? "");
    expect(marker === null ? "-" : `${marker.kind} ; ${marker.label}`.trim()).toBe(expected);
  });
});
