import { DraftId, day } from "@dondoc/domain";
import { numberBesideDay } from "@dondoc/reader/testing";
import { TRPCError } from "@trpc/server";
import { beforeEach, describe, expect, test } from "vitest";
import { ProblemError } from "../http/problem-codes.ts";
import type { Office } from "../office/office.ts";
import { describeOnEachDatabase } from "../testing/each-database.ts";
import { emptyTables } from "../testing/open-test-database.ts";
import { readAtOnce } from "../testing/read-at-once.ts";
import { callerOf, testOffice } from "../testing/test-office.ts";
import { storedDraft } from "./draft.store.ts";

const directive = "Kết luận số 12-KL/TW ngày 01/02/2024 của Ban Bí thư";

/** A plan of an invented district, so that nothing here is taken for a real unit's work. */
function planText(number = "5/KH-UBND"): string {
  return [
    ...numberBesideDay({
      issuer: ["ỦY BAN NHÂN DÂN", "HUYỆN SƠN LA HẠ"],
      number,
      place: "Sơn La Hạ",
      on: "04 tháng 3 năm 2024",
    }),
    "KẾ HOẠCH",
    `Thực hiện ${directive} về thư viện thôn`,
    `Thực hiện ${directive}, UBND huyện xây dựng Kế hoạch sau:`,
    "I. NHIỆM VỤ",
    "1. Phòng Văn hóa",
    "- Mở thư viện ở mỗi thôn, hoàn thành trước ngày 30/9/2024.",
    "- Thường xuyên bổ sung sách.",
    "Nơi nhận:",
    "- Phòng Văn hóa;",
    "- Lưu: VT.",
    "TM. ỦY BAN NHÂN DÂN",
    "CHỦ TỊCH",
    "Trần Thị Mẫu",
  ].join("\n");
}

function form(text: string, fileName = "ke-hoach.txt"): FormData {
  const data = new FormData();
  data.set("file", new File([text], fileName));
  return data;
}

async function problemOf(call: Promise<unknown>): Promise<unknown> {
  try {
    await call;
  } catch (error) {
    if (error instanceof TRPCError && error.cause instanceof ProblemError) return error.cause.problem;
    throw error;
  }
  throw new Error("The call was not refused.");
}

