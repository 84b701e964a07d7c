import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { capture, usualSettings } from "../testing/capture.ts";
import { officeWithTask } from "../testing/office-with-task.ts";
import { type IcsFlags, icsCommand } from "./ics-command.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "dondoc-ics-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function ics(name: string | null, flags: IcsFlags = {}) {
  const { console, out, err } = capture();
  const settings = { ...usualSettings, folder, language: "en" } as const;
  const code = await icsCommand(name, flags, { settings, console, office: officeWithTask() });
  return { code, out: out(), said: err() };
}

test("is printed where no file is named, of one's own units or of the unit that is named", async () => {
  expect(await ics(null)).toEqual({ code: 0, out: "own en http://127.0.0.1:7070\n", said: "" });
  expect((await ics("dinh bang")).out).toMatch(/^unt_\S+ en /u);
});

test("is the file that is named, and never written over one that is there", async () => {
  expect(await ics(null, { out: "han.ics" })).toEqual({ code: 0, out: "", said: "Wrote han.ics\n" });
  expect(readFileSync(join(folder, "han.ics"), "utf8")).toMatch(/^own/u);
  expect((await ics(null, { out: "han.ics" })).code).toBe(1);
});

test("of no unit, or as another kind of file, says why", async () => {
  expect((await ics("khong co don vi nay")).said).toContain("No unit matches");
  expect((await ics(null, { out: "han.txt" })).code).toBe(2);
});
