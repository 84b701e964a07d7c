import { day } from "../kernel/calendar-day.ts";
import type { UnitId } from "../kernel/ids.ts";
import type { UnitHistory } from "../unit/holder.ts";
import type { SuccessionEvent } from "../unit/succession.ts";
import type { Unit } from "../unit/unit.ts";
import { bacNinhUnits } from "./demo-bac-ninh.ts";
import { konTumUnits } from "./demo-kon-tum.ts";
import { demoRegister } from "./demo-register.ts";
import { type DemoUnit, demoUnit } from "./demo-unit.ts";

/**
 * The reorganisation of 2025 as it touches the two plans of the demo (domain reference §4.2, §4.3): twelve wards of Từ Sơn
 * become four, the city and its offices end, Kon Tum goes to Quảng Ngãi, Party caucus and Party group to new committees.
 *
 * The four wards are confirmed. Everything else is a proposal, as it is in an office until a person has looked at it.
 * New Từ Sơn, Tam Sơn, Phù Khê and Đồng Nguyên are other units than the old ward (or city) of the name.
 */
const FIRST_DAY = day("2025-07-01");
/** The caucuses ended between 12-2024 and 2-2025; the last day of that span stands for the one nobody has found. */
const CAUCUSES_ENDED = day("2025-02-28");

const ofWards = "1658/NQ-UBTVQH15 (chưa kiểm chứng)";
const ofProvinces = "202/2025/QH15";
const ofDistricts = "Luật 72/2025/QH15, Điều 51";
const ofNames = "190/2025/QH15";

const bacNinhCommittee = later(0x300, "Tỉnh ủy Bắc Ninh", { kind: "provincial-party-committee" });
const bacNinh = later(0x301, "Ủy ban nhân dân tỉnh Bắc Ninh", {
  kind: "provincial-peoples-committee",
  parentId: bacNinhCommittee.id,
});
const bacNinhDepartment = later(0x302, "Sở Văn hóa, Thể thao và Du lịch tỉnh Bắc Ninh", {
  kind: "department",
  parentId: bacNinh.id,
});

const wardsFrom = [
  ["Từ Sơn", ["Đông Ngàn", "Tân Hồng", "Phù Chẩn", "Đình Bảng"]],
  ["Tam Sơn", ["Tương Giang", "Tam Sơn"]],
  ["Đồng Nguyên", ["Trang Hạ", "Đồng Kỵ", "Đồng Nguyên"]],
  ["Phù Khê", ["Châu Khê", "Hương Mạc", "Phù Khê"]],
] as const;

const wards = wardsFrom.map(([name], index) =>
  later(0x310 + index, `Ủy ban nhân dân phường ${name}`, {
    kind: "ward-peoples-committee",
    tier: "commune",
    parentId: bacNinh.id,
  }),
);
const wardOffices = wardsFrom.map(([name], index) =>
  later(0x320 + index, `Phòng Văn hóa - Xã hội phường ${name}`, {
    kind: "office",
    tier: "commune",
    parentId: wards[index]?.id ?? bacNinh.id,
  }),
);

const quangNgaiCommittee = later(0x340, "Tỉnh ủy Quảng Ngãi", { kind: "provincial-party-committee" });
const quangNgaiBodies = later(0x341, "Đảng ủy Ủy ban nhân dân tỉnh Quảng Ngãi", {
  kind: "body-party-committee",
  parentId: quangNgaiCommittee.id,
});
const quangNgaiPublicity = later(0x342, "Ban Tuyên giáo và Dân vận Tỉnh ủy Quảng Ngãi", {
  kind: "party-advisory-body",
  parentId: quangNgaiCommittee.id,
});
const quangNgaiPartyBodies = later(0x343, "Đảng ủy các cơ quan Đảng tỉnh Quảng Ngãi", {
  kind: "body-party-committee",
  parentId: quangNgaiCommittee.id,
});

/** From 2-2025 to 6-2025: made before the provinces were merged, gone with the province. */
const konTum = konTumUnit("Tỉnh ủy Kon Tum");
const konTumBodies = between(0x330, "Đảng ủy Ủy ban nhân dân tỉnh Kon Tum", "body-party-committee");
const konTumPublicity = between(0x331, "Ban Tuyên giáo và Dân vận Tỉnh ủy Kon Tum", "party-advisory-body");
const konTumPartyBodies = between(0x332, "Đảng ủy các cơ quan Đảng tỉnh Kon Tum", "body-party-committee");

const wardMerges = wardsFrom.map(([, before], index): SuccessionEvent => {
  const from = before.map((name) => tuSonUnit(`Ủy ban nhân dân phường ${name}`));
  return { ...proposal("merge", [from, idsOf(wards.slice(index, index + 1))], ofWards), status: "confirmed" };
});

