import type { InBoth } from "./language.ts";

/** Titles and columns of sheets: who has reported, and how a unit stands. */
const vi = {
  collection: "Gửi báo cáo",
  collectionTitle: (plan: string, day: string) => `Tình hình gửi báo cáo theo ${plan}, tính đến ngày ${day}`,
  series: (asWritten: string) => `Quy định: ${asWritten}`,
  scorecard: "Phiếu theo dõi",
  scorecardTitle: (unit: string, day: string) =>
    `Phiếu theo dõi của ${unit}, tính đến ngày ${day}. Không xếp loại ai.`,
  unit: "Đơn vị",
  period: (period: string, due: string) => `${period} (${due})`,
  indicator: "Chỉ số",
  numerator: "Tử số",
  denominator: "Mẫu số",
  share: "Tỷ lệ",
  state: "Kết quả",
  dated: (cell: string) => `${cell}, trên việc ghi hạn`,
  downloadCollection: "Bảng để in (Excel)",
  downloadScorecard: "Tải phiếu Excel",
};

export const sheetWords: InBoth<typeof vi> = {
  vi,
  en: {
    collection: "Reports",
    collectionTitle: (plan, day) => `Who has reported under ${plan}, as of ${day}`,
    series: (asWritten) => `As ordered: ${asWritten}`,
    scorecard: "Scorecard",
    scorecardTitle: (unit, day) => `Scorecard of ${unit}, as of ${day}. No grade.`,
    unit: "Unit",
    period: (period, due) => `${period} (${due})`,
    indicator: "Indicator",
    numerator: "Numerator",
    denominator: "Denominator",
    share: "Share",
    state: "Result",
    dated: (cell) => `${cell}, out of dated work`,
    downloadCollection: "Sheet to print (Excel)",
    downloadScorecard: "Download for Excel",
  },
};
