import {
  type Deadline,
  type Statistic,
  addDays,
  day,
  dueGroups,
  emptyStatistic,
  timeliness,
} from "@dondoc/domain";
import type { OfficeView } from "../dash/dashboard-state.ts";
import type { DueItem, DueList, Follower, OfficeReads, PlanDetail, UnitRow } from "../office/office-reads.ts";
import { planId, unitId, uuid } from "./make-ids.ts";
import { makePapers } from "./make-papers.ts";

export { planId } from "./make-ids.ts";

/**
 * A small office held in memory: what two plans ask of a few units, with no progress of anybody. Tests change what it
 * holds and tell its followers.
 */
export const today = day("2024-10-01");

const nothing = { overdue: 0, open: 0, continuous: 0, undated: 0 };

export function makeUnit(
  number: number,
  wanted: Partial<UnitRow> & Pick<UnitRow, "name" | "shortName">,
): UnitRow {
  return {
    id: unitId(number),
    kind: "ward-peoples-committee",
    tier: "commune",
    parentId: null,
    owes: nothing,
    ...wanted,
  };
}

export const city = makeUnit(1, {
  name: "UBND thành phố Từ Sơn",
  shortName: "UBND thành phố Từ Sơn",
  tier: "district",
});
const ward = (number: number, place: string): UnitRow =>
  makeUnit(number, {
    name: `Ủy ban nhân dân phường ${place}`,
    shortName: `UBND phường ${place}`,
    parentId: city.id,
    owes: { ...nothing, open: 1, continuous: 1 },
  });
export const wards = [
  ward(2, "Châu Khê"),
  ward(3, "Đình Bảng"),
  ward(4, "Đồng Kỵ"),
  ward(5, "Đông Ngàn"),
  ward(6, "Tương Giang"),
];
export const propaganda = makeUnit(7, {
  name: "Ban Tuyên giáo Tỉnh ủy Kon Tum",
  shortName: "Ban Tuyên giáo Tỉnh ủy",
  owes: { ...nothing, overdue: 1 },
});
export const units: readonly UnitRow[] = [city, ...wards, propaganda];

const plan77 = {
  id: planId(77),
  number: "77/KH-UBND",
  issuer: "Ủy ban nhân dân thành phố Từ Sơn",
  issuedOn: day("2024-06-24"),
  subject: "Kế hoạch về thể dục, thể thao",
};
const plan143 = {
  id: planId(143),
  number: "143-KH/TU",
  issuer: "Tỉnh ủy Kon Tum",
  issuedOn: day("2024-04-24"),
  subject: "Kế hoạch về thể dục, thể thao",
};

export const paper = [
  "IV/ TỔ CHỨC THỰC HIỆN",
  "8. UBND các phường",
  "- Tuyên truyền trên hệ thống truyền thanh.",
  "- Mỗi năm gửi kết quả về Phòng VHTT trước ngày 20 tháng 10.",
  "Trên đây là toàn bộ Kế hoạch.",
].join("\n");
const reportStart = paper.indexOf("Mỗi năm");
const reportEnd = paper.indexOf("\nTrên đây");

export function makeItem(number: number, wanted: Partial<DueItem> = {}): DueItem {
  const id = `asg_1.${uuid(number)}`;
  return {
    id,
    kind: "task",
    statement: `Việc số ${number}`,
    role: "lead",
    unit: null,
    unitCount: 0,
    plan: plan77,
    taskId: null,
    period: null,
    recipients: [],
    status: "assigned",
    deadline: null,
    dueOn: null,
    timeliness: { kind: "no-deadline" },
    group: "undated",
    sectionPath: "II/1",
    span: { start: 0, end: 10 },
    ...wanted,
  };
}

const yearly: Deadline = {
  asWritten: "Mỗi năm … trước ngày 20 tháng 10",
  span: { start: reportStart, end: reportEnd },
  schedule: { kind: "recurring", every: "year", monthDay: "10-20", bound: "before" },
  certainty: "stated",
};

function report(unit: UnitRow, number: number, asOf = today): DueItem {
  const dueOn = day("2024-10-20");
  return makeItem(number, {
    id: `rpt_1.${uuid(1)}/${unit.id}/2024`,
    kind: "report",
    statement: "Mỗi năm gửi kết quả về Phòng VHTT trước ngày 20 tháng 10.",
    role: "report",
    unit: { id: unit.id, name: unit.name, shortName: unit.shortName },
    unitCount: 1,
    period: "2024",
    recipients: ["Phòng VHTT"],
    deadline: yearly,
    dueOn,
    timeliness: timeliness({ status: "assigned" }, dueOn, asOf),
    group: asOf < addDays(dueOn, -6) ? "this-month" : asOf <= dueOn ? "this-week" : "overdue",
    sectionPath: null,
    span: { start: reportStart, end: reportEnd },
  });
}

