import { day } from "../kernel/calendar-day.ts";
import type { Unit, UnitGroup } from "../unit/unit.ts";
import { type DemoUnit, demoGroupId, demoUnit } from "./demo-unit.ts";

/**
 * Bắc Ninh as it was in 2024, as far as the plan of its city Từ Sơn reaches. The Party committee of the province stands
 * at the top: it leads the whole territory. On 1-7-2025 Bắc Giang and Bắc Ninh became a new province, the city and its
 * offices ended, and its twelve wards became four (domain reference §4.2); the new Từ Sơn ward is not the old city.
 */
const LAST_DAY = day("2025-06-30");

const provincialCommittee = demoUnit({
  serial: 0x200,
  name: "Tỉnh ủy Bắc Ninh",
  alsoWritten: ["Tỉnh ủy", "Ban Thường vụ Tỉnh ủy"],
  kind: "provincial-party-committee",
  tier: "province",
  parentId: null,
  validTo: LAST_DAY,
});

const province = demoUnit({
  serial: 0x201,
  name: "Ủy ban nhân dân tỉnh Bắc Ninh",
  shortName: "UBND tỉnh Bắc Ninh",
  alsoWritten: ["UBND tỉnh"],
  kind: "provincial-peoples-committee",
  tier: "province",
  parentId: provincialCommittee.id,
  validTo: LAST_DAY,
});

const department = demoUnit({
  serial: 0x202,
  name: "Sở Văn hóa, Thể thao và Du lịch tỉnh Bắc Ninh",
  shortName: "Sở VHTTDL",
  alsoWritten: ["Sở VHTTDL", "Sở VHTTDL Bắc Ninh", "Sở VH,TT&DL"],
  kind: "department",
  tier: "province",
  parentId: province.id,
  validTo: LAST_DAY,
});

const cityCommittee = ofCity({
  serial: 0x210,
  name: "Thành ủy Từ Sơn",
  alsoWritten: ["Thành ủy", "Ban Thường vụ Thành ủy"],
  kind: "city-party-committee",
  parentId: provincialCommittee.id,
});

const cityCouncil = ofCity({
  serial: 0x211,
  ...cityName("Hội đồng nhân dân", "HĐND"),
  kind: "peoples-council",
  parentId: cityCommittee.id,
});

const front = ofCity({
  serial: 0x212,
  ...cityName("Ủy ban Mặt trận Tổ quốc Việt Nam", "UBMTTQ", ["UBMTTQ", "MTTQ"]),
  kind: "front",
  parentId: cityCommittee.id,
});

/** The same five socio-political organisations as at every level of the time (domain reference §4.1). */
const massOrganisations = [
  massOrganisation(0x213, ["Liên đoàn Lao động", "LĐLĐ"]),
  massOrganisation(0x214, ["Hội Nông dân", "Hội Nông dân"]),
  massOrganisation(0x215, ["Hội Liên hiệp Phụ nữ", "Hội LHPN"]),
  massOrganisation(0x216, ["Hội Cựu chiến binh", "Hội CCB"]),
  massOrganisation(0x217, ["Đoàn thanh niên", "Đoàn thanh niên"], ["Thành đoàn", "Thành đoàn Từ Sơn"]),
];

const city = ofCity({
  serial: 0x220,
  name: "Ủy ban nhân dân thành phố Từ Sơn",
  shortName: "UBND thành phố Từ Sơn",
  alsoWritten: ["UBND thành phố"],
  kind: "city-peoples-committee",
  parentId: province.id,
});

const offices = [
  office(0x221, ["Phòng Văn hóa và Thông tin", "Phòng VHTT"], ["P. VHTT"]),
  office(0x222, ["Phòng Tài chính - Kế hoạch", "Phòng TC-KH"], ["Phòng TCKH"]),
  office(0x223, ["Phòng Giáo dục và Đào tạo", "Phòng GDĐT"], ["Phòng GD&ĐT"]),
];

const publicServices = [
  publicService(0x224, ["Trung tâm Văn hóa - Thể thao", "Trung tâm VH-TT"]),
  publicService(0x225, ["Đài Phát thanh", "Đài Phát thanh"]),
];

const wardNames = [
  "Châu Khê",
  "Đình Bảng",
  "Đồng Kỵ",
  "Đông Ngàn",
  "Đồng Nguyên",
  "Hương Mạc",
  "Phù Chẩn",
  "Phù Khê",
  "Tam Sơn",
  "Tân Hồng",
  "Trang Hạ",
  "Tương Giang",
];

const wards = wardNames.map((name, index) =>
  demoUnit({
    serial: 0x230 + index,
    name: `Ủy ban nhân dân phường ${name}`,
    shortName: `UBND phường ${name}`,
    kind: "ward-peoples-committee",
    tier: "commune",
    parentId: city.id,
    validTo: LAST_DAY,
  }),
);

export const bacNinhUnits: readonly Unit[] = [
  provincialCommittee,
  province,
  department,
  cityCommittee,
  cityCouncil,
  front,
  ...massOrganisations,
  city,
  ...offices,
  ...publicServices,
  ...wards,
];

/** "Các phòng, ban, ngành … trong thành phố" is no group: it reaches bodies and firms that no register lists. */
export const bacNinhGroups: readonly UnitGroup[] = [
  {
    id: demoGroupId(0x290),
    name: "Ủy ban nhân dân các phường",
    alsoWritten: ["UBND các phường thành phố", "UBND các phường trên địa bàn thành phố"],
    under: city.id,
    kinds: ["ward-peoples-committee"],
  },
  {
    id: demoGroupId(0x291),
    name: "Các đoàn thể chính trị - xã hội thành phố",
    alsoWritten: ["các đoàn thể chính trị - xã hội", "các tổ chức chính trị - xã hội thành phố"],
    under: cityCommittee.id,
    kinds: ["mass-organisation"],
  },
];

/** Without the city, in full and as short as lists need it. */
type Names = readonly [full: string, short: string];

function office(serial: number, names: Names, alsoWritten: readonly string[]): Unit {
  return ofCity({ serial, ...cityName(...names, alsoWritten), kind: "office", parentId: city.id });
}

function publicService(serial: number, names: Names): Unit {
  return ofCity({ serial, ...cityName(...names), kind: "public-service-unit", parentId: city.id });
}

function massOrganisation(serial: number, names: Names, alsoWritten: readonly string[] = []): Unit {
  return ofCity({
    serial,
    ...cityName(...names, alsoWritten),
    kind: "mass-organisation",
    parentId: cityCommittee.id,
  });
}

/** "… thành phố Từ Sơn", which the city's own papers shorten to "… thành phố" or leave out. */
function cityName(
  name: string,
  short: string,
  alsoWritten: readonly string[] = [],
): Pick<DemoUnit, "name" | "shortName" | "alsoWritten"> {
  const [inFull, ...forms] = [name, short].flatMap((form) =>
    ["thành phố Từ Sơn", "thành phố", ""].map((place) => `${form} ${place}`.trim()),
  );
  const others = new Set([...forms, ...alsoWritten].filter((form) => form !== inFull));
  return { name: `${name} thành phố Từ Sơn`, shortName: short, alsoWritten: [...others] };
}

function ofCity(row: Omit<DemoUnit, "tier" | "validTo">): Unit {
  return demoUnit({ ...row, tier: "district", validTo: LAST_DAY });
}
