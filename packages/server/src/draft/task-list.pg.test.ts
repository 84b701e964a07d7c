import { readFileSync } from "node:fs";
import { DraftId } from "@dondoc/domain";
import { Acceptance } from "@dondoc/domain/draft";
import { xlsxOfListing } from "@dondoc/writer";
import { beforeAll, expect, test } from "vitest";
import { z } from "zod";
import type { Office } from "../office/office.ts";
import { describeOnEachDatabase } from "../testing/each-database.ts";
import { emptyTables } from "../testing/open-test-database.ts";
import { suoiHoaOffice } from "../testing/suoi-hoa-office.ts";
import { callerOf } from "../testing/test-office.ts";

const Read = z.object({ draftId: DraftId });
const page = readFileSync(new URL("../../../../apps/docs/interfaces.md", import.meta.url), "utf8");
const [, example = ""] = /^```csv\n(.*?)^```$/msu.exec(page) ?? [];

describeOnEachDatabase("a list of tasks that somebody hands in", (database) => {
  let office: Office;
  beforeAll(async () => {
    await emptyTables(database());
    office = await suoiHoaOffice(database());
  }, 60_000);

  async function read(fileName: string, bytes: Uint8Array) {
    const form = new FormData();
    form.set("file", new File([new Uint8Array(bytes)], fileName));
    return callerOf(office).draft.read(form);
  }

  test("becomes a plan by the way of papers, its units matched with the register", async () => {
    const { draftId } = Read.parse(await read("viec.csv", new TextEncoder().encode(example)));
    const issuedOn = "2024-03-15";
    const acceptance = Acceptance.parse({
      identity: { issuer: "UBND xã Bản Đá", type: "plan", number: "31/KH-UBND", issuedOn },
      subject: "về tủ sách",
      directive: { issuer: "Ban Bí thư", type: "conclusion", number: "12-KL/TW", issuedOn: "2024-02-01" },
      directiveSubject: "về tủ sách thôn",
      skippedTasks: [],
    });
    const { planId } = await callerOf(office).draft.accept({ draftId, acceptance });
    const { tasks } = await callerOf(office).plan.detail({ planId });
    expect(tasks.map(({ statement, dueOn }) => [statement, dueOn])).toEqual([
      ["Lập danh mục sách", "2024-06-30"],
      ["Giữ tủ sách", null],
    ]);
    expect(tasks[0]?.assignments.find(({ role }) => role === "lead")?.unit.name).toBe(
      "Ủy ban nhân dân xã Bản Đá",
    );
  }, 60_000);

  test("as a workbook is refused by its lines, and nothing is kept", async () => {
    const columns = ["Nội dung", "Chủ trì", "Thời hạn"].map((name) => ({ key: name, name, width: 20 }));
    const rows = [["Làm", "UBND xã Bản Đá", "tuần trăng"]];
    const before = (await callerOf(office).draft.list()).drafts.length;
    const bytes = await xlsxOfListing({ title: "Việc", columns, rows });
    await expect(read("viec.xlsx", bytes)).rejects.toMatchObject({
      cause: {
        problem: {
          code: "task-list-wrong",
          faults: [{ line: 2, fault: "deadline-not-understood" }],
          count: 1,
        },
      },
    });
    expect((await callerOf(office).draft.list()).drafts).toHaveLength(before);
  });
});
