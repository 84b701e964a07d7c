import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readAnyDocument } from "../read-any-document.ts";
import type { OcrEngine } from "../scan/ocr-engine.ts";
import { pdfText } from "./pdf-text.ts";
import { makePdf, words } from "./testing/make-pdf.ts";

const lines = [
  "KE HOACH",
  "I. NHIEM VU",
  "Cac so, ban, nganh, UBND cac xa, phuong khan truong trien khai cac noi dung duoi day:",
  "1. So Y te chu tri lap ke hoach, hoan thanh truoc ngay 15/6/2026.",
  "2. So Tai chinh bo tri kinh phi, bao cao UBND tinh truoc ngay 30/6/2026 theo quy dinh.",
];
const printed = lines.map((line, row) => words(line, [85, 760 - row * 20])).join("");
/** One dot of a picture, stretched over the page as a scan is. */
const scanned = "q 595 0 0 842 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID 0 EI Q\n";
const seal = "q 90 0 0 90 300 100 cm BI /W 1 /H 1 /CS /G /BPC 8 ID 0 EI Q\n";
const mixed = { fileName: "plan.pdf", bytes: makePdf({ contents: [printed, scanned, printed, scanned] }) };

test("pages that are pictures among printed ones are told with their numbers", async () => {
  const reading = await readAnyDocument(mixed);
  const checks = reading.ok ? reading.value.draft.checks : [];
  expect(checks.filter(({ code }) => code === "pages-not-read").map(({ pages }) => pages)).toEqual([[2, 4]]);
});

test("a seal or an empty page is no page that was not read", async () => {
  const result = await pdfText(makePdf({ contents: [printed + seal, printed, seal] }));
  expect(result).toMatchObject({ ok: true, value: { pictures: [] } });
});

test("a scan is all pictures", async () => {
  const file = new URL("../../../../tests/fixtures/documents/ke-hoach-62-kh-ubnd.scan.pdf", import.meta.url);
  const result = await pdfText(new Uint8Array(readFileSync(file)));
  expect(result.ok && result.value.pictures).toHaveLength(result.ok ? result.value.pages : -1);
});

test("only the pictures are recognised, and their words stand where their pages do", async () => {
  const asked: (readonly number[] | undefined)[] = [];
  const engine: OcrEngine = {
    pages: async function* (_, { only } = {}) {
      asked.push(only);
      for (const number of only ?? []) {
        const word = {
          text: `Trang${number}`,
          x: 85,
          right: 140,
          baseline: 100,
          lineHeight: 15,
          startsLine: true,
          confidence: 95,
        };
        yield await Promise.resolve({ width: 595, height: 842, words: [word], rules: [], pages: 4 });
      }
    },
  };
  const reading = await readAnyDocument(mixed, { ocr: engine });
  expect(asked).toEqual([[2, 4]]);
  const { text, draft } = reading.ok ? reading.value : { text: "", draft: null };
  expect(text.indexOf("Trang2")).toBeGreaterThan(text.indexOf("theo quy dinh"));
  expect(text.indexOf("Trang2")).toBeLessThan(text.lastIndexOf("KE HOACH"));
  expect(text.trimEnd().endsWith("Trang4")).toBe(true);
  expect(draft?.checks.some(({ code }) => code === "pages-not-read")).toBe(false);
});
