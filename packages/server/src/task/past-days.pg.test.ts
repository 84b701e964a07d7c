import {
  AssignmentId,
  type CalendarDay,
  type DomainEvent,
  Plan,
  PlanId,
  addDays,
  day,
  makeId,
} from "@dondoc/domain";
import { type WorkStory, given, suoiHoa } from "@dondoc/domain/scenarios";
import { beforeEach, describe, expect, test } from "vitest";
import { record } from "../history/record.ts";
import { valueOf } from "../http/problem-codes.ts";
import { describeOnEachDatabase } from "../testing/each-database.ts";
import { emptyTables } from "../testing/open-test-database.ts";
import { laterPlan, led, personOf, suoiHoaOffice, suoiHoaToday } from "../testing/suoi-hoa-office.ts";
import { callerAs, callerOf } from "../testing/test-office.ts";

const draftId = makeId("draft", 0, "018cc251-f400-7000-9000-000000000120");

describeOnEachDatabase("a past day of the office", (database) => {
  beforeEach(() => emptyTables(database()));

  async function officeAt(story: WorkStory) {
    const office = await suoiHoaOffice(database(), { story, isRecordedAsItHappened: true });
    const caller = callerOf(office);
    /** The part as the page of its plan shows it on a day. */
    const part = async (asOf: string) => {
      const { tasks } = await caller.plan.detail({ planId: given.planId, asOf: day(asOf) });
      return tasks.flatMap(({ assignments }) => assignments).find(({ id }) => id === given.id);
    };
    const item = async (asOf: string) => {
      const { items } = await caller.task.due({ asOf: day(asOf), all: true, unitId: suoiHoa.commune });
      return items.find(({ taskId }) => taskId === given.taskId);
    };
    return { office, caller, part, item };
  }

  describe("of a result submitted on 20 May and confirmed on 5 June", () => {
    test("shows it open before it was submitted", async () => {
      const { part, item } = await officeAt("completed");
      expect(await part("2024-05-19")).toMatchObject({ status: "received", timeliness: { kind: "not-due" } });
      expect(await item("2024-05-19")).toMatchObject({ status: "received", dueOn: "2024-06-30" });
    });

    test("shows it waiting from its submission on, and done from its confirmation", async () => {
      const { part, item } = await officeAt("completed");
      for (const asOf of ["2024-05-20", "2024-06-04"]) {
        expect(await part(asOf)).toMatchObject({ status: "submitted" });
        expect(await item(asOf)).toMatchObject({ status: "submitted" });
      }
      expect(await part("2024-06-05")).toMatchObject({
        status: "completed",
        timeliness: { kind: "on-time" },
      });
      expect(await item("2024-06-05")).toBeUndefined();
    });

    test("shows it so on the page of its task, where nobody acts on a day that is over", async () => {
      const { caller } = await officeAt("completed");
      const { taskId } = given;
      const detailOn = async (asOf: string) => {
        const { parts, counts, assign, ...of } = await caller.task.detail({ taskId, asOf: day(asOf) });
        return { ...of, counts, assign, part: parts.find(({ assignment }) => assignment.id === given.id) };
      };
      const before = await detailOn("2024-05-19");
      expect(before).toMatchObject({ asOf: "2024-05-19", assign: { allowed: false } });
      expect(before.part).toMatchObject({
        assignment: { status: "received" },
        timeliness: { kind: "not-due" },
      });
      expect(Object.values(before.part?.actions ?? {}).filter(({ allowed }) => allowed)).toEqual([]);
      expect(before.counts).toMatchObject({ received: 1 });
      const after = await detailOn("2024-06-05");
      expect(after.part).toMatchObject({ assignment: { status: "completed" } });
      expect(after.counts.received).toBeUndefined();
      expect((await caller.task.detail({ taskId })).parts).not.toEqual([]);
      const early = { taskId, asOf: day("2024-01-01") };
      await expect(caller.task.detail(early)).rejects.toMatchObject({ code: "NOT_FOUND" });
    });

    test("counts it as open in the overview, in the lists, for the unit and on its scorecard", async () => {
      const { caller } = await officeAt("completed");
      const unitId = suoiHoa.commune;
      const doneOn = async (asOf: CalendarDay) => {
        const list = await caller.plan.list({ asOf });
        const statistics = [
          (await caller.overview.show({ asOf })).statistic,
          (await caller.unit.owes({ unitId, asOf })).statistic,
          (await caller.unit.scorecard({ unitId, asOf })).statistic,
          list.plans.find(({ id }) => id === given.planId)?.statistic,
        ];
        return statistics.map((each) => each?.doneOnTime);
      };
      expect(await doneOn(day("2024-06-04"))).toEqual([0, 0, 0, 0]);
      expect(await doneOn(day("2024-06-05"))).toEqual(await doneOn(suoiHoaToday));
      expect((await doneOn(suoiHoaToday))[1]).toBe(1);
    });
  });

  test("does not know more time that was granted later", async () => {
    const { item } = await officeAt("more time granted");
    expect(await item("2024-06-01")).toMatchObject({ dueOn: "2024-06-30" });
    expect(await item("2024-06-02")).toMatchObject({ dueOn: "2024-07-10" });
  });

  test("shows as given what was taken away later", async () => {
    const { part } = await officeAt("withdrawn");
    expect(await part("2024-05-01")).toMatchObject({ status: "received" });
    expect(await part("2024-05-02")).toMatchObject({ status: "withdrawn" });
  });

  test("does not know what was entered later, also where it had happened before", async () => {
    const office = await suoiHoaOffice(database(), { story: "completed" });
    const caller = callerOf(office);
    const { plans } = await caller.plan.list({ asOf: addDays(suoiHoaToday, -1) });
    expect(plans).toEqual([]);
  });

  test("does not know a unit that was brought in later", async () => {
    const { caller } = await officeAt("received");
    const id = AssignmentId.parse(given.id.replace(/101$/u, "119"));
    const assignedOn = day("2024-05-01");
    const assignment = { ...given, id, unitId: suoiHoa.otherCommune, assignedOn };
    await recordedOn(assignedOn, [{ type: "task-assigned", assignment }]);
    const unitsOn = async (asOf: string) => {
      const { tasks } = await caller.plan.detail({ planId: given.planId, asOf: day(asOf) });
      return tasks.flatMap(({ assignments }) => assignments.map(({ unit }) => unit.id));
    };
    expect(await unitsOn("2024-04-30")).not.toContain(suoiHoa.otherCommune);
    expect(await unitsOn("2024-05-01")).toContain(suoiHoa.otherCommune);
  });

  test("does not know a plan that was recorded later, though it bears an earlier day", async () => {
    const { caller } = await officeAt("received");
    const plan = { ...laterPlan, id: laterPlanId("194"), number: "19/KH-UBND" };
    const nothing = { sections: [], distribution: [], funding: [] };
    await recordedOn(day("2024-05-10"), [{ type: "plan-accepted", plan, draftId, ...nothing }]);
    const numbersOn = async (asOf: CalendarDay) => {
      const { directives } = await caller.overview.show({ asOf });
      const { plans } = await caller.plan.list({ asOf });
      const shown = directives.flatMap(({ lower }) => lower.map(({ number }) => number));
      expect(plans.map(({ number }) => number)).toEqual(shown);
      return shown;
    };
    expect(await numbersOn(day("2024-05-09"))).not.toContain("19/KH-UBND");
    expect(await numbersOn(day("2024-05-10"))).toContain("19/KH-UBND");
    const asked = { planId: plan.id, asOf: day("2024-05-09") };
    await expect(caller.plan.detail(asked)).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await caller.plan.detail({ ...asked, asOf: day("2024-05-10") })).toMatchObject({ tasks: [] });
  });

  test("knows only that there was a plan whose paper came later", async () => {
    const { caller } = await officeAt("received");
    const plan = { ...laterPlan, id: laterPlanId("195"), number: "20/KH-UBND" };
    const known = Plan.parse({ ...plan, status: "known" });
    await recordedOn(day("2024-04-01"), [{ type: "plan-mentioned", plan: known }]);
    const nothing = { sections: [], distribution: [], funding: [] };
    const accepted = { type: "plan-accepted", plan, draftId, ...nothing } as const;
    await recordedOn(day("2024-05-10"), [accepted]);
    const heldOn = async (asOf: string) =>
      (await caller.plan.detail({ planId: plan.id, asOf: day(asOf) })).plan.isHeld;
    expect(await heldOn("2024-05-09")).toBe(false);
    expect(await heldOn("2024-05-10")).toBe(true);
  });

  test("shows to somebody no more of the past than of today", async () => {
    const { office, caller } = await officeAt("completed");
    const asOf = day("2024-05-19");
    const idsFor = async (by: typeof caller) => {
      const { tasks } = await by.plan.detail({ planId: given.planId, asOf });
      return tasks.flatMap(({ assignments }) => assignments.map(({ id }) => id));
    };
    const itemsFor = async (by: typeof caller) =>
      (await by.task.due({ asOf, all: true })).items.map(({ id }) => id);
    const own = callerAs(office, personOf("lan@ban-da", "reporter", suoiHoa.commune));
    const other = callerAs(office, personOf("an@da-bac", "reporter", suoiHoa.otherCommune));
    expect(await idsFor(caller)).toEqual(expect.arrayContaining([given.id, led.id]));
    expect(await idsFor(own)).toEqual([given.id]);
    expect(await itemsFor(own)).toEqual([given.id]);
    expect(await idsFor(other)).toEqual([]);
    expect(await itemsFor(other)).toEqual([]);
    expect((await other.overview.show({ asOf })).statistic.openInTime).toBe(0);
    const owes = other.unit.owes({ unitId: suoiHoa.commune, asOf });
    await expect(owes).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  test("is the same today as the rows tell", async () => {
    const { part, item } = await officeAt("more time granted");
    expect(await part(suoiHoaToday)).toMatchObject({ status: "in-progress" });
    expect(await item(suoiHoaToday)).toMatchObject({ dueOn: "2024-07-10" });
  });

  function laterPlanId(serial: string) {
    return PlanId.parse(laterPlan.id.replace(/104$/u, serial));
  }

  async function recordedOn(on: CalendarDay, events: readonly DomainEvent[]) {
    const recordedAt = `${on}T02:00:00.000Z`;
    const meta = { actor: "test", origin: "person", recordedAt } as const;
    await database().transaction(async () => valueOf(await record(database(), events, meta)));
  }
});
