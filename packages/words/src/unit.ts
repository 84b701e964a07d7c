import type { InBoth } from "./language.ts";
import { counted } from "./number-text.ts";

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
    noUnits: "The register of units is empty.",
    tree: "Tree of units",
  },
};
