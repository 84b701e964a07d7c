import type { LagTally } from "@dondoc/domain";
import type { InBoth } from "./language.ts";
import { counted } from "./number-text.ts";

/** Sentences of the report on a directive: how far and how fast it went down, and what came of it. */
type NamedPaper = {
  readonly type: string;
  readonly number: string;
  readonly day: string;
  readonly issuer: string;
};

const vi = {
  named: ({ type, number, day, issuer }: NamedPaper) => `${type} số ${number} ngày ${day} của ${issuer}`,
  cascade: "Triển khai ở từng cấp",
  noPlans: "Chưa biết kế hoạch nào thực hiện văn bản này.",
  level: (level: number, plans: number) => `Cấp thứ ${level}: ${plans} kế hoạch.`,
  lag: (tally: LagTally) => `Ban hành sau văn bản gốc ${spanVi(tally)}`,
  step: (tally: LagTally) => `sau văn bản cấp trên ${spanVi(tally)}`,
  plan: "Kế hoạch",
  levelColumn: "Cấp",
  lagColumn: "Ngày sau văn bản gốc",
  stepColumn: "Ngày sau cấp trên",
  cellsColumn: "Việc ghi hạn",
  rateColumn: "Đúng hạn trên đã đến hạn",
  planLine: (number: string, day: string, issuer: string) => `${number}, ${day}, ${issuer}`,
  notHeld: "chưa có văn bản",
  noDated: "không có việc ghi hạn",
  noRate: "chưa có việc đến hạn",
  unlisted: (count: number) => `Còn ${count} kế hoạch không kê ở bảng trên, nhưng đã tính vào số chung.`,
  coverage: "Đơn vị phải ban hành kế hoạch",
  nobodyOwes: "Không văn bản nào trong hệ thống giao đơn vị khác ban hành kế hoạch riêng.",
  covered: (fraction: string, day: string) =>
    `Đã ban hành kế hoạch: ${fraction} đơn vị, tính đến ngày ${day}.`,
  missing: (unit: string, upper: string) => `${unit}: chưa có kế hoạch theo ${upper}`,
  untold: (count: number) =>
    `Phần này chưa kê việc của ${count} kế hoạch; xem báo cáo riêng của từng kế hoạch.`,
};

/** The mean stays the fraction it is. */
function spanVi({ plans, totalDays, shortestDays, longestDays }: LagTally): string {
  const mean = `${totalDays}/${plans} ngày`;
  return plans < 2 || shortestDays === null || longestDays === null
    ? `${totalDays} ngày`
    : `bình quân ${mean} (nhanh nhất ${shortestDays}, chậm nhất ${longestDays})`;
}

function spanEn({ plans, totalDays, shortestDays, longestDays }: LagTally): string {
  return plans < 2 || shortestDays === null || longestDays === null
    ? counted(totalDays, "day")
    : `${totalDays}/${plans} days on average (${shortestDays} at the quickest, ${longestDays} at the slowest)`;
}

export const directiveReportWords: InBoth<typeof vi> = {
  vi,
  en: {
    named: ({ type, number, day, issuer }) => `${type} ${number} of ${day}, issued by ${issuer}`,
    cascade: "Carried out level by level",
    noPlans: "No plan that carries it out is known yet.",
    level: (level, plans) => `Level ${level}: ${counted(plans, "plan")}.`,
    lag: (tally) => `Issued ${spanEn(tally)} after the first document`,
    step: (tally) => `${spanEn(tally)} after the one above`,
    plan: "Plan",
    levelColumn: "Level",
    lagColumn: "Days since the first",
    stepColumn: "Days since above",
    cellsColumn: "Dated work",
    rateColumn: "On time out of due",
    planLine: (number, day, issuer) => `${number}, ${day}, ${issuer}`,
    notHeld: "paper not held",
    noDated: "nothing dated",
    noRate: "nothing due yet",
    unlisted: (count) => `${counted(count, "plan")} more are counted above and not listed.`,
    coverage: "Who owes a plan",
    nobodyOwes: "No document asks another unit for a plan of its own.",
    covered: (fraction, day) => `Plans issued: ${fraction} units, as of ${day}.`,
    missing: (unit, upper) => `${unit}: no plan yet under ${upper}`,
    untold: (count) => `The tasks of ${counted(count, "plan")} are not told here; see the report on each.`,
  },
};
