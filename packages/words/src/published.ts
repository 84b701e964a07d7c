import type { ReportKind } from "@dondoc/domain";
import type { InBoth } from "./language.ts";
import { romanText } from "./number-text.ts";

/** Figures as they were published, beside those of today. */
const vi = {
  title: "Số liệu đã công bố",
  note: "giữ nguyên như lúc công bố",
  lede: "Số liệu của một kỳ được chốt một lần. Sau này sổ có thay đổi thì con số đã công bố vẫn giữ nguyên; dòng “Hôm nay” để so.",
  none: "Chưa công bố kỳ nào.",
  period: "Kỳ",
  cutoff: "Chốt số liệu",
  published: "Công bố",
  today: (day: string) => `Hôm nay, ${day}`,
  sight: "phần bạn được xem",
  by: (unit: string, day: string) => `${day}, ${unit}`,
  byOffice: "ghi tại máy của cơ quan",
  more: "Xem các kỳ trước",
  publish: "Công bố số liệu một kỳ",
  publishHint: "Công bố rồi thì không sửa và không rút lại được.",
  noPeriod: "Kỳ gần đây nào cũng đã công bố, hoặc chưa đến ngày chốt số liệu.",
  names: {
    quarter: (year: number, at: number) => `Quý ${romanText(at)} năm ${year}`,
    "half-year": (year: number, at: number) =>
      at === 1 ? `6 tháng đầu năm ${year}` : `6 tháng cuối năm ${year}`,
    "nine-months": (year: number) => `9 tháng năm ${year}`,
    month: (year: number, at: number) => `Tháng ${at} năm ${year}`,
    year: (year: number) => `Năm ${year}`,
  } satisfies Record<ReportKind, (year: number, at: number) => string>,
};

export const publishedWords: InBoth<typeof vi> = {
  vi,
  en: {
    title: "Published figures",
    note: "kept as they were published",
    lede: "The figures of a period are frozen once. Whatever becomes known later, they stay; the line “Today” is there to compare.",
    none: "No period was published yet.",
    period: "Period",
    cutoff: "Cut off",
    published: "Published",
    today: (day) => `Today, ${day}`,
    sight: "as far as you may see",
    by: (unit, day) => `${day}, ${unit}`,
    byOffice: "at the machine of the office",
    more: "Earlier periods",
    publish: "Publish the figures of a period",
    publishHint: "What is published is neither changed nor taken back.",
    noPeriod: "Every recent period was published, or its cut-off day has not come.",
    names: {
      quarter: (year, at) => `Quarter ${romanText(at)} of ${year}`,
      "half-year": (year, at) => (at === 1 ? `First half of ${year}` : `Second half of ${year}`),
      "nine-months": (year) => `Nine months of ${year}`,
      month: (year, at) => `Month ${at} of ${year}`,
      year: (year) => `Year ${year}`,
    },
  },
};
