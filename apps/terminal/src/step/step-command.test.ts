import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { assignmentActionNames } from "@dondoc/domain";
import { describe, expect, test } from "vitest";
import type { Settings } from "../command/settings.ts";
import { OfficeFailure } from "../office/office-failure.ts";
import { actionNames } from "../task/action-name.ts";
import { capture, usualSettings } from "../testing/capture.ts";
import { makeActs } from "../testing/make-acts.ts";
import { makePart, makeTask, partId } from "../testing/make-task.ts";
import { officeWithTask } from "../testing/office-with-task.ts";
import { type StepCommandFlags, stepCommand } from "./step-command.ts";

const everything = makeTask([makePart(1, [...assignmentActionNames])]);

async function step(
  actionName: string,
  flags: StepCommandFlags = {},
  wanted: { readonly detail?: typeof everything; readonly settings?: Partial<Settings> } = {},
) {
  const { console, out, err } = capture();
  const settings = { ...usualSettings, token: "abc", ...wanted.settings };
  const acts = makeActs();
  const office = officeWithTask(wanted.detail ?? everything);
  const call = { settings, console, office, acts };
  const code = await stepCommand({ name: "tuyen truyen", actionName }, flags, call);
  return { code, out: out(), err: err(), sent: acts.sent };
}

describe("a step", () => {
  test("is sent with the version that was seen, as of today", async () => {
    const { code, out, sent } = await step("receive");
    expect([code, out]).toEqual([
      0,
      "Đã ghi: Tiếp nhận · Ủy ban nhân dân phường Châu Khê. Nay: đã tiếp nhận.\n",
    ]);
    expect(sent).toMatchObject([
      { action: "receive", step: { assignmentId: partId(1), version: 1, day: "2024-10-01" } },
    ]);
  });

  test("says what was typed: a day, a reason, a share, links and numbers of documents", async () => {
    const { sent } = await step("extend", { due: "14-11-2024", reason: "mưa lớn" });
    expect(sent).toMatchObject([{ step: { dueOn: "2024-11-14", reason: "mưa lớn" } }]);
    const progress = await step("progress", { note: "đã mở lớp", percent: "40%" });
    expect(progress.sent).toMatchObject([{ step: { note: "đã mở lớp", percent: 40 } }]);
    const submit = await step("submit", { day: "-1d", evidence: ["12/BC-UBND", "https://a.vn/b"] });
    expect(submit.sent).toMatchObject([
      { step: { day: "2024-09-30", evidence: [{ kind: "document" }, { kind: "link" }] } },
    ]);
  });

  test("sends a file that is named as evidence first", async () => {
    const folder = mkdtempSync(join(tmpdir(), "dondoc-step-"));
    writeFileSync(join(folder, "photo.pdf"), "x");
    const { sent } = await step("submit", { evidence: ["photo.pdf"] }, { settings: { folder } });
    rmSync(folder, { recursive: true });
    expect(sent).toMatchObject([{ step: { evidence: [{ kind: "file", fileName: "photo.pdf" }] } }]);
  });

  test("is only shown with --dry-run", async () => {
    const { code, out, sent } = await step("confirm", { dryRun: true });
    expect([code, sent]).toEqual([0, []]);
    expect(out).toContain("Chưa gửi");
  });

  test("is one object for scripts", async () => {
    const { out } = await step("receive", {}, { settings: { isJson: true } });
    expect(JSON.parse(out)).toMatchObject({ schema: "dondoc.step/1", action: "receive", version: 2 });
  });
});

describe("refused", () => {
  test("by the rule book with its own reason, before anything is sent", async () => {
    const { code, err, sent } = await step("confirm", {}, { detail: makeTask([makePart(1)]) });
    expect([code, sent]).toEqual([4, []]);
    expect(err).toMatch(/^dondoc: .+\n$/u);
  });

  test("for somebody who is not signed in, with what to do", async () => {
    const wanted = { detail: makeTask([makePart(1)]), settings: { token: null } };
    const { code, err } = await step("confirm", {}, wanted);
    expect([code, err]).toEqual([4, expect.stringContaining("dondoc login")]);
  });

  test.each<[string, StepCommandFlags, string]>([
    ["approve", {}, "Không có bước “approve”."],
    ["return", {}, "Thiếu --reason (lý do)."],
    ["extend", { reason: "x" }, "Thiếu --due (hạn mới)."],
    ["progress", { note: "x", percent: "a lot" }, "--percent nhận số từ 0 đến 100"],
    ["submit", { evidence: ["nothing here"] }, "“nothing here” không phải tệp có thật"],
    ["grant", { due: "mai" }, "Không hiểu ngày “mai”"],
  ])("%s %j with code 2", async (name, flags, sentence) => {
    const { code, err, sent } = await step(name, flags);
    expect([code, sent]).toEqual([2, []]);
    expect(err).toContain(`dondoc: ${sentence}`);
  });

  test("as of another day: what is written is of today", async () => {
    const asOf = { kind: "from-today", days: -7 } as const;
    expect((await step("receive", {}, { settings: { asOf } })).code).toBe(2);
  });

  test("while several units could be meant, with their codes", async () => {
    const detail = makeTask([makePart(1, ["receive"]), makePart(2, ["receive"])]);
    const { code, err } = await step("receive", {}, { detail });
    expect([code, err]).toEqual([6, expect.stringContaining("600001 UBND phường Châu Khê, 600002")]);
    expect((await step("receive", { unit: "dinh bang" }, { detail })).code).toBe(0);
  });

  test("by the office after all: the failure goes on to where it gets its sentence", async () => {
    const acts = makeActs();
    acts.refusal = { code: "stale-version", expected: 1, actual: 2 };
    const { console } = capture();
    const call = { settings: usualSettings, console, office: officeWithTask(everything), acts };
    await expect(stepCommand({ name: "tuyen", actionName: "receive" }, {}, call)).rejects.toThrow(
      OfficeFailure,
    );
  });
});

test("every step of the rule book has a word of its own", () => {
  expect(new Set(Object.values(actionNames)).size).toBe(assignmentActionNames.length);
});
