import type { InBoth } from "./language.ts";
import { counted } from "./number-text.ts";

/** The overview: what is late or next and by what rule, then the four cells, the coming weeks and the cascade. */
const vi = {
  title: "Toàn cảnh",
  following: (plans: number, items: number) => `Đang theo dõi ${plans} kế hoạch, ${items} việc có hạn`,
  headlineOverdue: (count: number) => `${count} việc quá hạn`,
  headlineNext: (count: number, day: string) => `Không có việc quá hạn; ${count} việc đến hạn ngày ${day}`,
  headlineQuiet: "Không có việc quá hạn, không có hạn nào sắp tới",
  latest: (days: number, unit: string, day: string) => `Trễ nhất là ${unit}: ${days} ngày, hạn ${day},`,
  asWritten: (phrase: string) => `văn bản ghi “${phrase}”,`,
  under: "theo",
  next: (count: number, day: string, left: string) =>
    `Kế tiếp: ${count} việc, hạn ${day} (${left.toLowerCase()}),`,
  ruleBefore: "“Trước ngày” được hiểu là tính cả ngày đó: quá hạn từ ngày hôm sau.",
  agenda: "Cần đôn đốc",
  agendaAll: "Xem mọi thời hạn",
  agendaNone: "Không có việc quá hạn hay sắp đến hạn.",
  weeks: "Các tuần quanh ngày này",
  weeksNote: "2 tuần trước, 10 tuần sau",
  today: (day: string) => `Hôm nay, ${day}`,
  onDay: (day: string) => `Ngày đang xem, ${day}`,
  weeksEmpty: "Không có việc nào đến hạn trong các tuần này.",
  weeksText: (from: string, to: string, entries: readonly string[]) =>
    entries.length === 0
      ? `Từ ${from} đến ${to}: không có việc nào đến hạn.`
      : `Từ ${from} đến ${to}. ${entries.join(". ")}.`,
  weeksEntry: (day: string, plan: string, state: string) => `${day}, ${plan}: ${state}`,
  items: (count: number) => `${count} việc`,
  cascade: "Từ chỉ đạo tới kế hoạch",
  cascadeNote: "thanh ngang: số ngày từ văn bản gốc tới văn bản này, vẽ đúng tỷ lệ",
  rootDay: (day: string) => `gốc: ${day}`,
  lag: (days: number) => `${days} ngày`,
  lagStep: (step: number, total: number) => `+${step} ngày, sau gốc ${total} ngày`,
  tasks: (count: number) => `${count} việc`,
  noTasks: "chưa có việc nào được đọc",
  nextDue: (count: number, day: string) => `kế tiếp: ${count} việc, ${day}`,
  state: "Tình hình",
  document: "Văn bản",
  lagColumn: "Độ trễ cụ thể hóa",
};

export type OverviewWords = typeof vi;

export const overviewWords: InBoth<OverviewWords> = {
  vi,
  en: {
    title: "Overview",
    following: (plans, items) => `Following ${counted(plans, "plan")} with ${counted(items, "dated item")}`,
    headlineOverdue: (count) => `${counted(count, "item")} overdue`,
    headlineNext: (count, day) => `Nothing overdue; ${counted(count, "item")} due on ${day}`,
    headlineQuiet: "Nothing overdue and nothing due soon",
    latest: (days, unit, day) => `Most overdue is ${unit}: ${counted(days, "day")} late, due ${day},`,
    asWritten: (phrase) => `written “${phrase}”,`,
    under: "under",
    next: (count, day, left) => `Next: ${counted(count, "item")} due ${day} (${left.toLowerCase()}),`,
    ruleBefore: "“Trước ngày” (before the day) is read as including that day: overdue from the day after.",
    agenda: "To urge now",
    agendaAll: "Show all deadlines",
    agendaNone: "Nothing is overdue or due soon.",
    weeks: "The weeks around this day",
    weeksNote: "2 weeks before, 10 weeks after",
    today: (day) => `Today, ${day}`,
    onDay: (day) => `The day shown, ${day}`,
    weeksEmpty: "Nothing falls due in these weeks.",
    weeksText: (from, to, entries) =>
      entries.length === 0
        ? `From ${from} to ${to}: nothing falls due.`
        : `From ${from} to ${to}. ${entries.join(". ")}.`,
    weeksEntry: (day, plan, state) => `${day}, ${plan}: ${state}`,
    items: (count) => counted(count, "item"),
    cascade: "From directive to plans",
    cascadeNote: "bars: days from the directive to each document, drawn to scale",
    rootDay: (day) => `origin: ${day}`,
    lag: (days) => counted(days, "day"),
    lagStep: (step, total) => `+${counted(step, "day")}, ${total} after the origin`,
    tasks: (count) => counted(count, "task"),
    noTasks: "no tasks read yet",
    nextDue: (count, day) => `next: ${counted(count, "item")}, ${day}`,
    state: "State",
    document: "Document",
    lagColumn: "Lag",
  },
};
