import { PlanId, day } from "@dondoc/domain";
import { evidence, given, suoiHoa } from "@dondoc/domain/scenarios";
import { beforeEach, describe, expect, test } from "vitest";
import { isStoredAsTold } from "../testing/stored-as-told.ts";
import { describeOnEachDatabase } from "../testing/each-database.ts";
import { emptyTables } from "../testing/open-test-database.ts";
import { refusalOf } from "../testing/refusals.ts";
import {
  hoa,
  lan,
  laterPlan,
  led,
  minh,
  personOf,
  suoiHoaOffice,
  suoiHoaToday,
} from "../testing/suoi-hoa-office.ts";
import { callerAs, callerOf } from "../testing/test-office.ts";

const today = suoiHoaToday;
const assignmentId = given.id;
const { taskId, planId } = given;
const shown = [...evidence];

describeOnEachDatabase("the parts of a task", (database) => {
  beforeEach(() => emptyTables(database()));

  test("are not handed in with a file that nobody has sent", async () => {
    const office = await suoiHoaOffice(database(), { story: "not received yet" });
    const commune = callerAs(office, lan);
    await commune.task.receive({ assignmentId, version: 0, receivedOn: day("2024-03-20") });
    await commune.task.start({ assignmentId, version: 1, startedOn: day("2024-04-01") });
    const photo = { kind: "file", fileName: "anh.jpg", sha256: "0".repeat(64) } as const;
    const handing = { assignmentId, version: 2, submittedOn: day("2024-06-01"), period: null };
    expect(await refusalOf(commune.task.submit({ ...handing, evidence: [...shown, photo] }))).toEqual({
      code: "file-not-kept",
      fileName: "anh.jpg",
    });
    const form = new FormData();
    form.set("file", new File(["Biên bản nghiệm thu"], "bien-ban.txt"));
    const { sha256, fileName } = await commune.file.upload(form);
    const kept = { kind: "file", fileName, sha256 } as const;
    expect(await commune.task.submit({ ...handing, evidence: [kept] })).toMatchObject({ version: 3 });
  });

  test("have a whole life: received, reported on, handed in, returned, handed in again, confirmed", async () => {
    const office = await suoiHoaOffice(database(), { story: "not received yet" });
    const commune = callerAs(office, lan).task;
    const standing = callerAs(office, minh).task;
    const steps = [
      await commune.receive({ assignmentId, version: 0, receivedOn: day("2024-03-20") }),
      await commune.start({ assignmentId, version: 1, startedOn: day("2024-04-01") }),
      await commune.reportProgress({
        assignmentId,
        version: 2,
        progress: { reportedOn: day("2024-05-02"), note: "Đã xong ba bản", progressPercent: 60 },
      }),
      await commune.requestExtension({ assignmentId, version: 3, dueOn: day("2024-07-15"), reason: "Lũ" }),
      await standing.grantExtension({ assignmentId, version: 4, dueOn: day("2024-07-10") }),
      await standing.urge({ assignmentId, version: 5 }),
      await commune.submit({
        assignmentId,
        version: 6,
        submittedOn: day("2024-06-01"),
        evidence: shown,
        period: null,
      }),
      await standing.return({ assignmentId, version: 7, returnedOn: day("2024-06-03"), reason: "Thiếu" }),
      await commune.submit({
        assignmentId,
        version: 8,
        submittedOn: day("2024-06-05"),
        evidence: shown,
        period: null,
      }),
      await standing.confirm({ assignmentId, version: 9, confirmedOn: today }),
    ];
    expect(steps.map(({ version, status }) => `${version} ${status}`)).toEqual([
      "1 received",
      "2 in-progress",
      "3 in-progress",
      "4 in-progress",
      "5 in-progress",
      "6 in-progress",
      "7 submitted",
      "8 returned",
      "9 submitted",
      "10 completed",
    ]);
    const detail = await commune.detail({ taskId, unitId: suoiHoa.commune });
    expect(detail.parts).toMatchObject([
      {
        version: 10,
        dueOn: "2024-07-10",
        extensionCount: 1,
        timeliness: { kind: "on-time" },
        assignment: {
          status: "completed",
          completedOn: "2024-06-05",
          confirmedBy: { account: "minh@van-hoa" },
        },
      },
    ]);
    // The part of the district above is none of theirs to see.
    expect(detail.counts).toEqual({ completed: 1 });
    expect(await isStoredAsTold(database())).toBe(true);
  });

  test("rest and go on", async () => {
    const district = callerAs(await suoiHoaOffice(database()), hoa).task;
    const rested = await district.suspend({
      assignmentId,
      version: 2,
      suspendedOn: day("2024-05-01"),
      reason: "Chờ kinh phí",
    });
    expect(rested).toEqual({ assignmentId, version: 3, status: "suspended" });
    const { parts } = await district.detail({ taskId, unitId: suoiHoa.commune });
    expect(parts[0]?.timeliness).toEqual({ kind: "no-deadline" });
    expect((await district.resume({ assignmentId, version: 3, resumedOn: today })).status).toBe(
      "in-progress",
    );
  });

  test("are taken back, and then owed by nobody", async () => {
    const caller = callerOf(await suoiHoaOffice(database()));
    await caller.task.withdraw({ assignmentId, version: 2, withdrawnOn: today, reason: "Đã bỏ" });
    const { items } = await caller.task.due({ all: true, unitId: suoiHoa.commune });
    expect(items).toEqual([]);
  });

  test("are set anew by a later plan", async () => {
    const { task } = callerOf(await suoiHoaOffice(database()));
    const request = { assignmentId, version: 2, supersededOn: today, reason: "Kế hoạch 9" };
    expect((await task.supersede({ ...request, byPlanId: laterPlan.id })).status).toBe("superseded");
  });

  test("go to another unit with the days granted so far", async () => {
    const { task } = callerOf(await suoiHoaOffice(database(), { story: "more time granted" }));
    const { toAssignmentId, status } = await task.reassign({
      assignmentId,
      version: 4,
      toUnitId: suoiHoa.otherCommune,
      reassignedOn: today,
      reason: "Xã bận",
    });
    expect(status).toBe("reassigned");
    const { parts } = await task.detail({ taskId, unitId: suoiHoa.otherCommune });
    expect(parts).toMatchObject([
      { assignment: { id: toAssignmentId, status: "assigned" }, dueOn: "2024-07-10", version: 0 },
    ]);
    expect(await isStoredAsTold(database())).toBe(true);
  });

  test("are given to one more unit by whoever ordered the work", async () => {
    const office = await suoiHoaOffice(database());
    const district = callerAs(office, hoa).task;
    const { planVersion: version, assign } = await district.detail({ taskId });
    expect(assign).toEqual({ allowed: true, because: { capacity: "assigner", unitId: suoiHoa.district } });
    const request = { unitId: suoiHoa.otherCommune, role: "execute", assignedOn: today } as const;
    const given = await district.assign({ taskId, version, ...request });
    expect(given.version).toBe(version + 1);
    expect((await district.detail({ taskId })).counts).toEqual({ "in-progress": 1, assigned: 2 });
  });

  test("tell their history, newest first and page by page", async () => {
    const { task } = callerOf(await suoiHoaOffice(database(), { story: "granted three times" }));
    const first = await task.history({ assignmentId, limit: 3 });
    expect(first.events.map(({ version, event }) => `${version} ${event.type}`)).toEqual([
      "8 assignment-extension-granted",
      "7 assignment-extension-requested",
      "6 assignment-extension-granted",
    ]);
    const rest = await task.history({ assignmentId, limit: 50, cursor: first.nextCursor ?? 1 });
    expect(rest.events.map(({ version }) => version)).toEqual([5, 4, 3, 2, 1]);
    expect(rest.nextCursor).toBeNull();
  });

  test("are listed page by page", async () => {
    const { task } = callerOf(await suoiHoaOffice(database()));
    const first = await task.detail({ taskId, limit: 1 });
    expect(first.parts.map(({ assignment }) => assignment.id)).toEqual([assignmentId]);
    const second = await task.detail({ taskId, limit: 1, cursor: assignmentId });
    expect(second.parts.map(({ assignment }) => assignment.id)).toEqual([led.id]);
    expect(second.nextCursor).toBeNull();
  });

  describe("changed by somebody else", () => {
    test("are refused to whoever saw an older version, with what stands there now", async () => {
      const { task } = callerOf(await suoiHoaOffice(database()));
      expect(await refusalOf(task.urge({ assignmentId, version: 1 }))).toMatchObject({
        code: "stale-version",
        expected: 1,
        actual: 2,
        found: {
          assignment: { status: "in-progress" },
          events: [{ version: 2, event: { type: "assignment-started" } }],
          hasMore: false,
        },
      });
    });

    test("tell nothing to whoever has no part in them", async () => {
      const office = await suoiHoaOffice(database());
      const stranger = callerAs(office, personOf("an@huong-suoi", "reporter", suoiHoa.otherCommune));
      const problem = await refusalOf(stranger.task.urge({ assignmentId, version: 1 }));
      expect(problem).toEqual({ code: "not-found", kind: "assignment" });
    });

    test("are refused to whoever gives parts by an older version of the plan", async () => {
      const { task } = callerOf(await suoiHoaOffice(database()));
      const request = { unitId: suoiHoa.otherCommune, role: "execute", assignedOn: today } as const;
      const problem = await refusalOf(task.assign({ taskId, version: 1, ...request }));
      expect(problem).toMatchObject({ code: "stale-version", expected: 1, found: { assignment: null } });
    });
  });

  test("of a plan are given in its own history, which is nobody's part", async () => {
    const { task } = callerOf(await suoiHoaOffice(database()));
    const request = { assignmentId, version: 2, supersededOn: today, reason: "Kế hoạch 9" };
    for (const byPlanId of [planId, unknownPlan]) {
      const problem = await refusalOf(task.supersede({ ...request, byPlanId }));
      expect(problem).toEqual({ code: "not-found", kind: "plan" });
    }
  });
});

const unknownPlan = PlanId.parse(given.planId.replace("000000000103", "000000000999"));
