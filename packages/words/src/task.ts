import type { InBoth } from "./language.ts";
import { counted } from "./number-text.ts";

/** The list of deadlines across plans. */
const vi = {
  title: "Thời hạn",
  ledeWithin: (days: number) => `Việc quá hạn trước, rồi việc đến hạn trong ${days} ngày tới.`,
  ledeAll: "Mọi việc đang theo dõi: quá hạn trước, rồi theo ngày, sau cùng là việc không ghi ngày.",
  within: (days: number) => (days >= 365 ? "Một năm tới" : `${days} ngày tới`),
  all: "Tất cả",
  range: "Khoảng thời gian",
  none: "Không có việc nào trong khoảng này.",
  shown: (shown: number, total: number) =>
    shown === total ? `${total} việc` : `${shown} trong ${total} việc`,
  cells: "Từng ô thống kê",
  cell: (name: string, count: number) => `${name}: ${count}`,
  ledeCell: "Đúng những việc mà ô này đếm, xếp theo ngày đến hạn.",
  thisPlan: "Về kế hoạch",
  thisUnit: "Về đơn vị",
  units: (count: number) => `${count} đơn vị`,
  unknownUnit: "chưa khớp sổ đơn vị",
};

export type TaskWords = typeof vi;

export const taskWords: InBoth<TaskWords> = {
  vi,
  en: {
    title: "Deadlines",
    ledeWithin: (days) => `What is overdue first, then what falls due within ${counted(days, "day")}.`,
    ledeAll: "Everything followed: overdue first, then by day, last what has no day.",
    within: (days) => (days >= 365 ? "One year ahead" : `Next ${counted(days, "day")}`),
    all: "All",
    range: "Time range",
    none: "There is nothing in this range.",
    shown: (shown, total) =>
      shown === total ? counted(total, "item") : `${shown} of ${counted(total, "item")}`,
    cells: "Cells of the statistic",
    cell: (name, count) => `${name}: ${count}`,
    ledeCell: "Exactly what this cell counts, by the day it is due.",
    thisPlan: "Back to the plan",
    thisUnit: "Back to the unit",
    units: (count) => counted(count, "unit"),
    unknownUnit: "not in the register",
  },
};
