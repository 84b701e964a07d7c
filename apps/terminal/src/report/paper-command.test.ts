import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { makePlan, planId, wards } from "../testing/make-office.ts";
import { capture, usualSettings } from "../testing/capture.ts";
import { officeWithTask } from "../testing/office-with-task.ts";
import { type PaperFlags, paperCommand } from "./paper-command.ts";
import { reportCommand } from "./report-command.ts";

const seriesId = "rpt_1.0192a000-0000-7000-8000-000000000009";
const directiveId = "drt_1.0192a000-0000-7000-8000-000000000070";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "dondoc-paper-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function calling() {
  const { console, out, err } = capture();
  const settings = { ...usualSettings, folder, language: "en" } as const;
  const report = { id: seriesId, asWritten: "Báo cáo năm", span: { start: 0, end: 1 }, deadline: null };
  const plan = { ...makePlan(), reports: [{ ...report, reporters: [], recipients: [], items: [] }] };
  const hit = { kind: "directive", id: directiveId, title: "70-KL/TW", highlights: [], plan: null } as const;
  const office = Object.assign(officeWithTask(), {
    plan: () => Promise.resolve(plan),
    find: (text: string) => Promise.resolve(text.startsWith("70") ? [{ ...hit, unitId: null }] : []),
  });
  return { call: { settings, console, office }, out, err };
}

async function paper(kind: string, name: string, flags: PaperFlags = {}) {
  const { call, err } = calling();
  const code = await paperCommand({ kind, name }, flags, call);
  return { code, said: err() };
}

const readBack = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), "utf8"));

describe("paper", () => {
  test("review is the draft of the one review that a plan has, called off ones aside", async () => {
    expect(await paper("review", "77", { out: "so-ket.pdf" })).toEqual({
      code: 0,
      said: "Wrote so-ket.pdf\n",
    });
    expect(readBack("so-ket.pdf")).toMatchObject({
      kind: "review",
      format: "pdf",
      reviewId: expect.stringMatching(/^rev_.*1$/u) as unknown,
    });
  });

  test("minutes asks which inspection where a plan has several, and takes its id", async () => {
    const several = await paper("minutes", "77");
    expect([several.code, several.said]).toEqual([6, expect.stringContaining("has 2 inspections: ins_1.")]);
    const id = "ins_1.0192a000-0000-7000-8000-000000000002";
    expect((await paper("minutes", id)).said).toBe("Wrote giay.docx\n");
    expect(readBack("giay.docx")).toMatchObject({ kind: "inspectionMinutes", inspectionId: id });
  });

  test("matrix is a sheet of the one report that a plan asks for, from a day to the end of the year", async () => {
    expect((await paper("matrix", "77", { from: "2024-07-01", out: "thu.xlsx" })).code).toBe(0);
    const window = { from: "2024-07-01", to: "2024-12-31" };
    expect(readBack("thu.xlsx")).toEqual({ kind: "collection", seriesId, asOf: "2024-10-01", window });
  });

  test("scorecard is a sheet of one unit", async () => {
    expect((await paper("scorecard", "dinh bang")).said).toBe("Wrote giay.xlsx\n");
    expect(readBack("giay.xlsx")).toMatchObject({ kind: "scorecard", unitId: wards[1]?.id });
  });
});

test("report on a directive is one paper on all that is below it", async () => {
  const { call, err } = calling();
  expect(await reportCommand("70-KL/TW", { directive: true, from: "2024-01-31" }, call)).toBe(0);
  expect(err()).toBe("Wrote giay.docx\n");
  expect(readBack("giay.docx")).toEqual({
    kind: "directiveReport",
    directiveId,
    asOf: "2024-10-01",
    from: "2024-01-31",
    format: "docx",
  });
  expect(await reportCommand("khong co", { directive: true }, call)).toBe(6);
  expect(call.office.asked).not.toContain(`report ${planId(77)} 2024-10-01`);
});
