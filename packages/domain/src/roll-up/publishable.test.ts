import { describe, expect, test } from "vitest";
import { day } from "../kernel/calendar-day.ts";
import { OFFICE_ROOT, makeId } from "../kernel/ids.ts";
import { publishSnapshot } from "./publish-snapshot.ts";
import { publishablePeriods, publishingOffer } from "./publishable.ts";
import { emptyStatistic } from "./roll-up.ts";

const uuid = (serial: number) => `0190f5f0-0000-7000-8000-${String(serial).padStart(12, "0")}`;
const office = makeId("unit", OFFICE_ROOT, uuid(70));
const scope = { kind: "office" } as const;
const today = day("2024-10-01");
const by = { account: "an", units: { bring: [], decide: [office], inspect: [], keep: [] } };
const facts = { today, by, publisherIds: [office], published: [] };
const since = day("2024-01-01");

describe("the periods that may be published", () => {
  test("are those that are over, the latest first, and every one of them is accepted", () => {
    const offered = publishablePeriods(scope, since, facts);
    expect(offered.map(({ name }) => name)).toEqual(["2024-Q3", "2024-Q2", "2024-H1", "2024-Q1"]);
    for (const period of offered) {
      const request = { scope, period, publishedOn: today };
      const asked = { ...facts, statisticOn: () => emptyStatistic, newUuid: () => uuid(9) };
      expect(publishSnapshot(request, asked).ok).toBe(true);
    }
  });

  test("leave out what was published, and are none for whoever may not publish", () => {
    const [period] = publishablePeriods(scope, since, facts);
    if (period === undefined) throw new Error("a quarter is over");
    const request = { scope, period, publishedOn: today };
    const asked = { ...facts, statisticOn: () => emptyStatistic, newUuid: () => uuid(9) };
    const decided = publishSnapshot(request, asked);
    const published = decided.ok ? decided.value.map(({ snapshot }) => snapshot) : [];
    expect(publishablePeriods(scope, since, { ...facts, published }).map(({ name }) => name)).toEqual([
      "2024-Q2",
      "2024-H1",
      "2024-Q1",
    ]);
    const stranger = { ...facts, publisherIds: [makeId("unit", OFFICE_ROOT, uuid(71))] };
    expect(publishablePeriods(scope, since, stranger)).toEqual([]);
    expect([publishingOffer(facts).allowed, publishingOffer(stranger).allowed]).toEqual([true, false]);
  });
});
