import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DraftDetail } from "@dondoc/client";
import { readDocument } from "@dondoc/reader";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { capture, usualSettings } from "../testing/capture.ts";
import { draftId, makeActs } from "../testing/make-acts.ts";
import { makeOffice } from "../testing/make-office.ts";
import { type ImportFlags, importCommand } from "./import-command.ts";

const text = "KẾ HOẠCH\nI. NHIỆM VỤ\n1. Mở lớp bơi, hoàn thành trước ngày 30/6/2024.\n";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "dondoc-import-"));
  writeFileSync(join(folder, "plan.txt"), text);
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A draft that was read without anything to ask. */
function makeDraft(changed: Partial<DraftDetail> = {}): DraftDetail {
  const reading = readDocument({ fileName: "plan.txt", bytes: new TextEncoder().encode(text) });
  if (!reading.ok) throw new Error("The document of the test is not read.");
  const draft = { ...reading.value.draft, checks: [] };
  const whole = { draftId, fileName: "plan.txt", text, draft, status: "proposed", planId: null, units: {} };
  return { ...whole, proposed: {}, missing: [], heldAs: null, sameFile: null, ...changed } as DraftDetail;
}

async function imported(flags: ImportFlags, draft: DraftDetail | null, isJson = false) {
  const { console, out, err } = capture();
  const acts = makeActs();
  acts.draft = draft;
  const settings = { ...usualSettings, folder, isJson };
  const code = await importCommand("plan.txt", flags, { settings, console, office: makeOffice(), acts });
  return { code, out: out(), err: err() };
}

describe("a document that is imported", () => {
  test("is shown as it was read, and waits to be accepted", async () => {
    const { code, out } = await imported({}, makeDraft());
    expect(code).toBe(0);
    expect(out).toContain("Mở lớp bơi");
    expect(out).toContain(`http://127.0.0.1:7070/import/${draftId}`);
  });

  test("is taken in with --accept when nothing waits for a person", async () => {
    const { code, out } = await imported({ accept: true }, makeDraft());
    expect([code, out]).toEqual([0, expect.stringContaining("Đã nhận")]);
  });

  test("is taken in though the paper names no products, which no person can settle by looking", async () => {
    const whole = makeDraft();
    const checks = [{ code: "task-without-product", span: { start: 0, end: 9 } }] as const;
    const { code } = await imported(
      { accept: true },
      { ...whole, draft: { ...whole.draft, checks: [...checks] } },
    );
    expect(code).toBe(0);
  });

  test.each<[string, Partial<DraftDetail>]>([
    ["a missing fact", { missing: ["number"], proposed: null }],
    ["a name the register does not know", { units: { "Phòng X": { kind: "unknown", suggestions: [] } } }],
  ])("is not taken in while there is %s, with code 7 and where to look", async (_, changed) => {
    const { code, err } = await imported({ accept: true }, makeDraft(changed));
    expect([code, err]).toEqual([7, expect.stringContaining(`/import/${draftId}`)]);
  });

  test("is one object for scripts, with all that waits", async () => {
    const { out } = await imported({}, makeDraft({ missing: ["number"] }), true);
    expect(JSON.parse(out)).toMatchObject({
      schema: "dondoc.import/1",
      planId: null,
      waiting: { missing: ["number"], unknownUnits: [], checks: [] },
    });
  });
});

test("a file that is not there is refused with code 2, before the office is asked", async () => {
  rmSync(join(folder, "plan.txt"));
  expect((await imported({}, makeDraft())).code).toBe(2);
});
