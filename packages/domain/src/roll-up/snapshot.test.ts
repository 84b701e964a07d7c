import { describe, expect, test } from "vitest";
import { day } from "../kernel/calendar-day.ts";
import { OFFICE_ROOT, idParts, makeId } from "../kernel/ids.ts";
import { nationalRegime, reportingRegimes } from "../report/regime.ts";
import { periodOf } from "../report/report-period.ts";
import { type PublishRequest, type SnapshotFacts, publishSnapshot } from "./publish-snapshot.ts";
import { type Followed, rollUp, totalOf } from "./roll-up.ts";
import { PublishedSnapshot } from "./snapshot.ts";

const uuid = (serial: number) => `0190f5f0-0000-7000-8000-${String(serial).padStart(12, "0")}`;
const office = makeId("unit", OFFICE_ROOT, uuid(70));

const period = (kind: "month" | "quarter") => {
  const found = periodOf(nationalRegime, kind, day("2024-05-01"));
  if (found === null) throw new Error("the day lies in a period");
  return found;
};
const open = { progress: { status: "in-progress" }, dueOn: day("2024-06-14"), isContinuous: false } as const;

function publish(followed: Followed[], asked: Partial<PublishRequest>, facts: Partial<SnapshotFacts> = {}) {
  const request: PublishRequest = {
    scope: { kind: "office" },
    period: period("quarter"),
    publishedOn: day("2024-06-20"),
    ...asked,
  };
  return publishSnapshot(request, {
    today: day("2024-06-20"),
    by: { account: "an", units: { bring: [], decide: [office], inspect: [], keep: [] } },
    publisherIds: [office],
    published: [],
    statisticOn: (asOf) => rollUp(followed, asOf),
    newUuid: () => uuid(9),
    ...facts,
  });
}

function published(followed: Followed[]): PublishedSnapshot {
  const decided = publish(followed, {});
  const [event] = decided.ok ? decided.value : [];
  if (event === undefined) throw new Error("nothing was published");
  return PublishedSnapshot.parse(event.snapshot);
}

describe("a published snapshot", () => {
  test("is as of the cut-off day: what fell due on it is still in time", () => {
    const { statistic } = published([open]);
    expect(statistic).toMatchObject({ openInTime: 1, openOverdue: 0 });
    expect(totalOf(statistic)).toBe(1);
  });

  test("is refused before the period is over", () => {
    const problem = { code: "period-not-over", cutoffOn: "2024-06-14" };
    expect(publish([], { publishedOn: day("2024-06-14") })).toEqual({ ok: false, problem });
    expect(publish([], {}, { today: day("2024-06-14") })).toEqual({ ok: false, problem });
    expect(publish([], { publishedOn: day("2024-06-15") }).ok).toBe(true);
    expect(publish([], { publishedOn: day("2024-06-21") })).toMatchObject({
      problem: { code: "day-in-the-future" },
    });
  });

  test("is made of quarters, half-years and years, not of months", () => {
    expect(publish([], { period: period("month") })).toEqual({
      ok: false,
      problem: { code: "period-not-published", kind: "month" },
    });
    const khanhHoa = reportingRegimes.find(({ key }) => key === "khanh-hoa") ?? nationalRegime;
    const nineMonths = periodOf(khanhHoa, "nine-months", day("2024-05-01"));
    if (nineMonths === null) throw new Error("Khánh Hòa reports on nine months");
    expect(publish([], { period: nineMonths })).toEqual({
      ok: false,
      problem: { code: "period-not-published", kind: "nine-months" },
    });
  });

  test("is made once for a period and those whose figures they are", () => {
    const first = published([]);
    const planId = makeId("plan", 1, uuid(1));
    const facts = { published: [first] };
    expect(publish([], {}, facts)).toEqual({
      ok: false,
      problem: { code: "period-already-published", snapshotId: first.id },
    });
    expect(publish([], { scope: { kind: "plan", planId } }, facts).ok).toBe(true);
    expect(publish([], { scope: { kind: "unit", unitId: office } }, facts).ok).toBe(true);
    const before = { published: [{ ...first, period: { ...first.period, name: "2024-Q1" } }] };
    expect(publish([], {}, before).ok).toBe(true);
  });

  test("of one plan or unit is not that of another", () => {
    const plan = { kind: "plan", planId: makeId("plan", 1, uuid(1)) } as const;
    const unit = { kind: "unit", unitId: office } as const;
    const others = [
      { kind: "plan", planId: makeId("plan", 1, uuid(2)) },
      { kind: "unit", unitId: makeId("unit", OFFICE_ROOT, uuid(71)) },
      { kind: "office" },
    ] as const;
    const first = published([]);
    for (const scope of [plan, unit]) {
      const facts = { published: [{ ...first, scope }] };
      expect(publish([], { scope }, facts)).toMatchObject({ problem: { code: "period-already-published" } });
      for (const other of others) expect(publish([], { scope: other }, facts).ok).toBe(true);
    }
    expect(publish([], { scope: plan }, { published: [{ ...first, scope: unit }] }).ok).toBe(true);
    expect(publish([], { scope: unit }, { published: [{ ...first, scope: plan }] }).ok).toBe(true);
  });

  test("of a plan lies under its directive, of a unit under the office", () => {
    const rootOf = (scope: PublishRequest["scope"]) => {
      const decided = publish([], { scope });
      const [event] = decided.ok ? decided.value : [];
      return event?.type === "snapshot-published" ? idParts(event.snapshot.id).root : null;
    };
    expect(rootOf({ kind: "plan", planId: makeId("plan", 7, uuid(1)) })).toBe(7);
    expect(rootOf({ kind: "unit", unitId: office })).toBe(OFFICE_ROOT);
  });

  test("is made by who publishes it", () => {
    const stranger = { account: "bình", units: { bring: [office], decide: [], inspect: [], keep: [] } };
    expect(publish([], {}, { by: stranger })).toMatchObject({ problem: { code: "not-your-unit" } });
  });
});
