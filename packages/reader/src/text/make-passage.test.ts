import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { makePassage, partOf } from "./make-passage.ts";

const whole = (text: string) => [{ start: 0, end: text.length }];

describe("a passage", () => {
  test("has one space where the document has any white space, and none at its ends", () => {
    expect(makePassage("  Lập \n\t danh​ sách  ", whole("  Lập \n\t danh​ sách  ")).text).toBe("Lập danh sách");
  });

  test("closes up the symbol that the end of a line cut", () => {
    const source = "Kết luận số 70-\nKL/TW - xã\nhội";
    const passage = makePassage(source, [
      { start: 0, end: 15 },
      { start: 16, end: 26 },
      { start: 27, end: 30 },
    ]);
    expect(passage.text).toBe("Kết luận số 70-KL/TW - xã hội");
  });

  test("leads every letter back to its place in the document", () => {
    const words = fc.stringMatching(/^[ab \n​“ủ-]{0,60}$/);
    fc.assert(
      fc.property(words, words, (first, second) => {
        const source = `${first}|${second}`;
        const passage = makePassage(source, [
          { start: 0, end: first.length },
          { start: first.length + 1, end: source.length },
        ]);
        const printed = passage.text.split("").map((letter, at) => {
          const { start, end } = passage.spanOf(at, at + 1);
          return letter === " " ? " " : source.slice(start, end);
        });
        expect(printed.join("")).toBe(passage.text);
      }),
      { numRuns: 2_000 },
    );
  });

  test("keeps its places in a part of it", () => {
    const part = partOf(makePassage("a)  Lập\ndanh sách", whole("a)  Lập\ndanh sách")), 2, 11);
    expect(part.text).toBe("Lập danh");
    expect(part.spanOf(4, 8)).toEqual({ start: 8, end: 12 });
  });
});
