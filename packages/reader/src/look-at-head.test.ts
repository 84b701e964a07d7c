import { describe, expect, test } from "vitest";
import { makeDocx } from "./docx/testing/make-docx.ts";
import { lookAtHead } from "./look-at-head.ts";
import { makePdf, words } from "./pdf/testing/make-pdf.ts";

const body = Array.from({ length: 2_000 }, (_, index) => `${index + 1}. Mở thư viện thôn.`);
const text = (marking: string): string => ["HUYỆN SƠN LA HẠ", marking, "KẾ HOẠCH", ...body].join("\n");
const paragraph = (written: string): string => `<w:p><w:r><w:t>${written}</w:t></w:r></w:p>`;
const docx = (marking: string) =>
  makeDocx({ body: ["HUYỆN SƠN LA HẠ", marking, "KẾ HOẠCH"].map(paragraph).join("") });

const page = Array.from({ length: 8 }, (_, row) =>
  words("Cac so, ban, nganh khan truong trien khai cac noi dung", [85, 760 - row * 20]),
).join("");
const scanned = "q 595 0 0 842 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID 0 EI Q\n";
const pdf = (...contents: string[]) => ({ fileName: "plan.pdf", bytes: makePdf({ contents }) });

const utf8 = new TextEncoder();

describe("a look at the head of a document", () => {
  test.each([
    ["plain text", "plan.txt", utf8.encode(text("TỐI MẬT"))],
    ["a Word document", "plan.docx", docx("TỐI MẬT")],
  ])("refuses %s that is marked as secret", async (_, fileName, bytes) => {
    expect(await lookAtHead({ fileName, bytes })).toEqual({
      ok: false,
      problem: { code: "document-secret", marking: "TỐI MẬT" },
    });
  });

  test.each([
    ["plain text", { fileName: "plan.txt", bytes: utf8.encode(text("Số: 5/KH-UBND")) }],
    ["a Word document", { fileName: "plan.docx", bytes: docx("Số: 5/KH-UBND") }],
    ["a PDF", pdf(page, page, page, page)],
  ])("lets %s pass that is not marked", async (_, file) => {
    expect(await lookAtHead(file)).toEqual({ ok: true, value: { isSeen: true } });
  });

  test.each([
    ["a scan", pdf(scanned, scanned)],
    ["a PDF whose first page alone is a picture", pdf(scanned, page, page)],
    ["a picture", { fileName: "plan.jpg", bytes: new Uint8Array([0xff, 0xd8, 0xff]) }],
  ])("cannot see what %s is marked with", async (_, file) => {
    expect(await lookAtHead(file)).toEqual({ ok: true, value: { isSeen: false } });
  });

  test("refuses what is no document", async () => {
    const broken = { fileName: "plan.pdf", bytes: utf8.encode("something else") };
    expect(await lookAtHead(broken)).toMatchObject({ problem: { code: "document-broken" } });
    expect(await lookAtHead({ fileName: "a.txt", bytes: new Uint8Array() })).toMatchObject({
      problem: { code: "document-empty" },
    });
  });

  test("ends when it is no longer wanted", async () => {
    await expect(lookAtHead(pdf(page), { signal: AbortSignal.abort() })).rejects.toThrow();
  });
});
