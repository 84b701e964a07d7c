import { day } from "../kernel/calendar-day.ts";
import type { Unit, UnitGroup } from "../unit/unit.ts";
import { type DemoUnit, demoGroupId, demoUnit } from "./demo-unit.ts";

/**
 * Kon Tum as it was in 2024: the Party committee of the province and what stands under it. On 1-7-2025 the province
 * became part of Quảng Ngãi and the districts ended (domain reference §4.2).
 */
const LAST_DAY = day("2025-06-30");

const FRONT = "Ủy ban Mặt trận Tổ quốc Việt Nam";

const province: Unit = demoUnit({
  serial: 0x100,
  name: "Tỉnh ủy Kon Tum",
  alsoWritten: ["Tỉnh ủy", "Ban Thường vụ Tỉnh ủy", "Ban Thường vụ Tỉnh ủy Kon Tum"],
  kind: "provincial-party-committee",
  tier: "province",
  parentId: null,
  validTo: LAST_DAY,
});

/**
 * The advisory bodies of a provincial Party committee. Ban Tuyên giáo and Ban Dân vận were merged between 12-2024 and
 * 2-2025; no day is certain, so theirs stays open.
 */
const advisoryBodies = [
  advisory(0x101, "Văn phòng Tỉnh ủy", ["VPTU"]),
  advisory(0x102, "Ban Tổ chức Tỉnh ủy"),
  { ...advisory(0x103, "Ban Tuyên giáo Tỉnh ủy"), validTo: null },
  { ...advisory(0x104, "Ban Dân vận Tỉnh ủy"), validTo: null },
  advisory(0x105, "Ban Nội chính Tỉnh ủy"),
  advisory(0x106, "Ủy ban Kiểm tra Tỉnh ủy", ["UBKT Tỉnh ủy"]),
];

/** Party caucus and Party group ended between 12-2024 and 2-2025; no day is certain, so both stay open. */
const caucuses = [
  below({
    serial: 0x110,
    name: "Ban cán sự đảng Ủy ban nhân dân tỉnh Kon Tum",
    shortName: "BCSĐ UBND tỉnh",
    alsoWritten: ["Ban cán sự đảng Ủy ban nhân dân tỉnh"],
    kind: "party-caucus",
    validTo: null,
  }),
  below({
    serial: 0x111,
    name: `Đảng đoàn ${FRONT} tỉnh Kon Tum`,
    shortName: "Đảng đoàn MTTQ tỉnh",
    alsoWritten: [`Đảng đoàn ${FRONT} tỉnh`, "Đảng đoàn UBMTTQ tỉnh", "Đảng đoàn MTTQ tỉnh"],
    kind: "party-group",
    validTo: null,
  }),
];

/** The five socio-political organisations of the Front (domain reference §4.1; that the list is closed is unverified). */
const massOrganisations = [
  massOrganisation(0x120, "Liên đoàn Lao động tỉnh", ["LĐLĐ tỉnh"]),
  massOrganisation(0x121, "Hội Nông dân tỉnh", []),
  massOrganisation(0x122, "Hội Liên hiệp Phụ nữ tỉnh", ["Hội LHPN tỉnh"]),
  massOrganisation(0x123, "Hội Cựu chiến binh tỉnh", ["Hội CCB tỉnh"]),
  massOrganisation(0x124, "Tỉnh đoàn", ["Ban Thường vụ Tỉnh đoàn", "Đoàn thanh niên tỉnh"]),
];

/** Thành ủy Kon Tum and the nine district committees, by Vietnamese order. */
const city: Unit = demoUnit({
  serial: 0x130,
  name: "Thành ủy Kon Tum",
  alsoWritten: ["Thành ủy", "Ban Thường vụ Thành ủy"],
  kind: "city-party-committee",
  tier: "district",
  parentId: province.id,
  validTo: LAST_DAY,
});

const districtNames = [
  "Đăk Glei",
  "Đăk Hà",
  "Đăk Tô",
  "Ia H'Drai",
  "Kon Plông",
  "Kon Rẫy",
  "Ngọc Hồi",
  "Sa Thầy",
  "Tu Mơ Rông",
];

const districts = districtNames.map((name, index) =>
  demoUnit({
    serial: 0x131 + index,
    name: `Huyện ủy ${name}`,
    kind: "district-party-committee",
    tier: "district",
    parentId: province.id,
    validTo: LAST_DAY,
  }),
);

export const konTumUnits: readonly Unit[] = [
  province,
  ...advisoryBodies,
  ...caucuses,
  ...massOrganisations,
  city,
  ...districts,
];

/** "thành ủy" alone is no group: the province has one, and the name is that unit's. */
export const konTumGroups: readonly UnitGroup[] = [
  {
    id: demoGroupId(0x190),
    name: "Các huyện ủy",
    alsoWritten: [],
    under: province.id,
    kinds: ["district-party-committee"],
  },
  {
    id: demoGroupId(0x191),
    name: "Các huyện ủy, thành ủy",
    alsoWritten: ["các huyện ủy và thành ủy", "thành ủy, các huyện ủy", "thành ủy và các huyện ủy"],
    under: province.id,
    kinds: ["district-party-committee", "city-party-committee"],
  },
  {
    id: demoGroupId(0x192),
    name: "Các tổ chức chính trị - xã hội tỉnh",
    alsoWritten: ["các tổ chức chính trị - xã hội", "các tổ chức chính trị - xã hội của tỉnh"],
    under: province.id,
    kinds: ["mass-organisation"],
  },
  {
    id: demoGroupId(0x193),
    name: "Các cơ quan tham mưu, giúp việc Tỉnh ủy",
    alsoWritten: ["các cơ quan tham mưu, giúp việc của Tỉnh ủy"],
    under: province.id,
    kinds: ["party-advisory-body"],
  },
];

function advisory(serial: number, name: string, alsoWritten: readonly string[] = []): Unit {
  return below({
    serial,
    name: `${name} Kon Tum`,
    shortName: name,
    alsoWritten: [name, ...alsoWritten],
    kind: "party-advisory-body",
    validTo: LAST_DAY,
  });
}

function massOrganisation(serial: number, name: string, alsoWritten: readonly string[]): Unit {
  return below({
    serial,
    name: `${name} Kon Tum`,
    shortName: name,
    alsoWritten: [name, ...alsoWritten],
    kind: "mass-organisation",
    validTo: LAST_DAY,
  });
}

function below(row: Omit<DemoUnit, "tier" | "parentId">): Unit {
  return demoUnit({ ...row, tier: "province", parentId: province.id });
}
