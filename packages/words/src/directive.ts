import type { InBoth } from "./language.ts";
import { counted } from "./number-text.ts";

/** The page of a directive: how it was carried further, level by level, and who still owes a plan. */
const vi = {
  crumb: "Chỉ đạo từ trên xuống",
  plans: (count: number) => `${count} kế hoạch đã ban hành để thực hiện`,
  slowest: (days: number, number: string) => `lâu nhất sau văn bản gốc ${days} ngày (${number})`,
  nobodyOwes: "Không đơn vị nào được giao mà còn nợ kế hoạch riêng.",
  owe: (missing: number, owing: number) =>
    `${missing}/${owing} đơn vị được giao chưa ban hành kế hoạch riêng`,
  unheld: (count: number) => `${count} kế hoạch chỉ biết qua văn bản khác, chưa có bản nào trong tay`,
  cascade: "Dòng cụ thể hóa, độ trễ vẽ đúng tỷ lệ",
  find: "Tìm trong dòng này",
  findHint: "Số hiệu, cơ quan, đơn vị",
  filters: "Lọc",
  show: {
    all: "Tất cả",
    late: "Chỉ chỗ chậm",
    owing: "Còn nợ kế hoạch",
    unheld: "Chưa có văn bản",
  },
  collapse: (name: string) => `Gấp phần dưới ${name}`,
  expand: (name: string) => `Mở phần dưới ${name}`,
  collapseAll: "Gấp hết",
  expandAll: "Mở hết",
  below: (count: number) => `${count} ở dưới`,
  rows: (count: number) => `${count} dòng`,
  noneFound: "Không có dòng nào khớp.",
  owes: "còn nợ kế hoạch riêng",
  waiting: (days: number) => `đã chờ ${days} ngày`,
  askedBy: (number: string) => `theo ${number}`,
  moreBelow: (count: number) => `Còn ${count} kế hoạch mới hơn không đưa hết lên trang này.`,
  legend: {
    issued: "đã ban hành",
    slow: (days: number) => `đã ban hành, sau hơn ${days} ngày (ngưỡng chúng tôi chọn)`,
    unheld: "chưa có văn bản trong tay",
    owed: "còn nợ, đếm tới ngày đang xem",
  },
};

export const directiveWords: InBoth<typeof vi> = {
  vi,
  en: {
    crumb: "From directive to plans",
    plans: (count) => `${counted(count, "plan")} issued to carry it out`,
    slowest: (days, number) => `the slowest ${counted(days, "day")} after the directive (${number})`,
    nobodyOwes: "No unit that was told to issue a plan of its own still owes one.",
    owe: (missing, owing) =>
      `${missing} of ${counted(owing, "unit")} told to issue a plan of their own have not`,
    unheld: (count) =>
      `${counted(count, "plan")} known from other papers only; the office holds none of them`,
    cascade: "The way down, with delays drawn to scale",
    find: "Find in this cascade",
    findHint: "Number, issuer, unit",
    filters: "Filter",
    show: { all: "All", late: "Late only", owing: "Plan still owed", unheld: "Paper not held" },
    collapse: (name) => `Fold what is below ${name}`,
    expand: (name) => `Unfold what is below ${name}`,
    collapseAll: "Fold all",
    expandAll: "Unfold all",
    below: (count) => `${count} below`,
    rows: (count) => counted(count, "row"),
    noneFound: "No row matches.",
    owes: "owes a plan of its own",
    waiting: (days) => `waiting for ${counted(days, "day")}`,
    askedBy: (number) => `under ${number}`,
    moreBelow: (count) => `${counted(count, "newer plan")} did not fit on this page.`,
    legend: {
      issued: "issued",
      slow: (days) => `issued after more than ${counted(days, "day")} (a threshold of our choice)`,
      unheld: "paper not held",
      owed: "still owed, counted to the day of the page",
    },
  },
};
