/// <reference types="node" />
import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { documentSymbol } from "./document-symbol.ts";

/** Lines of an example file without its comments; `\n` in a line is a break of the page. */
function examplesIn(name: string): readonly string[] {
  const text = readFileSync(new URL(`./examples/${name}`, import.meta.url), "utf8");
  return text
    .split("\n")
    .filter((line) => line.trim() !== "" && !line.startsWith("#"))
    .map((line) => line.replaceAll(String.raw`\n`, "\n"));
}

const valid = examplesIn("valid-symbols.txt").map((line) => {
  const [printed = "", ...parts] = line.split(" | ");
  const [style, serial, year, typeCode, issuerCode] = parts.map((part) => (part === "-" ? null : part));
  const symbol = { style, serial: Number(serial), year: year && Number(year), typeCode, issuerCode };
  return [printed, symbol] as const;
});

describe("the number of an official document", () => {
  test.each(valid)("%j is taken apart", (printed, symbol) => {
    expect(documentSymbol(printed)).toEqual(symbol);
  });

  test.each(examplesIn("invalid-symbols.txt"))("%j is none", (printed) => {
    expect(documentSymbol(printed)).toBeNull();
  });

  test("is the same in composed and decomposed letters", () => {
    expect(documentSymbol("641/QĐ-TTg".normalize("NFD"))).toEqual(documentSymbol("641/QĐ-TTg"));
  });

  test("of whatever length of text is answered, long before a test is given up", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("1", "/", "-", "K", "Đ", " ", "\n"), maxLength: 3_000 }),
        (text) => {
          expect(documentSymbol(text)?.serial ?? 0).toBeLessThan(1_000_000);
        },
      ),
    );
  });
});
