import type { OverviewNode } from "@dondoc/client";
import { day, makeId } from "@dondoc/domain";
import { describe, expect, test } from "vitest";
import { branchesOf, foldable, linesShown } from "./cascade-branches.ts";

const idOf = (n: number) => makeId("plan", 1, `0190f5f0-0000-7000-8000-${String(n).padStart(12, "0")}`);

function plan(n: number, rest: Partial<OverviewNode> = {}): OverviewNode {
  return {
    kind: "plan",
    id: idOf(n),
    number: `${n}/KH-UBND`,
    type: "plan",
    issuer: `Ủy ban nhân dân xã Số ${n}`,
    issuedOn: day("2024-03-01"),
    subject: "về tủ sách thôn",
    isHeld: true,
    lagDays: 30,
    stepDays: 30,
    statistic: null,
    rate: null,
    taskCount: 0,
    nextDue: null,
    total: null,
    lower: [],
    moreBelow: 0,
    ...rest,
  };
}

const province = plan(1, { stepDays: 90, lower: [plan(2), plan(3, { isHeld: false })] });
const root = plan(0, { kind: "directive", lower: [province, plan(4)] });
const unit = { id: null, name: "Phường Đình Bảng", shortName: "Đình Bảng" };
const branch = branchesOf(root, [{ unit, upperPlanId: idOf(2) }]);
const nothingFolded = () => false;
/** Documents by their serial number, units by their name. */
const named = (lines: ReturnType<typeof linesShown>) =>
  lines.map(({ line }) => (line.kind === "owed" ? line.unit.shortName : line.node.number.split("/")[0]));

describe("the lines of a cascade", () => {
  test("stand in order, who owes a plan right under the plan that asks for it", () => {
    const lines = linesShown(branch, { wanted: "", show: "all" }, nothingFolded);
    expect(named(lines)).toEqual(["0", "1", "2", "Đình Bảng", "3", "4"]);
    expect(branch.size).toBe(5);
  });

  test("below a folded one are left out", () => {
    const lines = linesShown(branch, { wanted: "", show: "all" }, (key) => key === province.id);
    expect(named(lines)).toEqual(["0", "1", "4"]);
    expect(foldable(branch)).toEqual([root.id, province.id, idOf(2)]);
  });

  test("that are looked for are found without diacritics, with what they hang from, folded or not", () => {
    const lines = linesShown(branch, { wanted: "dinh bang", show: "all" }, () => true);
    expect(named(lines)).toEqual(["0", "1", "2", "Đình Bảng"]);
  });

  test("that are late, owed or not held stay with what they hang from", () => {
    const shown = (show: "late" | "owing" | "unheld") =>
      named(linesShown(branch, { wanted: "", show }, nothingFolded));
    expect(shown("late")).toEqual(["0", "1"]);
    expect(shown("owing")).toEqual(["0", "1", "2", "Đình Bảng"]);
    expect(shown("unheld")).toEqual(["0", "1", "3"]);
  });
});
