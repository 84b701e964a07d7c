import { DomainEvent, type Schedule, type Task, day, daysBetween } from "@dondoc/domain";
import { beforeAll, describe, expect, test } from "vitest";
import { fillDemoOffice } from "../demo/fill-demo-office.ts";
import { eventsAfter } from "../ledger/read-events.ts";
import { describeOnEachDatabase } from "../testing/each-database.ts";
import { callerOf, testOffice } from "../testing/test-office.ts";

const asOf = day("2024-12-31");
/** Whoever only helps or looks on owes nothing. */
const besides: ReadonlySet<string> = new Set(["coordinate", "supervise"]);

/** Everything that the ledger tells of one plan, counted in the plainest way: no query, no roll-up of the domain. */
function countedFrom(events: readonly DomainEvent[], number: string) {
  const plan = events.flatMap((event) =>
    event.type === "plan-accepted" && event.plan.number === number ? [event.plan] : [],
  )[0];
  if (plan === undefined) throw new Error(`${number} was never accepted.`);
  const units = events.flatMap((event) => (event.type === "unit-registered" ? [event.unit] : []));
  // Wards stand right below their city; nobody of the demonstration ended before 2025.
  const sizes = new Map<string, number>(
    events.flatMap((event) => {
      if (event.type !== "unit-group-registered") return [];
      const { id, under, kinds } = event.group;
      return [[id, units.filter(({ parentId, kind }) => parentId === under && kinds.includes(kind)).length]];
    }),
  );
  const series = events.flatMap((event) =>
    event.type === "report-series-set" && event.series.planId === plan.id ? [event.series] : [],
  );
  const tasks = events.flatMap((event) =>
    event.type === "task-set" && event.task.planId === plan.id ? [event.task] : [],
  );
  const partsOf = ({ id }: Task) =>
    events.filter(
      (event) =>
        event.type === "task-assigned" &&
        event.assignment.taskId === id &&
        !besides.has(event.assignment.role),
    ).length;
  return { plan, sizes, series, tasks, partsOf };
}

function yearlyDay(schedule: Schedule | undefined): string | null {
  if (schedule?.kind !== "recurring" || schedule.every !== "year") return null;
  return schedule.monthDay ?? null;
}

describeOnEachDatabase("the 2024 report of the demonstration", (database) => {
  const office = () => testOffice(database(), asOf);
  let events: readonly DomainEvent[] = [];
  beforeAll(async () => {
    await fillDemoOffice(office());
    const recorded = [];
    for (let after = 0; ;) {
      const page = await eventsAfter(database(), after, { limit: 1000 });
      recorded.push(...page);
      after = page.at(-1)?.position ?? after;
      if (page.length === 0) break;
    }
    events = recorded.map(({ event }) => DomainEvent.parse(event));
  }, 120_000);

  async function textOf(number: string) {
    const { plans } = await callerOf(office()).plan.list({ asOf });
    const planId = plans.find((plan) => plan.number === number)?.id;
    if (planId === undefined) throw new Error(`There is no ${number}.`);
    const { base64 } = await callerOf(office()).paper.planReport({ planId, format: "txt", asOf });
    return Buffer.from(base64, "base64").toString();
  }

  describe.each(["77/KH-UBND", "143-KH/TU"])("on %s", (number) => {
    test("has the figures that the ledger gives", async () => {
      const { plan, sizes, series, tasks, partsOf } = countedFrom(events, number);
      const once = tasks.flatMap((task) =>
        task.deadline?.schedule.kind === "once" ? [{ task, dueOn: task.deadline.schedule.dueOn }] : [],
      );
      const reports = series.flatMap((each) => {
        const on = yearlyDay(each.deadline?.schedule);
        const dueOn = on === null ? null : day(`2024-${on}`);
        if (dueOn === null || dueOn < plan.issuedOn || dueOn >= asOf) return [];
        return each.reporters.map(({ groupId }) => (groupId === null ? 1 : (sizes.get(groupId) ?? 0)));
      });
      const owedReports = reports.reduce((sum, size) => sum + size, 0);
      const late = once.reduce((sum, { task }) => sum + partsOf(task), 0) + owedReports;
      const continuous = tasks.filter((task) => task.deadline?.schedule.kind === "continuous").length;
      const text = await textOf(number);
      expect(late).toBeGreaterThan(0);
      expect(text).toContain(`Có ${late} việc ghi hạn cụ thể: 0 hoàn thành đúng hạn`);
      expect(text).toContain(`0 trong hạn, ${late} quá hạn.`);
      expect(text).toContain(`Đúng hạn trên việc đã đến hạn: 0/${late}`);
      expect(text).toContain(`${continuous} thường xuyên`);
      for (const { task, dueOn } of once) {
        const of = partsOf(task);
        expect(text).toContain(`Quá hạn ${daysBetween(dueOn, asOf)} ngày; 0/${of} đơn vị hoàn thành`);
      }
      for (const task of tasks) expect(text).toContain(task.statement.replace(/\s+/gu, " "));
    });
  });
});
