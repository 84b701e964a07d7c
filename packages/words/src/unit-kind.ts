import type { Tier, UnitKind } from "@dondoc/domain";
import type { InBoth } from "./language.ts";

export type TierWords = Readonly<Record<Tier, string>>;

export const tierWords: InBoth<TierWords> = {
  vi: { centre: "Trung ương", province: "cấp tỉnh", district: "cấp huyện", commune: "cấp xã" },
  en: { centre: "central", province: "provincial", district: "district", commune: "commune" },
};

export type UnitKindWords = Readonly<Record<UnitKind, string>>;

export const unitKindWords: InBoth<UnitKindWords> = {
  vi: {
    "central-party-body": "cơ quan Đảng ở Trung ương",
    "provincial-party-committee": "tỉnh ủy",
    "city-party-committee": "thành ủy",
    "district-party-committee": "huyện ủy",
    "commune-party-committee": "đảng ủy cấp xã",
    "body-party-committee": "đảng ủy cơ quan",
    "party-advisory-body": "ban tham mưu của Đảng",
    "party-caucus": "ban cán sự đảng",
    "party-group": "đảng đoàn",
    "provincial-peoples-committee": "UBND tỉnh",
    "city-peoples-committee": "UBND thành phố",
    "district-peoples-committee": "UBND huyện",
    "ward-peoples-committee": "UBND phường",
    "commune-peoples-committee": "UBND xã",
    "special-zone-peoples-committee": "UBND đặc khu",
    "peoples-council": "HĐND",
    department: "sở",
    office: "phòng",
    front: "Mặt trận Tổ quốc",
    "mass-organisation": "đoàn thể",
    "public-service-unit": "đơn vị sự nghiệp",
  },
  en: {
    "central-party-body": "central Party body",
    "provincial-party-committee": "provincial Party committee",
    "city-party-committee": "city Party committee",
    "district-party-committee": "district Party committee",
    "commune-party-committee": "commune Party committee",
    "body-party-committee": "Party committee of a body",
    "party-advisory-body": "advisory body of the Party",
    "party-caucus": "Party caucus",
    "party-group": "Party group",
    "provincial-peoples-committee": "provincial people's committee",
    "city-peoples-committee": "city people's committee",
    "district-peoples-committee": "district people's committee",
    "ward-peoples-committee": "ward people's committee",
    "commune-peoples-committee": "commune people's committee",
    "special-zone-peoples-committee": "special zone people's committee",
    "peoples-council": "people's council",
    department: "department",
    office: "office",
    front: "Fatherland Front",
    "mass-organisation": "mass organisation",
    "public-service-unit": "public service unit",
  },
};

/** What units of one kind begin with alike, in the abbreviations of usual lists: in a narrow cell the place must be seen. */
const shortened: readonly (readonly [RegExp, string])[] = [
  [/^UBND phường /u, "P. "],
  [/^UBND xã /u, "X. "],
  [/^UBND thành phố /u, "TP "],
  [/^UBND tỉnh /u, "Tỉnh "],
  [/^Huyện ủy /u, "HU "],
];

/** "UBND phường Đình Bảng" as "P. Đình Bảng". */
export function shortUnitText(name: string): string {
  return shortened.reduce((short, [from, to]) => short.replace(from, to), name);
}
