import { day } from "../kernel/calendar-day.ts";
import { OFFICE_ROOT, makeId } from "../kernel/ids.ts";
import type { Unit, UnitKind, UnitRegister } from "../unit/unit.ts";

/**
 * Thạch Lam, a province that does not exist: whatever needs progress, lateness or mistakes is told of its units, never
 * of real ones. One district, Suối Hoa, with three communes, one of which was split off in the middle of 2024.
 */
const committee = invented(1, "Tỉnh ủy Thạch Lam", {
  kind: "provincial-party-committee",
  tier: "province",
  alsoWritten: ["Tỉnh ủy"],
});

const province = invented(2, "Ủy ban nhân dân tỉnh Thạch Lam", {
  kind: "provincial-peoples-committee",
  tier: "province",
  parentId: committee.id,
});

const department = invented(3, "Sở Văn hóa và Thể thao tỉnh Thạch Lam", {
  kind: "department",
  tier: "province",
  parentId: province.id,
  alsoWritten: ["Sở Văn hóa và Thể thao"],
});

const district = invented(4, "Ủy ban nhân dân huyện Suối Hoa", {
  kind: "district-peoples-committee",
  tier: "district",
  parentId: province.id,
  alsoWritten: ["UBND huyện"],
});

const office = invented(5, "Phòng Văn hóa và Thông tin huyện Suối Hoa", {
  kind: "office",
  tier: "district",
  parentId: district.id,
  alsoWritten: ["Phòng Văn hóa và Thông tin", "Phòng Văn hóa và Thông tin huyện"],
});

const communes = [
  invented(6, "Ủy ban nhân dân xã Bản Đá", inDistrict("commune-peoples-committee")),
  invented(7, "Ủy ban nhân dân xã Hương Suối", inDistrict("commune-peoples-committee")),
  {
    ...invented(8, "Ủy ban nhân dân xã Mường Thông", inDistrict("commune-peoples-committee")),
    validFrom: day("2024-07-01"),
  },
];

/** An office of the same name in the province next door: a paper of Suối Hoa never means it. */
const neighbours = [
  invented(20, "Ủy ban nhân dân tỉnh Vân Khê", { kind: "provincial-peoples-committee", tier: "province" }),
  invented(21, "Phòng Văn hóa và Thông tin huyện Đá Bạc", {
    kind: "office",
    tier: "district",
    parentId: makeId("unit", OFFICE_ROOT, inventedUuid(20)),
    alsoWritten: ["Phòng Văn hóa và Thông tin"],
  }),
];

export const thachLam: UnitRegister = {
  units: [
    invented(9, "Bộ Chính trị", { kind: "central-party-body", tier: "centre" }),
    committee,
    province,
    department,
    district,
    office,
    ...communes,
    ...neighbours,
  ],
  groups: [
    {
      id: makeId("unitGroup", OFFICE_ROOT, inventedUuid(90)),
      name: "Ủy ban nhân dân các xã",
      alsoWritten: [],
      under: district.id,
      kinds: ["commune-peoples-committee"],
    },
    {
      id: makeId("unitGroup", OFFICE_ROOT, inventedUuid(91)),
      name: "Các phòng của huyện Đá Bạc",
      alsoWritten: ["các phòng của huyện"],
      under: makeId("unit", OFFICE_ROOT, inventedUuid(20)),
      kinds: ["office"],
    },
  ],
};

type Invented = Pick<Unit, "kind" | "tier"> & Partial<Pick<Unit, "parentId" | "alsoWritten">>;

function inDistrict(kind: UnitKind): Invented {
  return { kind, tier: "commune", parentId: district.id };
}

function invented(serial: number, name: string, facts: Invented): Unit {
  return {
    id: makeId("unit", OFFICE_ROOT, inventedUuid(serial)),
    name,
    shortName: name,
    alsoWritten: [],
    parentId: null,
    validFrom: null,
    validTo: null,
    ...facts,
  };
}

function inventedUuid(serial: number): string {
  return `018cc251-f400-7000-9000-${String(serial).padStart(12, "0")}`;
}
