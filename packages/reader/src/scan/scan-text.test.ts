import { expect, test } from "vitest";
import type { OcrEngine, OcrPage, OcrWord } from "./ocr-engine.ts";
import { scanText } from "./scan-text.ts";

const nothing = { kind: "pdf", bytes: new Uint8Array() } as const;

/** An engine that has recognised these lines, each word with its certainty behind an "@" where it is not sure. */
function engineOf(pages: readonly (readonly string[])[]): OcrEngine {
  return {
    pages: async function* (_, { signal } = {}) {
      for (const lines of pages) {
        signal?.throwIfAborted();
        yield await Promise.resolve(pageOf(lines, pages.length));
      }
    },
  };
}

function pageOf(lines: readonly string[], pages: number): OcrPage {
  const words = lines.flatMap((line, row) => {
    let x = 80;
    return line.split(" ").map((written, index): OcrWord => {
      const [text = "", confidence = "95"] = written.split("@");
      const word = {
        text,
        x,
        right: x + text.length * 6,
        confidence: Number(confidence),
        startsLine: index === 0,
      };
      x = word.right + 4;
      return { ...word, baseline: 100 + row * 18, lineHeight: 15 };
    });
  });
  return { width: 595, height: 842, words, rules: [], pages };
}

test("a recognised page is laid out like a printed one", async () => {
  const full = "abcdefgh ".repeat(8).trim();
  expect(await scanText(nothing, engineOf([[full, "ends here.", "- Next."]]))).toMatchObject({
    ok: true,
    value: { text: `${full} ends here.\n- Next.`, lowConfidence: [] },
  });
});

test("doubtful words are told with their places in the text", async () => {
  const result = await scanText(
    nothing,
    engineOf([["Số: @99 Ø1@40 /CT-UBND", "ngày 2#@12 tháng@50 năm 2021."]]),
  );
  const { text, lowConfidence } = result.ok ? result.value : { text: "", lowConfidence: [] };
  expect(text).not.toMatch(/\uE000/);
  expect(lowConfidence.map(({ start, end }) => text.slice(start, end))).toEqual(["Ø1", "2# tháng"]);
});

test("single signs that stains leave are dropped", async () => {
  expect(await scanText(nothing, engineOf([["#", "Words ` here."]]))).toMatchObject({
    ok: true,
    value: { text: "Words here." },
  });
});

test("a few letters that nobody is sure of, alone on a line, are dropped", async () => {
  expect(await scanText(nothing, engineOf([["Words here.", "HỆ@20 CN@10", "7@20"]]))).toMatchObject({
    ok: true,
    value: { text: "Words here.\n7" },
  });
});

test("the sign above a capital I is set right where only a province can be meant", async () => {
  const head = ["ỦY BAN NHÂN DÂN", "TĨNH@20 THẠCH LAM", "KẾ HOẠCH", "HÀ TĨNH và TÍNH TOÁN"];
  expect(await scanText(nothing, engineOf([head]))).toMatchObject({
    value: { text: "ỦY BAN NHÂN DÂN\nTỈNH THẠCH LAM\nKẾ HOẠCH\nHÀ TĨNH và TÍNH TOÁN" },
  });
});

test("pages without a word are a document without text", async () => {
  expect(await scanText(nothing, engineOf([[]]))).toEqual({
    ok: false,
    problem: { code: "document-without-text" },
  });
});

test("an engine that fails leaves a broken document, and one that is stopped rejects with the reason", async () => {
  const failing: OcrEngine = {
    pages: () => {
      throw new Error("no letters");
    },
  };
  expect(await scanText(nothing, failing)).toEqual({
    ok: false,
    problem: { code: "document-broken", format: "pdf" },
  });
  const stop = new AbortController();
  const pages = engineOf([["One."], ["Two."]]);
  const scan = scanText(nothing, pages, {
    signal: stop.signal,
    onProgress: () => stop.abort(new Error("closed")),
  });
  await expect(scan).rejects.toThrow("closed");
});