describeOnEachDatabase("drafts", (database) => {
  let office: Office;
  let caller: ReturnType<typeof callerOf>;
  beforeEach(async () => {
    await emptyTables(database());
    office = testOffice(database(), day("2024-05-01"));
    caller = callerOf(office);
  });

  async function readPlan(number?: string) {
    const { draftId } = await readAtOnce(caller.draft.read(form(planText(number))));
    const detail = await caller.draft.detail({ draftId });
    if (detail.proposed === null)
      throw new Error(`Nothing is proposed; missing: ${detail.missing.join(", ")}.`);
    return { draftId, detail, acceptance: detail.proposed };
  }

  describe("reading a document", () => {
    test("proposes who issued what, and which directive it carries out", async () => {
      const { acceptance } = await readPlan();
      expect(acceptance.identity).toMatchObject({
        number: "5/KH-UBND",
        type: "plan",
        issuedOn: "2024-03-04",
      });
      expect(acceptance.directive).toEqual({
        type: "conclusion",
        number: "12-KL/TW",
        issuer: "Ban Bí thư",
        issuedOn: "2024-02-01",
      });
    });

    test("changes no plan before a person accepts it", async () => {
      await readPlan();
      expect((await caller.plan.list()).plans).toEqual([]);
      expect((await caller.draft.list()).drafts).toMatchObject([{ status: "proposed", number: "5/KH-UBND" }]);
    });

    test("tells of units that the register does not know", async () => {
      const { detail } = await readPlan();
      expect(detail.units["Phòng Văn hóa"]).toEqual({ kind: "unknown", suggestions: [] });
    });

    test("tells of what the paper is based on and the office does not hold, and keeps no word of it", async () => {
      const { draftId, detail } = await readPlan();
      const [check] = detail.draft.checks.filter(({ code }) => code === "basis-not-held");
      expect(detail.text.slice(check?.span.start, check?.span.end)).toBe("12-KL/TW");
      const stored = await storedDraft(database(), draftId);
      expect(stored?.draft.checks.map(({ code }) => code)).not.toContain("basis-not-held");
    });

    test("tells of the same file read before, and of the plan it became", async () => {
      const first = await readPlan();
      const second = await readPlan();
      expect(second.detail.sameFile).toMatchObject({ draftId: first.draftId, planId: null });
      const { planId } = await caller.draft.accept(first);
      expect((await caller.draft.detail(second)).sameFile).toMatchObject({ draftId: first.draftId, planId });
    });

    test("tells of the plan held under what a person filled in", async () => {
      const { draftId, acceptance } = await readPlan();
      const { identity } = acceptance;
      expect(await caller.draft.held({ identity })).toEqual({ plan: null });
      const { planId } = await caller.draft.accept({ draftId, acceptance });
      expect((await caller.draft.held({ identity })).plan?.id).toBe(planId);
    });

    test("ranks units for a name that a person writes, and chooses none", async () => {
      const { draftId } = await readPlan();
      expect(await caller.draft.unitForName({ draftId, name: "Phòng Văn" })).toEqual({
        kind: "unknown",
        suggestions: [],
      });
    });

    test("refused when the form carries no file", async () => {
      await expect(caller.draft.read(new FormData())).rejects.toMatchObject({ code: "BAD_REQUEST" });
    });
  });

  describe("accepting a draft", () => {
    test("makes a plan with its tasks under its directive", async () => {
      const { draftId, acceptance } = await readPlan();
      const { planId } = await caller.draft.accept({ draftId, acceptance });
      const plan = await caller.plan.detail({ planId });
      expect(plan.directive).toMatchObject({ number: "12-KL/TW", isHeld: false });
      expect(plan.tasks.map((task) => task.dueOn)).toEqual(["2024-09-30", null]);
      expect(await caller.draft.detail({ draftId })).toMatchObject({ status: "accepted", planId });
    });

    test("leaves out the tasks that the person skipped", async () => {
      const { draftId, acceptance } = await readPlan();
      const { planId } = await caller.draft.accept({
        draftId,
        acceptance: { ...acceptance, skippedTasks: ["T1"] },
      });
      expect((await caller.plan.detail({ planId })).tasks).toHaveLength(1);
    });

    test("sets a corrected task and says what a person changed of it", async () => {
      const { draftId, acceptance } = await readPlan();
      const correction = { key: "T1", statement: "Mở thư viện thôn", schedule: null };
      const { planId } = await caller.draft.accept({
        draftId,
        acceptance: { ...acceptance, corrections: [correction] },
      });
      const [first, second] = (await caller.plan.detail({ planId })).tasks;
      expect(first).toMatchObject({
        statement: "Mở thư viện thôn",
        dueOn: null,
        corrected: ["statement", "deadline"],
      });
      expect(second?.corrected).toEqual([]);
    });

    test("refused for a correction of what the draft does not hold", async () => {
      const { draftId, acceptance } = await readPlan();
      const wrong = { ...acceptance, joinedTasks: ["T9"] };
      expect(await problemOf(caller.draft.accept({ draftId, acceptance: wrong }))).toEqual({
        code: "draft-item-unknown",
        key: "T9",
      });
      expect((await caller.plan.list()).plans).toEqual([]);
    });

    test("puts a second plan of the same directive beside the first", async () => {
      for (const number of ["5/KH-UBND", "6/KH-UBND"]) {
        const { draftId, acceptance } = await readPlan(number);
        await caller.draft.accept({ draftId, acceptance });
      }
      const { directives } = await caller.overview.show();
      expect(directives).toHaveLength(1);
      expect(directives[0]?.lower.map((plan) => plan.number)).toEqual(["5/KH-UBND", "6/KH-UBND"]);
    });

    test("refused when it was accepted before", async () => {
      const { draftId, acceptance } = await readPlan();
      await caller.draft.accept({ draftId, acceptance });
      expect(await problemOf(caller.draft.accept({ draftId, acceptance }))).toEqual({
        code: "draft-already-accepted",
        draftId,
      });
    });

    test("refused when the office already holds the plan", async () => {
      const first = await readPlan();
      const second = await readPlan();
      const { planId } = await caller.draft.accept(first);
      expect((await caller.draft.detail(second)).heldAs).toMatchObject({ id: planId });
      expect(await problemOf(caller.draft.accept(second))).toEqual({
        code: "plan-already-held",
        number: "5/KH-UBND",
        planId,
      });
    });

    test("one of two acceptances at the same moment wins", async () => {
      const { draftId, acceptance } = await readPlan();
      const both = await Promise.allSettled([
        caller.draft.accept({ draftId, acceptance }),
        caller.draft.accept({ draftId, acceptance }),
      ]);
      expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
      expect((await caller.plan.list()).plans).toHaveLength(1);
    });

    test("refused for a draft that is not there", async () => {
      const { acceptance } = await readPlan();
      const draftId = DraftId.parse("dft_0.01890000-0000-7000-8000-000000000000");
      expect(await problemOf(caller.draft.accept({ draftId, acceptance }))).toEqual({
        code: "not-found",
        kind: "draft",
      });
    });

    test("tells live followers which lists are stale, once it is committed", async () => {
      const { draftId, acceptance } = await readPlan();
      const stop = new AbortController();
      const following = office.changes.follow(null, stop.signal).next();
      await caller.draft.accept({ draftId, acceptance });
      expect((await following).value).toMatchObject({ topics: ["plan", "draft", "unit"] });
      stop.abort();
    });
  });
});
