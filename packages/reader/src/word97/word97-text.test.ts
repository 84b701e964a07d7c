import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { word97Text } from "./word97-text.ts";
import { leftThenRight } from "../testing/state-head.ts";

const fixture = new URL("../../../../tests/fixtures/documents/ke-hoach-62-kh-ubnd.doc", import.meta.url);
const plan = new Uint8Array(readFileSync(fixture));
const originals = new URL("../../../../../shared/reading/", import.meta.url);
const broken = { ok: false, problem: { code: "document-broken", format: "doc" } };

const words = (text: string): string => text.normalize("NFC").replace(/\s+/g, " ").trim();

describe("an old Word file", () => {
  test("is read line by line, each cell on a line of its own", () => {
    const result = word97Text(plan);
    const lines = result.ok ? result.value.text.split("\n") : [];
    expect(lines.slice(0, 6)).toEqual([
      ...leftThenRight({
        issuer: ["ỦY BAN NHÂN DÂN", "TỈNH THẠCH LAM"],
        number: "62/KH-UBND",
        place: "Thạch Lam",
        on: "05 tháng 3 năm 2024",
      }),
    ]);
    const row = lines.indexOf("17");
    expect(lines.slice(row, row + 3)).toEqual([
      "17",
      "Tổng kết, bình xét những xã làm tốt để đề nghị khen thưởng",
      "Sở Văn hóa và Thể thao",
    ]);
  });

  test.for(["029", "031"])("as it was sent reads as its text: %s", (id, ctx) => {
    const original = new URL(`originals/${id}.doc`, originals);
    if (!existsSync(original)) return ctx.skip("the reading material is not beside the project");
    const result = word97Text(new Uint8Array(readFileSync(original)));
    const text = readFileSync(new URL(`unlabelled/${id}.txt`, originals), "utf8");
    expect(words(result.ok ? result.value.text : "")).toBe(words(text));
  });
});

describe("an old Word file that cannot be read is a typed problem", () => {
  test("cut off", () => expect(word97Text(plan.subarray(0, 3_000))).toEqual(broken));
  test("not one", () => expect(word97Text(new TextEncoder().encode("plain words"))).toEqual(broken));
  test("empty", () =>
    expect(word97Text(new Uint8Array())).toEqual({ ok: false, problem: { code: "document-empty" } }));

  test("with sectors that follow each other in a circle", () => {
    const circling = plan.slice();
    const view = new DataView(circling.buffer);
    const table = (view.getUint32(76, true) + 1) * 512;
    const directory = view.getUint32(48, true);
    // The sector after the directory's first leads back to it.
    view.setUint32(table + directory * 4, directory + 1, true);
    view.setUint32(table + (directory + 1) * 4, directory, true);
    expect(word97Text(circling)).toEqual(broken);
  });
});

test("a damaged file is a text or a typed problem, never an exception", () => {
  const change = fc.record({ at: fc.nat(plan.length - 1), byte: fc.nat(255) });
  fc.assert(
    fc.property(fc.array(change, { maxLength: 60 }), fc.nat(plan.length), (changes, cut) => {
      const damaged = plan.slice(0, cut % 3 === 0 ? cut : plan.length);
      for (const { at, byte } of changes) if (at < damaged.length) damaged[at] = byte;
      const result = word97Text(damaged);
      expect(result.ok || result.problem.code.startsWith("document-")).toBe(true);
    }),
    { numRuns: 200, seed: 20_100_426 },
  );
});
