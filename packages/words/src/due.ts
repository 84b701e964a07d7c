import type { DueGroup, Timeliness } from "@dondoc/domain";
import type { InBoth, Language } from "./language.ts";
import { counted } from "./number-text.ts";

/** How a deadline stands on a day. */
const vi = {
  overdueBy: (days: number) => `Quá hạn ${days} ngày`,
  dueToday: "Hạn hôm nay",
  dueIn: (days: number) => `Còn ${days} ngày`,
  doneOnTime: "Hoàn thành đúng hạn",
  doneLate: (days: number) => `Hoàn thành, quá hạn ${days} ngày`,
  done: "Hoàn thành",
  noDay: "Không ghi ngày",
  noDeadline: "Không ghi hạn",
  continuous: "Thường xuyên",
  onEvent: "Khi phát sinh",
  recurring: "Định kỳ",
  dueOn: (day: string) => `hạn ${day}`,
  groups: {
    overdue: "Quá hạn",
    "this-week": "Tuần này",
    "this-month": "Tháng này",
    later: "Về sau",
    undated: "Không ghi ngày",
    continuous: "Thường xuyên",
  } satisfies Record<DueGroup, string>,
  groupNotes: {
    overdue: "đã qua hạn, chưa xong",
    "this-week": "đến hết Chủ nhật",
    "this-month": "đến hết tháng",
    later: "sau tháng này",
    undated: "văn bản không ghi ngày, nên không bao giờ tính là quá hạn",
    continuous: "làm suốt thời gian của kế hoạch, ngoài thống kê đúng hạn, quá hạn",
  } satisfies Record<DueGroup, string>,
};

export type DueWords = typeof vi;

export const dueWords: InBoth<DueWords> = {
  vi,
  en: {
    overdueBy: (days) => `Overdue by ${counted(days, "day")}`,
    dueToday: "Due today",
    dueIn: (days) => `${counted(days, "day")} left`,
    doneOnTime: "Done on time",
    doneLate: (days) => `Done ${counted(days, "day")} late`,
    done: "Done",
    noDay: "No day written",
    noDeadline: "No deadline written",
    continuous: "Continuous",
    onEvent: "When it occurs",
    recurring: "Recurring",
    dueOn: (day) => `due ${day}`,
    groups: {
      overdue: "Overdue",
      "this-week": "This week",
      "this-month": "This month",
      later: "Later",
      undated: "No day written",
      continuous: "Continuous",
    },
    groupNotes: {
      overdue: "past its day and still open",
      "this-week": "until Sunday",
      "this-month": "until the end of the month",
      later: "after this month",
      undated: "the paper names no day, so it never counts as overdue",
      continuous: "for as long as the plan runs; outside the statistic of on time and overdue",
    },
  },
};

/** "Quá hạn 93 ngày", "Còn 19 ngày": what a deadline's state is called on its day. */
export function duePhrase(timeliness: Timeliness, language: Language): string {
  const words = dueWords[language];
  switch (timeliness.kind) {
    case "overdue":
      return words.overdueBy(timeliness.daysLate);
    case "due-soon":
    case "not-due":
      return timeliness.daysLeft === 0 ? words.dueToday : words.dueIn(timeliness.daysLeft);
    case "on-time":
      return words.doneOnTime;
    case "late":
      return words.doneLate(timeliness.daysLate);
    case "undatable":
      return words.done;
    case "no-deadline":
      return words.noDeadline;
    default:
      return timeliness satisfies never;
  }
}
