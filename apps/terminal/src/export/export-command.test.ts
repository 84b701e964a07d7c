import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { planId, wards } from "../testing/make-office.ts";
import { capture, usualSettings } from "../testing/capture.ts";
import { officeWithTask } from "../testing/office-with-task.ts";
import { type ExportFlags, exportCommand } from "./export-command.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "dondoc-export-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function carried(list: string, flags: ExportFlags = {}, isJson = false) {
  const { console, out, err } = capture();
  const settings = { ...usualSettings, folder, language: "en", isJson } as const;
  const code = await exportCommand(list, flags, { settings, console, office: officeWithTask() });
  return { code, out: out(), said: err() };
}

const usual = { asOf: "2024-10-01", language: "en" };

test("what is due is printed with the filters of its page", async () => {
  const { code, out, said } = await carried("due", { unit: "dinh bang", plan: "77", within: "90d" });
  expect([code, said]).toEqual([0, ""]);
  expect(JSON.parse(out)).toEqual({
    ...usual,
    list: "due",
    format: "csv",
    withinDays: 90,
    unitId: wards[1]?.id,
    planId: planId(77),
  });
  expect(JSON.parse((await carried("due", { within: "all" })).out)).toMatchObject({ all: true });
});

test("Excel is a file, named by the office or by whoever asks; an ending says the format too", async () => {
  expect((await carried("plans", { format: "xlsx" })).said).toBe("Wrote danh-sach.xlsx\n");
  expect((await carried("units", { out: "don-vi.json", text: "ban", owing: true })).code).toBe(0);
  expect(JSON.parse(readFileSync(join(folder, "don-vi.json"), "utf8"))).toEqual({
    ...usual,
    list: "units",
    format: "json",
    text: "ban",
    isOwingOnly: true,
  });
});

test("with --json the list itself is JSON, and what is told of a file is", async () => {
  expect(JSON.parse((await carried("plans", {}, true)).out)).toMatchObject({ format: "json" });
  const { out } = await carried("plans", { out: "ke-hoach.csv" }, true);
  expect(JSON.parse(out)).toEqual({ schema: "dondoc.export/1", asOf: "2024-10-01", path: "ke-hoach.csv" });
});

test("a collection is asked for by its report, and nothing is guessed", async () => {
  const series = "rpt_1.0192a000-0000-7000-8000-000000000009";
  expect(JSON.parse((await carried("collection", { series })).out)).toMatchObject({ seriesId: series });
  expect((await carried("collection")).said).toContain("--series needs a value");
  expect((await carried("collection", { series: "77" })).said).toContain("asks for no report");
});
