import type { Exclusion, Statistic } from "@dondoc/domain";
import type { InBoth } from "./language.ts";
import { counted } from "./number-text.ts";

/** The official statistic: four cells, the rate with its formula, and what stands outside. */
const vi = {
  title: "Bốn ô thống kê",
  inTime: "Trong hạn",
  late: "Quá hạn",
  done: "Hoàn thành",
  open: "Chưa hoàn thành",
  doneOnTime: "Hoàn thành đúng hạn",
  doneLate: "Hoàn thành quá hạn",
  openInTime: "Chưa xong, trong hạn",
  openOverdue: "Chưa xong, quá hạn",
  total: (count: number) => `${count} việc có hạn`,
  asOf: (day: string) => `tính đến ${day}`,
  rate: "Đúng hạn trên việc đã đến hạn",
  rateFormula: (onTime: number, late: number, overdue: number) =>
    `${onTime} ÷ (${onTime} + ${late} + ${overdue}). Việc chưa tới hạn không nằm trong mẫu số.`,
  rateNone: "chưa có việc nào đến hạn",
  smallDenominator: (count: number) => `Mới ${count} việc đến hạn: chưa đủ để nói phần trăm.`,
  outside: "Để ngoài bốn ô",
  exclusions: {
    continuous: (count: number) => `${count} thường xuyên`,
    undated: (count: number) => `${count} không ghi ngày`,
    suspended: (count: number) => `${count} tạm dừng`,
    withdrawn: (count: number) => `${count} đã rút`,
    reassigned: (count: number) => `${count} đã giao lại`,
    superseded: (count: number) => `${count} đã thay thế`,
  } satisfies Record<Exclusion, (count: number) => string>,
  bar: ({ doneOnTime, doneLate, openInTime, openOverdue }: Statistic) =>
    `${doneOnTime} hoàn thành đúng hạn, ${doneLate} hoàn thành quá hạn, ${openInTime} trong hạn, ${openOverdue} quá hạn`,
  barNone: "không có việc ghi ngày",
  overdue: (count: number) => `${count} quá hạn`,
  /** Only what there is: "5 quá hạn, 7 xong đúng hạn". */
  brief: ({ doneOnTime, doneLate, openInTime, openOverdue }: Statistic) =>
    present([
      [openOverdue, "quá hạn"],
      [openInTime, "trong hạn"],
      [doneLate, "xong quá hạn"],
      [doneOnTime, "xong đúng hạn"],
    ]),
};

export type StatisticWords = typeof vi;

export const statisticWords: InBoth<StatisticWords> = {
  vi,
  en: {
    title: "The four cells",
    inTime: "In time",
    late: "Late",
    done: "Done",
    open: "Not done",
    doneOnTime: "Done on time",
    doneLate: "Done late",
    openInTime: "Open, in time",
    openOverdue: "Open, overdue",
    total: (count) => counted(count, "dated item"),
    asOf: (day) => `as of ${day}`,
    rate: "On time out of what has come due",
    rateFormula: (onTime, late, overdue) =>
      `${onTime} ÷ (${onTime} + ${late} + ${overdue}). What is not due yet is not counted.`,
    rateNone: "nothing has come due",
    smallDenominator: (count) => `Only ${counted(count, "item")} due so far: too few for a percentage.`,
    outside: "Outside the four cells",
    exclusions: {
      continuous: (count) => `${count} continuous`,
      undated: (count) => `${count} without a day`,
      suspended: (count) => `${count} suspended`,
      withdrawn: (count) => `${count} withdrawn`,
      reassigned: (count) => `${count} reassigned`,
      superseded: (count) => `${count} superseded`,
    },
    bar: ({ doneOnTime, doneLate, openInTime, openOverdue }) =>
      `${doneOnTime} done on time, ${doneLate} done late, ${openInTime} open in time, ${openOverdue} overdue`,
    barNone: "nothing has a day",
    overdue: (count) => `${count} overdue`,
    brief: ({ doneOnTime, doneLate, openInTime, openOverdue }) =>
      present([
        [openOverdue, "overdue"],
        [openInTime, "in time"],
        [doneLate, "done late"],
        [doneOnTime, "done on time"],
      ]),
  },
};

function present(counts: readonly (readonly [number, string])[]): string {
  return counts
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${count} ${word}`)
    .join(", ");
}
