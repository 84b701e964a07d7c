import { describe, expect, test } from "vitest";
import { day } from "../kernel/calendar-day.ts";
import { thachLam } from "../scenarios/thach-lam.ts";
import { matchUnit } from "./match-unit.ts";
import type { Unit } from "./unit.ts";

const named = (name: string): Unit => {
  const unit = thachLam.units.find((each) => each.name === name);
  if (unit === undefined) throw new Error(`Thạch Lam has no unit ${name}`);
  return unit;
};
const issuer = named("Ủy ban nhân dân huyện Suối Hoa");
const ofDistrict = { register: thachLam, asOf: day("2024-03-15"), issuer };
const ofNobody = { ...ofDistrict, issuer: null };

describe("a name in a paper", () => {
  test("that is a form of one unit is that unit", () => {
    const unit = named("Ủy ban nhân dân xã Bản Đá");
    expect(matchUnit("UBND xã Bản Đá", ofDistrict)).toEqual({ kind: "unit", unit });
  });

  test("is read within the issuer's territory", () => {
    const unit = named("Phòng Văn hóa và Thông tin huyện Suối Hoa");
    expect(matchUnit("Phòng Văn hóa và Thông tin", ofDistrict)).toEqual({ kind: "unit", unit });
  });

  test("that two territories share is nobody's until the issuer is known", () => {
    const match = matchUnit("Phòng Văn hóa và Thông tin", ofNobody);
    expect(match.kind === "unknown" && match.suggestions.slice(0, 2)).toEqual([
      named("Phòng Văn hóa và Thông tin huyện Suối Hoa"),
      named("Phòng Văn hóa và Thông tin huyện Đá Bạc"),
    ]);
  });

  test("of a unit of the centre is known everywhere", () => {
    expect(matchUnit("Bộ Chính trị", ofDistrict)).toEqual({ kind: "unit", unit: named("Bộ Chính trị") });
  });

  test("of a unit elsewhere is out of reach", () => {
    expect(matchUnit("Phòng Văn hóa và Thông tin huyện Đá Bạc", ofDistrict).kind).toBe("unknown");
    expect(matchUnit("UBND tỉnh Vân Khê", ofDistrict)).not.toHaveProperty("unit");
  });

  test("of a unit that does not exist yet is unknown", () => {
    const before = { ...ofDistrict, asOf: day("2024-06-30") };
    const after = { ...ofDistrict, asOf: day("2024-07-01") };
    expect(matchUnit("UBND xã Mường Thông", before).kind).toBe("unknown");
    expect(matchUnit("UBND xã Mường Thông", after).kind).toBe("unit");
  });
});

describe("a collective name", () => {
  test("is a group of the issuer's territory", () => {
    const group = thachLam.groups.find((each) => each.name === "Ủy ban nhân dân các xã");
    expect(matchUnit("UBND các xã", ofDistrict)).toEqual({ kind: "group", group });
  });

  test("of another territory is out of reach", () => {
    expect(matchUnit("các phòng của huyện", ofDistrict).kind).toBe("unknown");
    expect(matchUnit("các phòng của huyện", ofNobody).kind).toBe("group");
  });

  test("that no register can list is left to a person", () => {
    expect(matchUnit("các cơ quan có liên quan", ofDistrict)).toEqual({ kind: "unknown", suggestions: [] });
  });
});

describe("suggestions for an unknown name", () => {
  test("come most alike first", () => {
    const match = matchUnit("Phòng Văn hoá Thông tin huyện Suối Hoa", ofDistrict);
    expect(match.kind === "unknown" && match.suggestions[0]).toEqual(
      named("Phòng Văn hóa và Thông tin huyện Suối Hoa"),
    );
  });

  test("are never taken for an answer, however alike", () => {
    expect(matchUnit("UBND xã Ban Đa", ofDistrict).kind).toBe("unknown");
  });

  test("are at most five", () => {
    const [unit] = thachLam.units;
    if (unit === undefined) throw new Error("a register with units");
    const units = Array.from({ length: 9 }, (_, index) => ({ ...unit, name: `Tổ công tác số ${index}` }));
    const match = matchUnit("Tổ công tác", { ...ofNobody, register: { units, groups: [] } });
    expect(match.kind === "unknown" && match.suggestions.length).toBe(5);
  });

  test("none share less than a third of the words", () => {
    expect(matchUnit("Huyện đội Suối Trong Xanh Mát", ofDistrict)).toEqual({
      kind: "unknown",
      suggestions: [],
    });
  });
});
