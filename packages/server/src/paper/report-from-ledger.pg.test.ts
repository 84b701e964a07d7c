import { type CalendarDay, DomainEvent, type Schedule, type Span, day, daysBetween } from "@dondoc/domain";
import { readAnyDocument } from "@dondoc/reader";
import { beforeAll, describe, expect, test } from "vitest";
import { fillDemoOffice } from "../demo/fill-demo-office.ts";
import { eventsAfter } from "../ledger/read-events.ts";
import { describeOnEachDatabase } from "../testing/each-database.ts";
import { callerOf, testOffice } from "../testing/test-office.ts";

const asOf = day("2024-12-31");
/** Whoever only helps or looks on owes nothing. */
const besides: ReadonlySet<string> = new Set(["coordinate", "supervise"]);

/** Everything that the ledger tells of one plan, counted in the plainest way: no query, no roll-up of the domain. */
function toldOf(events: readonly DomainEvent[], number: string) {
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
  const parts = events.flatMap((event) => (event.type === "task-assigned" ? [event.assignment] : []));
  const tasks = events.flatMap((event) => {
    if (event.type !== "task-set" || event.task.planId !== plan.id) return [];
    const { task } = event;
    const given = parts.filter(({ taskId }) => taskId === task.id);
    return [{ task, given, answering: given.filter(({ role }) => !besides.has(role)) }];
  });
  const targets = events.filter((event) => event.type === "target-set" && event.target.planId === plan.id);
  return { plan, sizes, series, tasks, targets };
}
type Told = ReturnType<typeof toldOf>;

type Standing =
  | { readonly kind: "dated"; readonly dueOn: CalendarDay }
  | { readonly kind: "continuous" | "undated" };

/** Where something stands in the statistic; `null`: it asks for nothing in 2024. */
function standingOf(schedule: Schedule | undefined, issuedOn: CalendarDay): Standing | null {
  if (schedule?.kind === "once") return { kind: "dated", dueOn: schedule.dueOn };
  if (schedule?.kind === "period" && schedule.to !== null) return { kind: "dated", dueOn: schedule.to };
  if (schedule?.kind === "continuous") return { kind: "continuous" };
  if (schedule?.kind !== "recurring") return { kind: "undated" };
  const { every, monthDay, dayOfMonth, weekday } = schedule;
  if (dayOfMonth !== undefined || weekday !== undefined)
    throw new Error("Nothing of the papers comes back so.");
  if (every !== "year" || monthDay === undefined) return { kind: "undated" };
  const dueOn = day(`2024-${monthDay}`);
  return dueOn < issuedOn ? null : { kind: "dated", dueOn };
}

/** One sentence that sets a task and a report with the same words for its day is followed by the report alone. */
function isToldAsReport(
  task: { span: Span; deadline: { schedule: Schedule } | null },
  { series }: Told,
): boolean {
  return series.some(
    ({ span, deadline }) =>
      span.start < task.span.end &&
      task.span.start < span.end &&
      deadline !== null &&
      JSON.stringify(deadline.schedule) === JSON.stringify(task.deadline?.schedule),
  );
}

/** The lines of the first part: the four cells, the rate, and what stands outside. */
function generalLines(told: Told): string[] {
  const { plan, sizes, series, tasks } = told;
  const set = [
    ...tasks
      .filter(({ task }) => !isToldAsReport(task, told))
      .map(({ task: { deadline }, answering }) => ({ deadline, units: Math.max(1, answering.length) })),
    ...series.map(({ deadline, reporters }) => ({
      deadline,
      units: reporters.reduce(
        (sum, { groupId }) => sum + (groupId === null ? 1 : (sizes.get(groupId) ?? 1)),
        0,
      ),
    })),
  ].map(({ deadline, units }) => ({ standing: standingOf(deadline?.schedule, plan.issuedOn), units }));
  const dated = (isCounted: (dueOn: CalendarDay) => boolean) =>
    set.reduce(
      (sum, { standing, units }) =>
        sum + (standing?.kind === "dated" && isCounted(standing.dueOn) ? units : 0),
      0,
    );
  const once = (kind: Standing["kind"]) => set.filter(({ standing }) => standing?.kind === kind).length;
  const [late, open] = [dated((dueOn) => dueOn < asOf), dated((dueOn) => dueOn >= asOf)];
  expect([late, once("continuous"), once("undated")].filter((count) => count === 0)).toEqual([]);
  return [
    `Có ${late + open} việc ghi hạn cụ thể: 0 hoàn thành đúng hạn, 0 hoàn thành quá hạn, ${open} trong hạn, ${late} quá hạn.`,
    `Đúng hạn trên việc đã đến hạn: 0/${late}${late < 10 ? "" : " = 0 %"}.`,
    `Không tính vào số trên: ${once("continuous")} thường xuyên, ${once("undated")} không ghi ngày.`,
  ];
}

