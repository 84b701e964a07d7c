import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { capture, usualSettings } from "../testing/capture.ts";
import { officeWithTask } from "../testing/office-with-task.ts";
import { type ReportFlags, reportCommand } from "./report-command.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "dondoc-report-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function report(flags: ReportFlags) {
  const { console, err } = capture();
  const settings = { ...usualSettings, folder, language: "en" } as const;
  const code = await reportCommand("77", flags, { settings, console, office: officeWithTask() });
  return { code, said: err() };
}

test("is a Word file named by the office, in the folder one stands in", async () => {
  expect(await report({})).toEqual({ code: 0, said: "Wrote bao-cao.docx\n" });
  expect(readFileSync(join(folder, "bao-cao.docx"), "utf8")).toBe("docx");
});

test.each(["pdf", "html", "xlsx"])("is %s where the file that is asked for ends so", async (ending) => {
  expect((await report({ out: `ket-qua.${ending}` })).code).toBe(0);
  expect(readFileSync(join(folder, `ket-qua.${ending}`), "utf8")).toBe(ending);
});

test("never writes over a file that somebody may have gone on with", async () => {
  writeFileSync(join(folder, "bao-cao.docx"), "đã sửa");
  const { code, said } = await report({});
  expect([code, said]).toEqual([1, expect.stringContaining("bao-cao.docx is there already")]);
  expect(readFileSync(join(folder, "bao-cao.docx"), "utf8")).toBe("đã sửa");
});

test("of a day that is none, or into a folder that is none, writes nothing and says why", async () => {
  expect((await report({ from: "hôm kia" })).code).toBe(2);
  expect((await report({ out: "không/có/a.docx" })).said).toContain("Cannot write");
  expect(existsSync(join(folder, "bao-cao.docx"))).toBe(false);
});
