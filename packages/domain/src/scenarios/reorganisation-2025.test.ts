import { describe, expect, test } from "vitest";
import { day } from "../kernel/calendar-day.ts";
import { type UnitHistory, holderOf, holdersOfAll, orphansOf } from "../unit/holder.ts";
import { SuccessionEvent, asConfirmed } from "../unit/succession.ts";
import { Unit, membersOf } from "../unit/unit.ts";
import { collectionMatrix } from "../report/collection.ts";
import { reportsDue } from "../report/report-series.ts";
import { makeId } from "../kernel/ids.ts";
import { demoRegister } from "./demo-register.ts";
import { reorganisation2025 } from "./reorganisation-2025.ts";

const { units, successions } = reorganisation2025;
const lastDay = day("2025-06-30");
const firstDay = day("2025-07-01");
const allConfirmed: UnitHistory = { units, successions: successions.map(asConfirmed) };

const before = (name: string) => named(name, lastDay);
const after = (name: string) => named(name, firstDay);
const nameOf = (id: string) => units.find((unit) => unit.id === id)?.name;

const wards = demoRegister.groups.find((group) => group.name === "Ủy ban nhân dân các phường");
if (wards === undefined) throw new Error("the demo register has the wards of Từ Sơn");
/** As the plan of 24-6-2024 expanded them. */
const twelve = membersOf(wards, demoRegister, day("2024-06-24")).map(({ id }) => id);

describe("the twelve wards of Từ Sơn", () => {
  test("are twelve as of any day before 1-7-2025, whatever is known today", () => {
    expect(twelve).toHaveLength(12);
    expect(holdersOfAll(twelve, reorganisation2025, lastDay)).toEqual(twelve);
  });

  test("are four holders from 1-7-2025", () => {
    expect(holdersOfAll(twelve, reorganisation2025, firstDay).map(nameOf)).toEqual([
      "Ủy ban nhân dân phường Phù Khê",
      "Ủy ban nhân dân phường Từ Sơn",
      "Ủy ban nhân dân phường Đồng Nguyên",
      "Ủy ban nhân dân phường Tam Sơn",
    ]);
  });

  test("leave no duty without a holder", () => {
    const duties = twelve.map((unitId) => ({ key: unitId, unitId, chosen: null }));
    expect(orphansOf(duties, reorganisation2025, firstDay)).toEqual([]);
  });

  test("owe the report of 20-10 twelve times in 2024 and four times in 2025; the old results stay theirs", () => {
    const seriesId = makeId("reportSeries", 1, "0190f5f0-0000-7000-8000-000000000001");
    const window = { from: day("2024-06-24"), to: day("2025-12-31") };
    const instances = reportsDue({ kind: "recurring", every: "year", monthDay: "10-20" }, window);
    const [reporter] = twelve;
    if (reporter === undefined) throw new Error("a ward");
    const onDay = day("2024-10-18");
    const serves = [{ seriesId, period: "2024" }];
    const sent = [{ reporter, evidence: "9/BC-UBND", sentOn: onDay, enteredOn: onDay, outage: null, serves }];
    const reportersOn = (on: typeof onDay) => holdersOfAll(twelve, reorganisation2025, on);
    const { rows } = collectionMatrix({ seriesId, instances, reportersOn, sent }, day("2025-10-21"));
    const states = rows.map((row) => row.states.map(({ kind }) => kind).join(" "));
    expect(states.filter((state) => state === "overdue not-asked")).toHaveLength(11);
    expect(states.filter((state) => state === "on-time not-asked")).toHaveLength(1);
    expect(states.filter((state) => state === "not-asked overdue")).toHaveLength(4);
  });
});

describe("a name that lives on", () => {
  test("the new Từ Sơn ward is not the old Từ Sơn city, and holds nothing of it unasked", () => {
    const city = before("Ủy ban nhân dân thành phố Từ Sơn");
    expect(after("Ủy ban nhân dân phường Từ Sơn").id).not.toBe(city.id);
    expect(holderOf(city.id, reorganisation2025, firstDay).kind).toBe("none");
    expect(holderOf(city.id, allConfirmed, firstDay).kind).toBe("several");
  });

  test.each(["Tam Sơn", "Phù Khê", "Đồng Nguyên"])(
    "the new ward %s is another unit than the old one, which it takes in",
    (name) => {
      const [old, young] = [before, after].map((at) => at(`Ủy ban nhân dân phường ${name}`).id);
      expect(old).not.toBe(young);
      expect(old && holderOf(old, reorganisation2025, firstDay)).toMatchObject({ unitId: young });
    },
  );
});

describe("Party bodies of Kon Tum", () => {
  const caucus = units.find((unit) => unit.kind === "party-caucus")?.id ?? twelve[0];
  if (caucus === undefined) throw new Error("a caucus");
  const holder = (asOf: string, history = allConfirmed) => {
    const found = holderOf(caucus, history, day(asOf));
    return found.kind === "one" ? nameOf(found.unitId) : found.kind;
  };

  test("the caucus becomes a Party committee in two steps, once both are confirmed", () => {
    expect(["2024-04-24", "2025-03-01", "2025-07-01"].map((asOf) => holder(asOf))).toEqual([
      "Ban cán sự đảng Ủy ban nhân dân tỉnh Kon Tum",
      "Đảng ủy Ủy ban nhân dân tỉnh Kon Tum",
      "Đảng ủy Ủy ban nhân dân tỉnh Quảng Ngãi",
    ]);
  });

  test("until then its duties are orphans with a candidate", () => {
    expect(holder("2025-07-01", reorganisation2025)).toBe("none");
    const duty = { key: "theo dõi, đôn đốc", unitId: caucus, chosen: null };
    const [orphan] = orphansOf([duty], reorganisation2025, firstDay);
    expect(orphan?.candidates.map(nameOf)).toEqual(["Đảng ủy Ủy ban nhân dân tỉnh Kon Tum"]);
  });

  test("the ten district committees end and nobody knows who follows: ten orphans", () => {
    const committees = units.filter(({ kind }) => /^(district|city)-party-committee$/.test(kind));
    const duties = committees
      .filter((unit) => unit.name !== "Thành ủy Từ Sơn")
      .map(({ id }) => ({ key: id, unitId: id, chosen: null }));
    expect(orphansOf(duties, allConfirmed, firstDay)).toHaveLength(10);
    expect(orphansOf(duties, allConfirmed, lastDay)).toEqual([]);
  });
});

test("the scenario keeps the form of the domain and adds to the demo register without changing an id", () => {
  expect(Unit.array().parse(units)).toEqual(units);
  expect(SuccessionEvent.array().parse(successions)).toEqual(successions);
  expect(new Set(units.map(({ id }) => id)).size).toBe(units.length);
  expect(units.slice(0, demoRegister.units.length).map(({ id }) => id)).toEqual(
    demoRegister.units.map(({ id }) => id),
  );
});

function named(name: string, asOf: typeof firstDay): Unit {
  const unit = units.find(
    (each) =>
      each.name === name &&
      (each.validFrom ?? asOf) <= asOf &&
      (each.validTo === null || asOf <= each.validTo),
  );
  if (unit === undefined) throw new Error(`no ${name} on ${asOf}`);
  return unit;
}