export function makeItems(asOf = today): DueItem[] {
  const dueOn = day("2024-06-30");
  const late = makeItem(100, {
    statement: "Phổ biến, quán triệt kết luận",
    role: "guide",
    plan: plan143,
    unit: { id: propaganda.id, name: propaganda.name, shortName: propaganda.shortName },
    unitCount: 1,
    dueOn,
    timeliness: timeliness({ status: "assigned" }, dueOn, asOf),
    group: "overdue",
    deadline: {
      asWritten: "trong quý II-2024",
      span: { start: 0, end: 5 },
      schedule: { kind: "once", dueOn, granularity: "quarter", bound: "within" },
      certainty: "inferred",
    },
  });
  const undated = [1, 2, 3].map((number) =>
    makeItem(200 + number, { statement: `Định kỳ mở giải bằng nguồn xã hội hóa ${number}` }),
  );
  const continuous = makeItem(300, {
    group: "continuous",
    unitCount: 5,
    unit: late.unit,
    statement: "Tuyên truyền thường xuyên",
  });
  const items = [
    late,
    ...wards.map((unit, index) => report(unit, 400 + index, asOf)),
    ...undated,
    continuous,
  ];
  return items.toSorted((a, b) => dueGroups.indexOf(a.group) - dueGroups.indexOf(b.group));
}

export const statistic: Statistic = {
  ...emptyStatistic,
  openInTime: 5,
  openOverdue: 1,
  excluded: { ...emptyStatistic.excluded, continuous: 1, undated: 3 },
};

/** What is due as it is answered, of these items or of the usual ones. */
export function makeList(items = makeItems(), withinDays: number | null = null): DueList {
  const rate = { numerator: 0, denominator: 1, asOf: today };
  return { asOf: today, withinDays, items, total: items.length, statistic, rate };
}

/** What the dashboard shows once the office has answered. */
export function makeView(items = makeItems()): OfficeView {
  const { withinDays: _, ...list } = makeList(items);
  return { ...list, today, isDemo: true, units, unitId: null, loadedAt: "08:05" };
}

export type TestOffice = OfficeReads & {
  items: DueItem[];
  /** Set to make every question fail as a server that is away does. */
  failure: Error | null;
  readonly asked: string[];
  readonly followers: Set<Follower>;
};

export function makeOffice(): TestOffice {
  const answer = async <T>(name: string, value: () => T): Promise<T> => {
    office.asked.push(name);
    await Promise.resolve();
    if (office.failure !== null) throw office.failure;
    return value();
  };
  const rate = { numerator: 0, denominator: 1, asOf: today };
  const office: TestOffice = {
    items: makeItems(),
    failure: null,
    asked: [],
    followers: new Set(),
    state: () => answer("state", () => ({ today, isDemo: true, version: "0.1.0" })),
    due: ({ asOf: asked, withinDays }) =>
      answer(`due ${asked ?? today}`, () => {
        const asOf = asked ?? today;
        const items = asOf === today ? office.items : makeItems(asOf);
        return { ...makeList(items, withinDays), asOf };
      }),
    units: () => answer("units", () => units),
    unitOwes: (id, asked) =>
      answer(`unit ${id}`, () => ({
        asOf: asked ?? today,
        unit: units.find((unit) => unit.id === id) ?? city,
        path: [],
        statistic,
        rate,
        below: statistic,
        items: makeItems(asked ?? today).filter((item) => item.unit?.id === id),
      })),
    plans: () => answer("plans", () => ({ asOf: today, plans: [], morePlans: 0 })),
    plan: (id, asOf) => answer(`plan ${id}`, () => makePlan(asOf ?? today)),
    task: () => Promise.reject(new Error("This office of a test has no tasks.")),
    history: () => answer("history", () => []),
    firstStep: () => answer("first step", () => null),
    ...makePapers(answer),
    find: () => answer("find", () => []),
    follow: (follower) => {
      office.followers.add(follower);
      return () => office.followers.delete(follower);
    },
  };
  return office;
}

export function makePlan(asOf = today): PlanDetail {
  return {
    asOf,
    plan: { ...plan77, isHeld: true },
    directive: {
      id: `drt_1.${uuid(1)}` as PlanDetail["directive"]["id"],
      type: "conclusion",
      number: "70-KL/TW",
      issuer: "Bộ Chính trị",
      issuedOn: day("2024-01-31"),
      subject: "",
      isHeld: false,
    },
    upper: null,
    lagDays: 145,
    stepDays: 145,
    text: paper,
    sections: [],
    tasks: [],
    reports: [],
    targets: [],
    funding: [],
    accountabilities: [],
    distribution: [],
    checks: [],
    statistic,
    rate: { numerator: 0, denominator: 1, asOf },
  };
}
