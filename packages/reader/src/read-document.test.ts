import { describe, expect, test } from "vitest";
import { MAX_DOCUMENT_BYTES, readDocument } from "./read-document.ts";
import { planWith } from "./testing/read.ts";

const plan = planWith("II. NHIỆM VỤ\n1. Chung\n- Tổ chức tuyên truyền.");
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const problemOf = (fileName: string, bytes: Uint8Array) => {
  const reading = readDocument({ fileName, bytes });
  return reading.ok ? null : reading.problem;
};

function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(2 + text.length * 2);
  bytes.set([0xff, 0xfe]);
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    bytes.set([code & 0xff, code >> 8], 2 + at * 2);
  }
  return bytes;
}

describe("reading a file", () => {
  test.each([
    ["UTF-8", utf8(plan)],
    ["UTF-8 with a byte order mark", utf8(`\uFEFF${plan}`)],
    ["UTF-16", utf16(plan)],
  ])("understands text in %s", (_, bytes) => {
    const reading = readDocument({ fileName: "ke-hoach.txt", bytes });
    expect(reading).toMatchObject({ ok: true, value: { draft: { document: { number: "12/KH-SYT" } } } });
  });

  test("goes by what the bytes are, not by the name", () => {
    expect(readDocument({ fileName: "ke-hoach.pdf", bytes: utf8(plan) }).ok).toBe(true);
  });

  test("refuses an empty file", () => {
    expect(problemOf("a.txt", new Uint8Array())).toEqual({ code: "document-empty" });
  });

  test("refuses a file over the limit and says both sizes", () => {
    expect(problemOf("a.txt", new Uint8Array(MAX_DOCUMENT_BYTES + 1))).toEqual({
      code: "document-too-large",
      bytes: MAX_DOCUMENT_BYTES + 1,
      limitBytes: MAX_DOCUMENT_BYTES,
    });
  });

  test("refuses a Word file that is no archive as broken", () => {
    expect(problemOf("ke-hoach.docx", utf8("no archive"))).toEqual({
      code: "document-broken",
      format: "docx",
    });
  });

  test("refuses bytes that are neither text nor a known format", () => {
    expect(problemOf("anh.jpg", new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0x00]))).toEqual({
      code: "document-format-unknown",
      extension: ".jpg",
    });
  });
});
