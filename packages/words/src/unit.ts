import type { Tier, UnitKind } from "@dondoc/domain";
import type { InBoth } from "./language.ts";
import { counted } from "./number-text.ts";

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

/** The pages of units: the tree, and what one unit owes. */
const vi = {
  title: "Đơn vị",
  lede: "Mỗi đơn vị nợ việc gì, theo kế hoạch nào. Số nhỏ sau tên là việc đang mở của riêng đơn vị đó.",
  find: "Tìm đơn vị",
  findHint: "Gõ không dấu cũng được",
  noneFound: (wanted: string) => `Không có đơn vị nào khớp “${wanted}”. Thử bớt chữ, hoặc gõ không dấu.`,
  onlyOwing: "Chỉ đơn vị đang nợ việc",
  owesNothing: "không nợ việc",
  overdue: (count: number) => `${count} quá hạn`,
  open: (count: number) => `${count} có hạn`,
  continuous: (count: number) => `${count} thường xuyên`,
  undated: (count: number) => `${count} không ghi ngày`,
  headlineOverdue: (count: number) => `Nợ ${count} việc quá hạn.`,
  headlineNone: "Không có việc quá hạn.",
  headlineNext: (count: number, day: string, left: string) =>
    `Việc kế tiếp có hạn: ${count} việc, ngày ${day} (${left.toLowerCase()}).`,
  headlineNoNext: "Không có việc nào ghi ngày trong thời gian tới.",
  headlineNothing: "Chưa có kế hoạch nào giao việc cho đơn vị này.",
  owed: "Nợ việc gì, theo ai, bao giờ",
  card: "Phiếu theo dõi",
  cardNote: "Phiếu này không xếp loại ai.",
  columns: { task: "Việc", under: "Theo", asWritten: "Hạn như văn bản ghi", state: "Trạng thái" },
  toWhom: (recipients: string) => `gửi ${recipients}`,
  report: (period: string) => `Báo cáo, kỳ ${period}`,
  unknownUnit: "chưa khớp sổ đơn vị",
  noUnits: "Sổ đơn vị còn trống.",
  tree: "Cây đơn vị",
};

export type UnitWords = typeof vi;

export const unitWords: InBoth<UnitWords> = {
  vi,
  en: {
    title: "Units",
    lede: "What each unit owes and under which plan. The numbers beside a name are what that unit itself has open.",
    find: "Find a unit",
    findHint: "Works without diacritics",
    noneFound: (wanted) => `No unit matches “${wanted}”. Try fewer letters, or leave out the diacritics.`,
    onlyOwing: "Only units that owe something",
    owesNothing: "owes nothing",
    overdue: (count) => `${count} overdue`,
    open: (count) => `${count} dated`,
    continuous: (count) => `${count} continuous`,
    undated: (count) => `${count} without a day`,
    headlineOverdue: (count) => `Owes ${counted(count, "overdue item")}.`,
    headlineNone: "Nothing is overdue.",
    headlineNext: (count, day, left) => `Next: ${counted(count, "item")} due ${day} (${left.toLowerCase()}).`,
    headlineNoNext: "Nothing with a day lies ahead.",
    headlineNothing: "No plan gives this unit anything to do yet.",
    owed: "What is owed, under which plan, by when",
    card: "Follow-up sheet",
    cardNote: "This sheet grades nobody.",
    columns: { task: "Task", under: "Under", asWritten: "Deadline as written", state: "State" },
    toWhom: (recipients) => `to ${recipients}`,
    report: (period) => `Report for ${period}`,
    unknownUnit: "not in the register",
    noUnits: "The register of units is empty.",
    tree: "Tree of units",
  },
};
