import { execFile } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { makeDocx, p } from "./docx/testing/make-docx.ts";
import { makePdf, words } from "./pdf/testing/make-pdf.ts";

const child = fileURLToPath(new URL("./testing/read-in-child.ts", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "dondoc-bombs-"));

type Outcome = { readonly outcome: string; readonly milliseconds: number; readonly peakMegabytes: number };

/** Reads the file in a process of its own, its heap bound as where files of strangers are read. */
async function readInChild(fileName: string, bytes: Uint8Array): Promise<Outcome> {
  const path = join(folder, fileName);
  writeFileSync(path, bytes);
  const { stdout } = await promisify(execFile)(process.execPath, ["--max-old-space-size=256", child, path]);
  const [outcome = "", milliseconds, peakMegabytes] = stdout.trim().split("\t");
  return { outcome, milliseconds: Number(milliseconds), peakMegabytes: Number(peakMegabytes) };
}

const order = (at: number): string => `Sở Y tế báo cáo UBND tỉnh trước ngày ${(at % 28) + 1}/6/2026`;
const entities = Array.from({ length: 30 }, (_, at) => `<!ENTITY a${at + 1} "&a${at};&a${at};">`).join("");
const row = `<w:tr>${`<w:tc>${p("Sở Y tế")}</w:tc>`.repeat(5)}</w:tr>`;

/** Milliseconds leave room for a busy machine: alone each takes a third of them at most. */
const bombs: readonly (readonly [string, string, () => Uint8Array, string])[] = [
  [
    "a ZIP bomb",
    "zip.docx",
    () => zipSync({ "word/document.xml": new Uint8Array(64 * 1024 * 1024) }),
    "document-broken",
  ],
  [
    "an entity bomb",
    "entities.docx",
    () =>
      zipSync({
        "word/document.xml": strToU8(`<!DOCTYPE d [<!ENTITY a0 "ha">${entities}]><d>&a30;</d>`),
      }),
    "document-broken",
  ],
  [
    "ten thousand pages",
    "book.pdf",
    () => makePdf({ contents: [words("One of many.", [85, 700])], repeated: 10_000 }),
    "document-too-long",
  ],
  [
    "a PDF cut off in its middle",
    "cut.pdf",
    () => makePdf({ contents: [words("One of many.", [85, 700])], repeated: 1_000 }).slice(0, 100_000),
    "document-broken",
  ],
  ["a wrong ending", "letter.pdf", () => strToU8("Kính gửi: Sở Y tế"), "document-broken"],
  [
    "forty thousand paragraphs",
    "long.docx",
    () => makeDocx({ body: Array.from({ length: 40_000 }, (_, at) => p(`- ${order(at)}`)).join("") }),
    "draft",
  ],
  [
    "a table of forty thousand cells",
    "cells.docx",
    () => makeDocx({ body: p("KẾ HOẠCH") + `<w:tbl>${row.repeat(8_000)}</w:tbl>` }),
    "draft",
  ],
  [
    "a line of one megabyte",
    "line.txt",
    () => strToU8(`KẾ HOẠCH\n${"Sở Y tế phối hợp với Sở Tài chính, ".repeat(24_000)}`),
    "draft",
  ],
  [
    "ten thousand nested bullets",
    "bullets.txt",
    () =>
      strToU8(
        `KẾ HOẠCH\n${Array.from({ length: 10_000 }, (_, at) => `${["I.", "1.", "a)", "-", "+"][at % 5]} ${order(at)}`).join("\n")}`,
      ),
    "draft",
  ],
];

describe("a file made to exhaust the machine ends within its bounds", () => {
  test.for(bombs)("%s", { timeout: 120_000 }, async ([, fileName, bytes, expected]) => {
    const { outcome, milliseconds, peakMegabytes } = await readInChild(fileName, bytes());
    expect(outcome).toBe(expected);
    expect(milliseconds).toBeLessThan(60_000);
    expect(peakMegabytes).toBeLessThan(512);
  });
});