const proposals: readonly SuccessionEvent[] = [
  proposal("merge", [[tuSonUnit("Tỉnh ủy Bắc Ninh")], [bacNinhCommittee.id]], ofProvinces),
  proposal("merge", [[tuSonUnit("Ủy ban nhân dân tỉnh Bắc Ninh")], [bacNinh.id]], ofProvinces),
  proposal(
    "merge",
    [[tuSonUnit("Sở Văn hóa, Thể thao và Du lịch tỉnh Bắc Ninh")], [bacNinhDepartment.id]],
    ofProvinces,
  ),
  proposal(
    "split",
    [[tuSonUnit("Ủy ban nhân dân thành phố Từ Sơn")], idsOf([bacNinh, ...wards])],
    ofDistricts,
  ),
  proposal(
    "split",
    [[tuSonUnit("Phòng Văn hóa và Thông tin thành phố Từ Sơn")], idsOf([bacNinhDepartment, ...wardOffices])],
    ofDistricts,
  ),
  proposal("merge", [[konTum], [quangNgaiCommittee.id]], ofProvinces),
  inFebruary("transfer", ["Ban cán sự đảng Ủy ban nhân dân tỉnh Kon Tum"], konTumBodies),
  inFebruary("merge", ["Ban Tuyên giáo Tỉnh ủy Kon Tum", "Ban Dân vận Tỉnh ủy Kon Tum"], konTumPublicity),
  inFebruary("transfer", ["Đảng đoàn Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Kon Tum"], konTumPartyBodies),
  proposal("merge", [[konTumBodies.id], [quangNgaiBodies.id]], ofProvinces),
  proposal("merge", [[konTumPublicity.id], [quangNgaiPublicity.id]], ofProvinces),
  proposal("merge", [[konTumPartyBodies.id], [quangNgaiPartyBodies.id]], ofProvinces),
];

/** District committees go to commune committees that no paper of the demo names: they have no proposal, and are orphans. */
export const reorganisation2025: UnitHistory = {
  units: [
    ...demoRegister.units.map(endedBefore),
    bacNinhCommittee,
    bacNinh,
    bacNinhDepartment,
    ...wards,
    ...wardOffices,
    konTumBodies,
    konTumPublicity,
    konTumPartyBodies,
    quangNgaiCommittee,
    quangNgaiBodies,
    quangNgaiPublicity,
    quangNgaiPartyBodies,
  ],
  successions: [...wardMerges, ...proposals],
};

/** The demo register leaves the end of caucuses and merged boards open; here they end where the story says. */
function endedBefore(unit: Unit): Unit {
  const isLocal = unit.tier !== "centre";
  return isLocal && unit.validTo === null ? { ...unit, validTo: day("2025-02-27") } : unit;
}

function later(
  serial: number,
  name: string,
  facts: Pick<DemoUnit, "kind"> & Partial<Pick<DemoUnit, "tier" | "parentId">>,
): Unit {
  const unit = demoUnit({ serial, name, tier: "province", parentId: null, validTo: null, ...facts });
  return { ...unit, validFrom: FIRST_DAY };
}

function between(serial: number, name: string, kind: DemoUnit["kind"]): Unit {
  const unit = demoUnit({
    serial,
    name,
    kind,
    tier: "province",
    parentId: konTum,
    validTo: day("2025-06-30"),
  });
  return { ...unit, validFrom: CAUCUSES_ENDED };
}

type Sides = readonly [from: readonly UnitId[], to: readonly UnitId[]];

function proposal(kind: SuccessionEvent["kind"], [from, to]: Sides, legalBasis: string): SuccessionEvent {
  return { kind, from: [...from], to: [...to], on: FIRST_DAY, legalBasis, status: "proposed" };
}

function inFebruary(kind: "merge" | "transfer", names: readonly string[], to: Unit): SuccessionEvent {
  return { ...proposal(kind, [names.map(konTumUnit), [to.id]], ofNames), on: CAUCUSES_ENDED };
}

function idsOf(units: readonly Unit[]): UnitId[] {
  return units.map(({ id }) => id);
}

function tuSonUnit(name: string): UnitId {
  return idIn(bacNinhUnits, name);
}

function konTumUnit(name: string): UnitId {
  return idIn(konTumUnits, name);
}

function idIn(units: readonly Unit[], name: string): UnitId {
  const unit = units.find((each) => each.name === name);
  if (unit === undefined) throw new Error(`the demo register has no unit ${name}`);
  return unit.id;
}
