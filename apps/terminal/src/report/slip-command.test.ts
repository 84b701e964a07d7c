import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { capture, usualSettings } from "../testing/capture.ts";
import { officeWithTask } from "../testing/office-with-task.ts";
import { type SlipFlags, slipCommand } from "./slip-command.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "dondoc-slip-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function slip(flags: SlipFlags, isJson = false) {
  const { console, out, err } = capture();
  const settings = { ...usualSettings, folder, language: "en", isJson } as const;
  const code = await slipCommand("dinh bang", flags, { settings, console, office: officeWithTask() });
  return { code, out: out(), said: err() };
}

test("is printed as text for a letter where no file is named", async () => {
  expect(await slip({})).toEqual({ code: 0, out: "txt all open\n", said: "" });
  expect(JSON.parse((await slip({}, true)).out)).toMatchObject({ path: null, text: "txt all open\n" });
});

test("is a file of one plan with the day of the answer, as its ending says", async () => {
  const { code, said } = await slip({ out: "phieu.pdf", plan: "77", answerBy: "2024-10-20" });
  expect([code, said]).toEqual([0, "Wrote phieu.pdf\n"]);
  expect(readFileSync(join(folder, "phieu.pdf"), "utf8")).toMatch(/^pdf pln_.* 2024-10-20\n$/u);
});

test("of a day that is none, or of no unit, writes nothing", async () => {
  expect((await slip({ answerBy: "mai mốt", out: "a.docx" })).code).toBe(2);
  expect(existsSync(join(folder, "a.docx"))).toBe(false);
});
