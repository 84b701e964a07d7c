import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { docxText } from "./docx-text.ts";

const reading = fileURLToPath(new URL("../../../../../shared/reading/", import.meta.url));

/** White space is not compared, nor are the labels of an automatically numbered column, which the texts leave out. */
function words(text: string): string {
  return text
    .normalize("NFC")
    .replace(/^\d+\.$/gm, "")
    .replace(/\s+/g, " ")
    .trim();
}

describe("office files as they are sent", () => {
  test.for([
    ["002", "dev"],
    ["004", "dev"],
    ["013", "unlabelled"],
    ["026", "unlabelled"],
  ] as const)("%s reads as its text in %s", ([id, folder], ctx) => {
    const original = `${reading}originals/${id}.docx`;
    if (!existsSync(original)) return ctx.skip("the reading material is not beside the project");
    const result = docxText(new Uint8Array(readFileSync(original)));
    expect(words(result.ok ? result.value.text : "")).toBe(
      words(readFileSync(`${reading}${folder}/${id}.txt`, "utf8")),
    );
  });
});
