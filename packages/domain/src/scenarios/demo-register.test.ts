import { describe, expect, test } from "vitest";
import { day } from "../kernel/calendar-day.ts";
import { compareVietnamese } from "../kernel/vietnamese.ts";
import { matchUnit } from "../unit/match-unit.ts";
import { Unit, UnitGroup, existsOn, membersOf, territoryOf } from "../unit/unit.ts";
import { demoRegister } from "./demo-register.ts";

const { units, groups } = demoRegister;
const konTum = unitNamed("Tỉnh ủy Kon Tum");
const tuSon = unitNamed("Ủy ban nhân dân thành phố Từ Sơn");
/** The days on which the two plans were issued. */
const konTumPlan = { register: demoRegister, asOf: day("2024-04-24"), issuer: konTum };
const tuSonPlan = { register: demoRegister, asOf: day("2024-06-24"), issuer: tuSon };

describe("the demo register", () => {
  test("keeps the form of the domain", () => {
    expect(Unit.array().parse(units)).toEqual(units);
    expect(UnitGroup.array().parse(groups)).toEqual(groups);
  });

  test("names every unit and group once, by an id that never changes", () => {
    expect(new Set([...units, ...groups].map((each) => each.id)).size).toBe(units.length + groups.length);
    expect(new Set(units.map((unit) => unit.name)).size).toBe(units.length);
    expect(tuSon.id).toBe("unt_0.018cc251-f400-7000-8000-000000000220");
  });

  test("registers a body before what stands under it", () => {
    const known = new Set<string>();
    const orphans = units.filter((unit) => {
      known.add(unit.id);
      return unit.parentId !== null && !known.has(unit.parentId);
    });
    expect(orphans).toEqual([]);
    expect(groups.filter((group) => !known.has(group.under))).toEqual([]);
  });

  test("has two territories beside the centre", () => {
    const tops = units.filter((unit) => unit.tier !== "centre").map((unit) => territoryOf(units, unit).name);
    expect(new Set(tops)).toEqual(new Set(["Tỉnh ủy Kon Tum", "Tỉnh ủy Bắc Ninh"]));
  });

  test("gives every group its members in Vietnamese order", () => {
    for (const name of ["Các huyện ủy", "Ủy ban nhân dân các phường"]) {
      const names = membersOf(groupNamed(name), demoRegister, day("2024-10-01")).map((unit) => unit.name);
      expect(names).toEqual(names.toSorted(compareVietnamese));
    }
  });

  test.each([
    ["Các huyện ủy", 9],
    ["Các huyện ủy, thành ủy", 10],
    ["Các tổ chức chính trị - xã hội tỉnh", 5],
    ["Các cơ quan tham mưu, giúp việc Tỉnh ủy", 6],
    ["Ủy ban nhân dân các phường", 12],
    ["Các đoàn thể chính trị - xã hội thành phố", 5],
  ])("knows the units that '%s' stood for in 2024: %i", (name, count) => {
    expect(membersOf(groupNamed(name), demoRegister, day("2024-10-01"))).toHaveLength(count);
  });

  test("ends district committees, the city, its offices and its wards with 30-6-2025", () => {
    const lastDay = day("2025-06-30");
    const local = units.filter((unit) => unit.tier === "district" || unit.tier === "commune");
    expect(local, "10 committees, 14 bodies of the city, 12 wards").toHaveLength(10 + 14 + 12);
    expect(local.filter((unit) => !existsOn(unit, lastDay))).toEqual([]);
    expect(local.filter((unit) => existsOn(unit, day("2025-07-01")))).toEqual([]);
    expect(membersOf(groupNamed("Ủy ban nhân dân các phường"), demoRegister, day("2025-07-01"))).toEqual([]);
  });

  test("leaves the end open where no day is certain", () => {
    const open = units.filter((unit) => unit.validTo === null).map((unit) => unit.shortName);
    expect(open).toEqual([
      "Bộ Chính trị",
      "Ban Bí thư",
      "Ban Tuyên giáo Tỉnh ủy",
      "Ban Dân vận Tỉnh ủy",
      "BCSĐ UBND tỉnh",
      "Đảng đoàn MTTQ tỉnh",
    ]);
  });
});

