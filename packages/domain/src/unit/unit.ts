import { z } from "zod";
import { CalendarDay } from "../kernel/calendar-day.ts";
import { UnitGroupId, UnitId } from "../kernel/ids.ts";
import { canonical } from "../kernel/vietnamese.ts";

/** What a unit is, fine enough for a group such as "các huyện ủy" to be the units of one kind (domain reference §4.1). */
export const UnitKind = z.enum([
  "central-party-body",
  "provincial-party-committee",
  "city-party-committee",
  "district-party-committee",
  "commune-party-committee",
  /** Of a body or of all Party bodies of a level, since 2025: Đảng ủy UBND tỉnh, Đảng ủy các cơ quan Đảng tỉnh. */
  "body-party-committee",
  "party-advisory-body",
  "party-caucus",
  "party-group",
  "provincial-peoples-committee",
  "city-peoples-committee",
  "district-peoples-committee",
  "ward-peoples-committee",
  "commune-peoples-committee",
  /** Đặc khu, since 1-7-2025. */
  "special-zone-peoples-committee",
  "peoples-council",
  "department",
  "office",
  "front",
  "mass-organisation",
  "public-service-unit",
]);
export type UnitKind = z.infer<typeof UnitKind>;

/** Until 30-6-2025 three local tiers, since 1-7-2025 two: `district` ends then (Luật 72/2025/QH15 art. 51). */
export const Tier = z.enum(["centre", "province", "district", "commune"]);
export type Tier = z.infer<typeof Tier>;

/**
 * A body that issues, carries out or receives. Its identity is its id and its time, never its name: new Từ Sơn ward is
 * not old Từ Sơn city. `validTo` is the last day it exists.
 */
export const Unit = z.object({
  id: UnitId,
  name: z.string().min(1),
  /** For lists and narrow screens. */
  shortName: z.string().min(1),
  /** Other forms papers use for it, read within the territory of the issuer ("Phòng Văn hóa và Thông tin"). */
  alsoWritten: z.array(z.string()),
  kind: UnitKind,
  tier: Tier,
  parentId: UnitId.nullable(),
  validFrom: CalendarDay.nullable(),
  validTo: CalendarDay.nullable(),
});
export type Unit = z.infer<typeof Unit>;

/** A collective addressee ("UBND các phường"): it stands for every unit of its kinds under one body on a given day. */
export const UnitGroup = z.object({
  id: UnitGroupId,
  name: z.string().min(1),
  alsoWritten: z.array(z.string()),
  under: UnitId,
  kinds: z.array(UnitKind).min(1),
});
export type UnitGroup = z.infer<typeof UnitGroup>;

/** Every unit and group the office knows, of all times. */
export type UnitRegister = { readonly units: readonly Unit[]; readonly groups: readonly UnitGroup[] };

/** Whether a unit exists on a day; both ends of its time count, and an end that nobody knows is open. */
export function existsOn(unit: Unit, asOf: CalendarDay): boolean {
  return (
    (unit.validFrom === null || unit.validFrom <= asOf) && (unit.validTo === null || asOf <= unit.validTo)
  );
}

/** The units a group stands for on a day: those of its kinds anywhere below its body, by Vietnamese order of the register. */
export function membersOf(group: UnitGroup, register: UnitRegister, asOf: CalendarDay): Unit[] {
  const below = unitsUnder(register.units, group.under);
  return below.filter((unit) => group.kinds.includes(unit.kind) && existsOn(unit, asOf));
}

/** Every unit below `unitId`, itself left out. A cycle in the data is walked once. */
export function unitsUnder(units: readonly Unit[], unitId: UnitId): Unit[] {
  const children = Map.groupBy(units, (unit) => unit.parentId);
  const found: Unit[] = [];
  const seen = new Set([unitId]);
  // A set hands out what is added to it while it is walked: the queue and the memory of it are one.
  for (const at of seen) {
    for (const child of children.get(at) ?? []) {
      if (!seen.has(child.id)) found.push(child);
      seen.add(child.id);
    }
  }
  return found;
}

/** The unit at the top of the tree that `unit` belongs to: its territory. */
export function territoryOf(units: readonly Unit[], unit: Unit): Unit {
  const byId = new Map(units.map((each) => [each.id, each]));
  let top = unit;
  for (let depth = 0; depth < MAX_DEPTH && top.parentId !== null; depth += 1)
    top = byId.get(top.parentId) ?? top;
  return top;
}

/** A tree of government is five levels deep; a longer chain is a cycle in the data. */
const MAX_DEPTH = 32;

/** How names are compared: case, tone placement, apostrophes, "các/những" and common abbreviations folded. */
export function nameKey(name: string): string {
  let key = canonical(name).replaceAll("&", " và ").replace(/[‘’ʼ]/gu, "'");
  for (const [short, long] of abbreviations) key = key.replace(short, `${long} `);
  return key
    .replace(/(?<![\p{L}\p{N}])(?:các|những)\s+/gu, "")
    .replace(/[\s.;:,–-]+/gu, " ")
    .trim();
}

/** Abbreviations of common use, whole words only. Source: usage in official documents; Thông tư and NĐ 30 fix none. */
const abbreviations: readonly (readonly [RegExp, string])[] = (
  [
    ["ubmttq", "ủy ban mặt trận tổ quốc"],
    ["ubnd", "ủy ban nhân dân"],
    ["hđnd", "hội đồng nhân dân"],
    ["mttq", "mặt trận tổ quốc"],
    ["bcsđ(?: đảng)?", "ban cán sự đảng"],
    ["btv", "ban thường vụ"],
    ["vhttdl", "văn hóa thể thao và du lịch"],
    ["vhtt", "văn hóa và thông tin"],
    ["gdđt", "giáo dục và đào tạo"],
    ["tp", "thành phố"],
    ["tw", "trung ương"],
  ] as const
).map(
  ([short, long]) => [new RegExp(`(?<![\\p{L}\\p{N}])${short}(?![\\p{L}\\p{N}])\\.?`, "gu"), long] as const,
);
