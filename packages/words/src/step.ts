import type { InBoth } from "./language.ts";

/** What every small form of one step says. */
const vi = {
  plan: "Kế hoạch",
  noPlan: "Chưa có kế hoạch nào",
  choose: "Chọn…",
  cancel: "Thôi",
  day: "Ngày",
  reason: "Lý do",
  cannot: (count: number) => `Chưa làm được, vì sao (${count})`,
  notNumber: (field: string) => `“${field}” cần một con số, như 55 hoặc 55,5.`,
};

export const stepWords: InBoth<typeof vi> = {
  vi,
  en: {
    plan: "Plan",
    noPlan: "There is no plan yet",
    choose: "Choose…",
    cancel: "Never mind",
    day: "Day",
    reason: "Reason",
    cannot: (count) => `What you cannot do yet, and why (${count})`,
    notNumber: (field) => `“${field}” wants a number, as 55 or 55.5.`,
  },
};
