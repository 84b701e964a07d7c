import { type CalendarDay, weekdayOf } from "@dondoc/domain";
import type { Language } from "./language.ts";

const englishMonths = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

const weekdays = {
  vi: ["thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"],
  en: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
} as const;

/**
 * A day as official papers write it: days below 10 and the months 1 and 2 take a zero before them, other months do not
 * (NĐ 30/2020/NĐ-CP, appendix I): "31-01-2024", "05-3-2024", "20-10-2024". English: "20 Oct 2024".
 */
export function dayText(on: CalendarDay, language: Language): string {
  return language === "vi"
    ? `${monthDayText(on.slice(5), language)}-${on.slice(0, 4)}`
    : `${monthDayText(on.slice(5), language)} ${on.slice(0, 4)}`;
}

/** `MM-DD`, or the month and day of a calendar day: "20-10", "05-3"; "20 Oct". */
export function monthDayText(monthDay: string, language: Language): string {
  const [month = "01", dayOfMonth = "01"] = monthDay.split("-");
  if (language === "en") return `${Number(dayOfMonth)} ${englishMonths[Number(month) - 1] ?? month}`;
  return `${dayOfMonth}-${monthText(Number(month))}`;
}

export function shortDayText(on: CalendarDay, language: Language): string {
  return monthDayText(on.slice(5), language);
}

/** "10-2024", "Oct 2024". */
export function monthYearText(on: CalendarDay, language: Language): string {
  const month = Number(on.slice(5, 7));
  return language === "vi"
    ? `${monthText(month)}-${on.slice(0, 4)}`
    : `${englishMonths[month - 1] ?? month} ${on.slice(0, 4)}`;
}

export function weekdayText(on: CalendarDay, language: Language): string {
  return weekdays[language][weekdayOf(on) - 1] ?? "";
}

/** "thứ Ba, 01-10-2024"; "Tuesday 1 Oct 2024". */
export function longDayText(on: CalendarDay, language: Language): string {
  return language === "vi"
    ? `${weekdayText(on, "vi")}, ${dayText(on, "vi")}`
    : `${weekdayText(on, "en")} ${dayText(on, "en")}`;
}

function monthText(month: number): string {
  return month < 3 ? `0${month}` : String(month);
}
