import { type Frequency, type Schedule, isCalendarDay } from "@dondoc/domain";

/** What the fields of a deadline offer; every other phrase of a paper is kept by leaving it as it was read. */
export type DeadlineKind = "as-read" | "none" | "once" | "continuous" | "recurring";

export function kindOf(schedule: Schedule | null | undefined): DeadlineKind {
  if (schedule === undefined) return "as-read";
  if (schedule === null) return "none";
  const { kind } = schedule;
  return kind === "once" || kind === "continuous" || kind === "recurring" ? kind : "as-read";
}

/** The schedule that a kind begins with: as much of the one that was read as fits. */
export function scheduleFor(kind: DeadlineKind, read: Schedule | null): Schedule | null | undefined {
  if (kind === "as-read") return undefined;
  if (kind === "none") return null;
  if (kind === "continuous") return { kind };
  if (kind === "recurring") return read?.kind === kind ? read : { kind, every: "year" };
  if (read?.kind === "once") return read;
  // A field of days cannot be empty and whole at once: it begins at the end of this year, for the person to change.
  const dueOn = `${new Date().getFullYear()}-12-31`;
  return isCalendarDay(dueOn) ? { kind, dueOn, granularity: "day", bound: "by" } : undefined;
}

type RecurringFields = { readonly every: Frequency; readonly day: number; readonly month: number };

/** 0 stands for an empty field. A month without a day says nothing; a day with a month is a day of the year. */
export function recurring({ every, day, month }: RecurringFields): Schedule {
  const isDay = Number.isInteger(day) && day >= 1 && day <= 31;
  const isMonth = Number.isInteger(month) && month >= 1 && month <= 12;
  if (!isDay || every === "week") return { kind: "recurring", every };
  if (!isMonth) return { kind: "recurring", every, dayOfMonth: day };
  return { kind: "recurring", every: "year", monthDay: `${twoDigits(month)}-${twoDigits(day)}` };
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}