/** How late a task is that has one day. */
function daysLate({ deadline }: Told["tasks"][number]["task"], { plan }: Told): number | null {
  const standing =
    deadline?.schedule.kind === "recurring" ? null : standingOf(deadline?.schedule, plan.issuedOn);
  return standing?.kind === "dated" && standing.dueOn < asOf ? daysBetween(standing.dueOn, asOf) : null;
}

/** Each task with every figure that its row has: how many units stand behind a group, how late, how many are done. */
function rows(told: Told): string[] {
  return told.tasks.map(({ task, given, answering }) => {
    const late = daysLate(task, told);
    const groups = [answering, given.filter((part) => !answering.includes(part))].flatMap((parts) =>
      [...Map.groupBy(parts, ({ viaGroupId }) => viaGroupId)].flatMap(([group, of]) =>
        group === null ? [] : [`(${of.length} đơn vị)`],
      ),
    );
    const result = [
      late === null ? "Không ghi hạn" : `Quá hạn ${late} ngày`,
      ...(answering.length === 0 ? [] : [`0/${answering.length} đơn vị hoàn thành`]),
    ].join("; ");
    return [plain(task.statement), ...groups, result].join(" | ");
  });
}

/** The same of a row of the paper as text. */
function rowIn(line: string): string {
  const [, statement = "", units = "", result = ""] =
    /^\d+\. (.*?); Chủ trì: (.*); Thời hạn: .*?; Kết quả: (.*)$/u.exec(line) ?? [];
  return [statement, ...(units.match(/\(\d+ đơn vị\)/gu) ?? []), result].join(" | ");
}

function plain(text: string): string {
  return text.replace(/\s+/gu, " ");
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

  async function report(number: string, format: "docx" | "txt"): Promise<Uint8Array> {
    const { plans } = await callerOf(office()).plan.list({ asOf });
    const planId = plans.find((plan) => plan.number === number)?.id;
    if (planId === undefined) throw new Error(`There is no ${number}.`);
    const { base64 } = await callerOf(office()).paper.planReport({ planId, format, asOf });
    return new Uint8Array(Buffer.from(base64, "base64"));
  }

  /** The Word file as our own reader reads it, paragraph by paragraph. */
  async function readAgain(number: string): Promise<string[]> {
    const read = await readAnyDocument({ bytes: await report(number, "docx"), fileName: "bao-cao.docx" });
    if (!read.ok) throw new Error(read.problem.code);
    return read.value.text.split("\n");
  }

  describe.each(["77/KH-UBND", "143-KH/TU"])("on %s has of the ledger", (number) => {
    test("the four cells, the rate, and how much stands outside of each kind", async () => {
      const lines = await readAgain(number);
      const from = lines.findIndex((line) => line.startsWith("I. "));
      expect(lines.slice(from + 1, from + 4)).toEqual(generalLines(toldOf(events, number)));
    });

    test("every task with its units, how late it is and how many are done, and how many targets have no figure", async () => {
      const told = toldOf(events, number);
      const lines = new TextDecoder().decode(await report(number, "txt")).split("\n");
      const rowsRead = lines.filter((line) => line.includes("; Kết quả: ")).map(rowIn);
      expect(rowsRead.toSorted()).toEqual(rows(told).toSorted());
      expect(lines.filter((line) => line.endsWith(": chưa có số đo"))).toHaveLength(told.targets.length);
    });

    test("what is late, by how many days, and nothing that falls due in the year behind", async () => {
      const told = toldOf(events, number);
      const lines = await readAgain(number);
      const late = told.tasks.flatMap(({ task }) => {
        const days = daysLate(task, told);
        return days === null ? [] : [String(days)];
      });
      const saidLate = lines.flatMap((line) => /Chủ trì: .*\. Quá hạn (\d+) ngày\.$/u.exec(line)?.[1] ?? []);
      expect(saidLate.toSorted()).toEqual(late.toSorted());
      const year2025 = ["01-01-2025", "31-12-2025"];
      const isNext = told.tasks.some(({ task: { deadline } }) => {
        const standing = standingOf(deadline?.schedule, told.plan.issuedOn);
        return standing?.kind === "dated" && standing.dueOn > asOf && standing.dueOn <= day("2025-12-31");
      });
      expect(isNext).toBe(false);
      const none = `Không có việc nào đến hạn từ ngày ${year2025.join(" đến ngày ")}.`;
      expect(lines.filter((line) => line.startsWith(none))).toHaveLength(1);
    });
  });
});
