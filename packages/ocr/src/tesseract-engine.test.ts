import { existsSync, readFileSync } from "node:fs";
import { readAnyDocument } from "@dondoc/reader";
import { describe, expect, test } from "vitest";
import { tesseractEngine } from "./tesseract-engine.ts";

const fixture = new URL("../../../tests/fixtures/documents/ke-hoach-62-kh-ubnd.scan.pdf", import.meta.url);
const reading = new URL("../../../../shared/reading/", import.meta.url);

/** Recognising is slow, and slower still beside other work. */
const LONG = 240_000;

async function draftOf(file: URL) {
  const bytes = new Uint8Array(readFileSync(file));
  const result = await readAnyDocument({ fileName: "scan.pdf", bytes }, { ocr: tesseractEngine });
  if (!result.ok) throw new Error(result.problem.code);
  return result.value.draft;
}

describe("a scan", () => {
  test("of a plan gives its heading and tasks", { timeout: LONG }, async () => {
    const { document, tasks } = await draftOf(fixture);
    expect(document).toMatchObject({
      number: "62/KH-UBND",
      issuer: "Ủy ban nhân dân tỉnh Thạch Lam",
      issuedOn: "2024-03-05",
    });
    expect(tasks.length).toBeGreaterThanOrEqual(5);
  });

  test(
    "as it was sent gives the number and the day written by hand, and its tasks",
    { timeout: LONG },
    async (ctx) => {
      const original = new URL("originals/019.pdf", reading);
      if (!existsSync(original)) return ctx.skip("the reading material is not beside the project");
      const expected: unknown = JSON.parse(readFileSync(new URL("dev/019.json", reading), "utf8"));
      const { document, tasks, checks } = await draftOf(original);
      const { number, issuer, issuedOn: date } = document;
      expect(expected).toMatchObject({ document: { number, issuer, date } });
      expect(tasks.length).toBeGreaterThanOrEqual(9);
      expect(checks.some(({ code }) => code === "text-of-low-quality")).toBe(true);
    },
  );

  test("that is no longer wanted is left", { timeout: LONG }, async () => {
    const bytes = new Uint8Array(readFileSync(fixture));
    const signal = AbortSignal.timeout(1_500);
    const reading = readAnyDocument({ fileName: "scan.pdf", bytes }, { ocr: tesseractEngine, signal });
    await expect(reading).rejects.toThrow(/timeout/i);
  });

  test("that is broken is a typed problem", { timeout: LONG }, async () => {
    const bytes = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 1, 2, 3]);
    expect(await readAnyDocument({ fileName: "scan.jpg", bytes }, { ocr: tesseractEngine })).toEqual({
      ok: false,
      problem: { code: "document-broken", format: "picture" },
    });
  });
});
