import { describe, expect, test } from "vitest";
import { day } from "../kernel/calendar-day.ts";
import { makeId } from "../kernel/ids.ts";
import { demoRegister } from "../scenarios/demo-register.ts";
import type { Unit } from "../unit/unit.ts";
import { collectsFrom, reachesUp, reportChain } from "./report-chain.ts";
import type { Party, ReportSeries } from "./report-series.ts";

const uuid = (serial: number) => `0190f5f0-0000-7000-8000-${String(serial).padStart(12, "0")}`;
const named = (name: string): Unit => {
  const unit = demoRegister.units.find((each) => each.name === name);
  if (unit === undefined) throw new Error(`the demo register has no unit ${name}`);
  return unit;
};
const wards = demoRegister.groups.find(({ name }) => name === "Ủy ban nhân dân các phường");
const office = named("Phòng Văn hóa và Thông tin thành phố Từ Sơn").id;
const department = named("Sở Văn hóa, Thể thao và Du lịch tỉnh Bắc Ninh").id;
const ward = named("Ủy ban nhân dân phường Đình Bảng").id;

const party = (sides: Partial<Party>): Party => ({
  asWritten: "như văn bản ghi",
  unitId: null,
  groupId: null,
  certainty: "stated",
  ...sides,
});
const series = (serial: number, reporters: Party[], recipients: Party[]): ReportSeries => ({
  id: makeId("reportSeries", 1, uuid(serial)),
  planId: makeId("plan", 1, uuid(99)),
  reporters,
  recipients,
  deadline: null,
  asWritten: "báo cáo",
  span: { start: 0, end: 7 },
});
/** As the plan of Từ Sơn has it: wards to the city's office, which consolidates and reports to the province's department. */
const upward = [
  series(1, [party({ groupId: wards?.id ?? null })], [party({ unitId: office })]),
  series(2, [party({ unitId: office })], [party({ unitId: department })]),
];
const chain = reportChain(upward, demoRegister, day("2024-10-01"));

describe("the chain of reports", () => {
  test("has the office collect from twelve wards", () => {
    expect(collectsFrom(chain, office)).toHaveLength(12);
    expect(collectsFrom(chain, department)).toEqual([office]);
    expect(collectsFrom(chain, ward)).toEqual([]);
  });

  test("carries a ward's report by the office to the department", () => {
    expect(reachesUp(chain, ward)).toEqual([office, department]);
    expect(reachesUp(chain, department)).toEqual([]);
  });

  test("comes to an end where two units report to each other", () => {
    const circle = [...upward, series(3, [party({ unitId: department })], [party({ unitId: office })])];
    expect(reachesUp(reportChain(circle, demoRegister, day("2024-10-01")), office)).toEqual([department]);
  });

  test("says where it leads nowhere: nobody named, or a group that is empty on the day", () => {
    const unnamed = [series(1, [party({ unitId: office })], [party({})])];
    expect(reportChain(unnamed, demoRegister, day("2024-10-01"))).toEqual({
      steps: [],
      openEnds: [{ seriesId: unnamed[0]?.id, side: "recipient" }],
    });
    expect(reportChain(upward, demoRegister, day("2025-07-01")).openEnds).toEqual([
      { seriesId: upward[0]?.id, side: "reporter" },
    ]);
  });
});
