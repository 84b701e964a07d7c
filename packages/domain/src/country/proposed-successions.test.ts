import { describe, expect, test } from "vitest";
import { addDays } from "../kernel/calendar-day.ts";
import { reorganisation2025 } from "../scenarios/reorganisation-2025.ts";
import { holderOf, orphansOf } from "../unit/holder.ts";
import { SuccessionEvent, asConfirmed } from "../unit/succession.ts";
import { type Unit, existsOn } from "../unit/unit.ts";
import { COMMUNES_BEGAN_ON, proposedSuccessions, readCountry } from "./index.ts";

const country = readCountry();
const { units } = reorganisation2025;
const wardNamed = (name: string, isOld: boolean): Unit | undefined =>
  units.find(
    (unit) =>
      unit.name === `Ủy ban nhân dân ${name.replace("Phường", "phường")}` &&
      existsOn(unit, isOld ? addDays(COMMUNES_BEGAN_ON, -1) : COMMUNES_BEGAN_ON),
  );
const inBacNinh = (provinceCode: string) =>
  country.provinces.find(({ code }) => code === provinceCode)?.name === "Tỉnh Bắc Ninh";
const proposals = proposedSuccessions(country, {
  before: ({ name, district }) =>
    district === "Thành phố Từ Sơn" ? (wardNamed(name, true)?.id ?? null) : null,
  after: ({ name, provinceCode }) => (inBacNinh(provinceCode) ? (wardNamed(name, false)?.id ?? null) : null),
});

describe("what the country's data proposes for Từ Sơn", () => {
  test("are four mergers of twelve wards, as the scenario tells them", () => {
    const told = reorganisation2025.successions.filter(({ status }) => status === "confirmed");
    const pairs = (events: readonly SuccessionEvent[]) =>
      events
        .flatMap(({ from, to }) => from.map((id) => `${id} ${to.join()}`))
        .toSorted((a, b) => (a < b ? -1 : 1));
    expect(proposals.map(({ kind }) => kind)).toEqual(["merge", "merge", "merge", "merge"]);
    expect(pairs(proposals)).toEqual(pairs(told));
    expect(pairs(proposals)).toHaveLength(12);
  });

  test("keep the form of the domain and resolve nothing until confirmed", () => {
    expect(SuccessionEvent.array().parse(proposals)).toEqual(proposals);
    const old = wardNamed("Phường Đình Bảng", true);
    if (old === undefined) throw new Error("the old ward");
    const duty = { key: "1", unitId: old.id, chosen: null };
    expect(orphansOf([duty], { units, successions: proposals }, COMMUNES_BEGAN_ON)).toHaveLength(1);
    const confirmed = { units, successions: proposals.map(asConfirmed) };
    expect(holderOf(old.id, confirmed, COMMUNES_BEGAN_ON)).toMatchObject({
      unitId: wardNamed("Phường Từ Sơn", false)?.id,
    });
  });
});

test("an office that follows nobody there gets no proposal", () => {
  expect(proposedSuccessions(country, { before: () => null, after: () => null })).toEqual([]);
});
