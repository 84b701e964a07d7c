import type { InBoth } from "./language.ts";

/** What every small form of one step says. */
const vi = {
  plan: "Kế hoạch",
  noPlan: "Chưa có kế hoạch nào",
  choose: "Chọn…",
  cancel: "Thôi",
  day: "Ngày",
  reason: "Lý do",
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
  },
};
