import { day } from "@dondoc/domain";
import { beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../database/database.ts";
import { verifyLedger } from "../ledger/verify-ledger.ts";
import { describeOnEachDatabase } from "../testing/each-database.ts";
import { callerOf, testOffice } from "../testing/test-office.ts";
import { fillDemoOffice, isDemoOffice } from "./fill-demo-office.ts";

const wards = [
  "Châu Khê",
  "Đình Bảng",
  "Đồng Kỵ",
  "Đông Ngàn",
  "Đồng Nguyên",
  "Hương Mạc",
  "Phù Chẩn",
  "Phù Khê",
  "Tam Sơn",
  "Tân Hồng",
  "Trang Hạ",
  "Tương Giang",
];

describeOnEachDatabase("the demonstration office", (database: () => Database) => {
  const caller = () => callerOf(testOffice(database()));
  beforeAll(() => fillDemoOffice(testOffice(database())), 60_000);

  describe("its overview", () => {
    test("shows the conclusion with both plans under it, and the province's plan known but not held", async () => {
      const { directives } = await caller().overview.show();
      expect(directives.map(({ number, issuedOn }) => [number, issuedOn])).toEqual([
        ["70-KL/TW", "2024-01-31"],
      ]);
      const [kontum, bacninh] = directives[0]?.lower ?? [];
      expect(kontum).toMatchObject({ number: "143-KH/TU", isHeld: true, lagDays: 84, lower: [] });
      expect(bacninh).toMatchObject({ number: "154/KH-UBND", isHeld: false, lagDays: 132, statistic: null });
      expect(bacninh?.lower).toMatchObject([
        { number: "77/KH-UBND", isHeld: true, lagDays: 145, stepDays: 13 },
      ]);
    });

    test("counts nothing as done, because neither paper says that anything is", async () => {
      const { statistic, rate } = await caller().overview.show();
      expect(statistic).toMatchObject({ doneOnTime: 0, doneLate: 0 });
      expect(rate.numerator).toBe(0);
      expect(rate.asOf).toBe("2024-10-01");
    });

    test("shows a past day without the plan that was issued later", async () => {
      const { directives } = await caller().overview.show({ asOf: day("2024-06-01") });
      expect(directives[0]?.lower.map(({ number }) => number)).toEqual(["143-KH/TU"]);
    });
  });

  describe("its deadlines", () => {
    test("on 2024-06-01 hold the task of the propaganda committee, due at the end of quarter II", async () => {
      const { items } = await caller().task.due({ asOf: day("2024-06-01") });
      const ofCommittee = items.filter((item) => item.unit?.name === "Ban Tuyên giáo Tỉnh ủy Kon Tum");
      expect(ofCommittee).toMatchObject([{ dueOn: "2024-06-30", role: "guide", group: "this-month" }]);
      expect(ofCommittee[0]?.deadline?.asWritten).toContain("quý II-2024");
    });

    test("on 2024-10-01 twelve wards owe the report due on 2024-10-20", async () => {
      const { items } = await caller().task.due({ asOf: day("2024-10-01") });
      const reports = items.filter((item) => item.kind === "report" && item.dueOn === "2024-10-20");
      const names = reports.map((item) => item.unit?.name.replace(/^.*phường /u, ""));
      expect(names).toEqual(wards);
      expect(new Set(reports.map((item) => item.period))).toEqual(new Set(["2024"]));
    });

    test.each(["2024-10-01", "2027-01-01"])("never count a continuous task as overdue (%s)", async (asOf) => {
      const { items } = await caller().task.due({ asOf: day(asOf), all: true });
      const continuous = items.filter((item) => item.deadline?.schedule.kind === "continuous");
      expect(continuous.length).toBeGreaterThanOrEqual(14);
      expect(new Set(continuous.map((item) => item.group))).toEqual(new Set(["continuous"]));
    });

    test("give a yearly report once for each ward and year", async () => {
      const { items } = await caller().task.due({ asOf: day("2026-01-01"), all: true });
      const overdue = items.filter((item) => item.kind === "report" && item.group === "overdue");
      expect(new Set(overdue.map((item) => item.period))).toEqual(new Set(["2024", "2025"]));
    });
  });

  describe("its plans", () => {
    test("hold what the papers set", async () => {
      const { plans } = await caller().plan.list();
      expect(plans.map(({ number, taskCount, isHeld }) => [number, taskCount, isHeld])).toEqual([
        ["143-KH/TU", 17, true],
        ["154/KH-UBND", 0, false],
        ["77/KH-UBND", 42, true],
      ]);
    });

    test("point every task at the words it came from", async () => {
      const { plans } = await caller().plan.list();
      for (const { id, isHeld } of plans) {
        const { text, tasks } = await caller().plan.detail({ planId: id });
        if (!isHeld) continue;
        for (const task of tasks) {
          const words = text?.slice(task.span.start, task.span.end).replace(/\s+/gu, " ").trim();
          expect(words?.slice(0, 40)).toBe(task.statement.slice(0, 40));
        }
      }
    });

    test("carry the one target with its holes", async () => {
      const { plans } = await caller().plan.list();
      const city = plans.find((plan) => plan.number === "77/KH-UBND");
      if (city === undefined) throw new Error("77/KH-UBND is missing.");
      const { targets, funding, upper } = await caller().plan.detail({ planId: city.id });
      expect(targets).toMatchObject([{ comparator: ">", value: 60, unit: "%", year: 2030 }]);
      expect(funding).toHaveLength(3);
      expect(upper).toMatchObject({ number: "154/KH-UBND", isHeld: false });
    });
  });

  describe("a unit of it", () => {
    test("owes what its group owes", async () => {
      const { units } = await caller().unit.list();
      const ward = units.find((unit) => unit.name.endsWith("Đình Bảng"));
      if (ward === undefined) throw new Error("The ward is missing.");
      const { items, path } = await caller().unit.owes({ unitId: ward.id });
      expect(items.filter((item) => item.kind === "report")).toMatchObject([
        { dueOn: "2024-10-20", period: "2024", recipients: ["Phòng Văn hóa và Thông tin"] },
      ]);
      expect(items.length).toBeGreaterThanOrEqual(9);
      expect(path.length).toBeGreaterThanOrEqual(1);
    });
  });

  test("is filled once", async () => {
    await fillDemoOffice(testOffice(database()));
    expect((await caller().plan.list()).plans).toHaveLength(3);
    expect(await isDemoOffice(database())).toBe(true);
  });

  test("has a ledger that verifies", async () => {
    expect(await verifyLedger(database())).toMatchObject({ ok: true });
  });
});