describe("names in the plan of Kon Tum", () => {
  test.each([
    ["Tỉnh ủy Kon Tum", "Tỉnh ủy Kon Tum"],
    ["Ban Thường vụ Tỉnh ủy", "Tỉnh ủy Kon Tum"],
    ["Ban Tuyên giáo Tỉnh ủy", "Ban Tuyên giáo Tỉnh ủy Kon Tum"],
    ["Ban cán sự đảng UBND tỉnh", "Ban cán sự đảng Ủy ban nhân dân tỉnh Kon Tum"],
    ["BCSĐ đảng Uỷ ban nhân dân tỉnh", "Ban cán sự đảng Ủy ban nhân dân tỉnh Kon Tum"],
    ["BCSĐ UBND tỉnh", "Ban cán sự đảng Ủy ban nhân dân tỉnh Kon Tum"],
    ["BCSĐ đảng UBND tỉnh", "Ban cán sự đảng Ủy ban nhân dân tỉnh Kon Tum"],
    ["Đảng đoàn UBMTTQ Việt Nam tỉnh", "Đảng đoàn Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Kon Tum"],
    ["Ban Thường vụ Tỉnh đoàn", "Tỉnh đoàn Kon Tum"],
    ["thành ủy", "Thành ủy Kon Tum"],
    ["Huyện ủy Đăk Tô", "Huyện ủy Đăk Tô"],
    ["huyện ủy Ia H’Drai", "Huyện ủy Ia H'Drai"],
    ["Văn phòng Tỉnh ủy", "Văn phòng Tỉnh ủy Kon Tum"],
    ["Bộ Chính trị", "Bộ Chính trị"],
    ["Ban Bí thư Trung ương Đảng", "Ban Bí thư"],
  ])("'%s' is %s", (asWritten, name) => {
    expect(matchUnit(asWritten, konTumPlan)).toEqual({ kind: "unit", unit: unitNamed(name) });
  });

  test.each([
    ["các huyện ủy", "Các huyện ủy"],
    ["Các huyện ủy, thành ủy", "Các huyện ủy, thành ủy"],
    ["Thành ủy, các huyện ủy", "Các huyện ủy, thành ủy"],
    ["các tổ chức chính trị xã hội tỉnh", "Các tổ chức chính trị - xã hội tỉnh"],
    ["các tổ chức chính trị - xã hội của tỉnh", "Các tổ chức chính trị - xã hội tỉnh"],
    ["Cơ quan tham mưu, giúp việc của Tỉnh ủy", "Các cơ quan tham mưu, giúp việc Tỉnh ủy"],
  ])("'%s' stands for a group", (asWritten, name) => {
    expect(matchUnit(asWritten, konTumPlan)).toEqual({ kind: "group", group: groupNamed(name) });
  });

  test.each(["đảng ủy trực thuộc Tỉnh ủy", "những cơ quan liên quan", "các đảng đoàn", "ban cán sự đảng"])(
    "'%s' is left to a person",
    (asWritten) => expect(matchUnit(asWritten, konTumPlan).kind).toBe("unknown"),
  );

  test("a unit of another province is out of reach", () => {
    expect(matchUnit("Ủy ban nhân dân phường Đình Bảng", konTumPlan).kind).toBe("unknown");
  });
});

describe("names in the plan of Từ Sơn", () => {
  const whole = (name: string) => [name, `${name} thành phố`, `${name} thành phố Từ Sơn`];

  test.each([
    "Phòng Văn hóa và Thông tin",
    "Trung tâm Văn hóa - Thể thao",
    "Phòng Tài chính - Kế hoạch",
    "Phòng Giáo dục và Đào tạo",
    "Đài Phát thanh",
    "Đoàn thanh niên",
  ])("'%s' is the city's, with or without its name", (name) => {
    const unit = unitNamed(`${name} thành phố Từ Sơn`);
    for (const form of whole(name)) expect(matchUnit(form, tuSonPlan), form).toEqual({ kind: "unit", unit });
  });

  test.each([
    ["UBND thành phố", "Ủy ban nhân dân thành phố Từ Sơn"],
    ["UBND tỉnh Bắc Ninh", "Ủy ban nhân dân tỉnh Bắc Ninh"],
    ["Sở VHTTDL", "Sở Văn hóa, Thể thao và Du lịch tỉnh Bắc Ninh"],
    ["Sở VH,TT&DL", "Sở Văn hóa, Thể thao và Du lịch tỉnh Bắc Ninh"],
    ["Trung tâm Văn hóa- Thể thao thành phố", "Trung tâm Văn hóa - Thể thao thành phố Từ Sơn"],
    ["P.VHTT", "Phòng Văn hóa và Thông tin thành phố Từ Sơn"],
    ["UBMTTQ", "Ủy ban Mặt trận Tổ quốc Việt Nam thành phố Từ Sơn"],
    ["UBMTTQ thành phố", "Ủy ban Mặt trận Tổ quốc Việt Nam thành phố Từ Sơn"],
    ["Thành ủy", "Thành ủy Từ Sơn"],
    ["HĐND thành phố", "Hội đồng nhân dân thành phố Từ Sơn"],
    ["UBND phường Đình Bảng", "Ủy ban nhân dân phường Đình Bảng"],
  ])("'%s' is %s", (asWritten, name) => {
    expect(matchUnit(asWritten, tuSonPlan)).toEqual({ kind: "unit", unit: unitNamed(name) });
  });

  test.each([
    ["Ủy ban nhân dân các phường", "Ủy ban nhân dân các phường"],
    ["UBND các phường", "Ủy ban nhân dân các phường"],
    ["các đoàn thể chính trị - xã hội thành phố", "Các đoàn thể chính trị - xã hội thành phố"],
  ])("'%s' stands for a group", (asWritten, name) => {
    expect(matchUnit(asWritten, tuSonPlan)).toEqual({ kind: "group", group: groupNamed(name) });
  });

  test.each([
    "Các phòng, ban, ngành, doanh nghiệp và đoàn thể trong thành phố",
    "Các cấp ủy đảng",
    "chính quyền",
    "những đơn vị liên quan",
  ])("'%s' is left to a person", (asWritten) => {
    expect(matchUnit(asWritten, tuSonPlan).kind).toBe("unknown");
  });

  test("the issuers are known before anybody says where they are", () => {
    const anywhere = { register: demoRegister, issuer: null };
    expect(matchUnit("Tỉnh ủy Kon Tum", { ...anywhere, asOf: konTumPlan.asOf }).kind).toBe("unit");
    expect(matchUnit("UBND thành phố Từ Sơn", { ...anywhere, asOf: tuSonPlan.asOf }).kind).toBe("unit");
  });
});

function unitNamed(name: string): Unit {
  const unit = units.find((each) => each.name === name);
  if (unit === undefined) throw new Error(`The demo register has no unit ${name}`);
  return unit;
}

function groupNamed(name: string): UnitGroup {
  const group = groups.find((each) => each.name === name);
  if (group === undefined) throw new Error(`The demo register has no group ${name}`);
  return group;
}
