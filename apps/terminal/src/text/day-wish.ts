import { type CalendarDay, addDays, isCalendarDay } from "@dondoc/domain";

/** A day as people ask for it: a date, or so many days from the office's today. */
export type DayWish =
  | { readonly kind: "day"; readonly day: CalendarDay }
  | { readonly kind: "from-today"; readonly days: number };

/** Further than a century from today is a slip of the finger. */
const MAX_DAYS = 36_600;

/** Reads `2024-10-14`, `14-10-2024` (also with `/` or `.`), `today`, `-7d`, `+7d`; `null` for anything else. */
export function dayWish(text: string): DayWish | null {
  const trimmed = text.trim().toLowerCase();
  if (trimmed === "today") return { kind: "from-today", days: 0 };
  const relative = /^([+-]?)(\d{1,5})d$/u.exec(trimmed);
  if (relative !== null) {
    const days = Number(relative[2]) * (relative[1] === "-" ? -1 : 1);
    return Math.abs(days) > MAX_DAYS ? null : { kind: "from-today", days };
  }
  const asWritten = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/u.exec(trimmed);
  const iso =
    asWritten === null
      ? trimmed
      : `${asWritten[3]}-${(asWritten[2] ?? "").padStart(2, "0")}-${(asWritten[1] ?? "").padStart(2, "0")}`;
  // Not by the schema: loading zod would take longer than all else that `due` does.
  return isCalendarDay(iso) ? { kind: "day", day: iso } : null;
}

export function resolveDay(wish: DayWish, today: CalendarDay): CalendarDay {
  return wish.kind === "day" ? wish.day : addDays(today, wish.days);
}
