import { day } from "../kernel/calendar-day.ts";
import type { CalendarEntry } from "../kernel/calendar-entry.ts";
import type { OfficeCalendar } from "../kernel/office-calendar.ts";

const LAW = "Bộ luật Lao động 2019, Điều 112 khoản 1";
const MADE_UP = "Bộ luật Lao động 2019, Điều 111 khoản 3";
/** Ngày Văn hóa Việt Nam: a day off by 80-NQ/TW and 30/NQ-CP; whether the Labour Code has been amended a person must check. */
const CULTURE_DAY = "80-NQ/TW ngày 7-1-2026; 30/NQ-CP năm 2026";

const y2024 = {
  tet: "8662/VPCP-KGVX ngày 3-11-2023",
  swap: "2450/VPCP-KGVX ngày 12-4-2024",
};
const y2025 = "8726/VPCP-KGVX ngày 26-11-2024";
const y2026 = {
  newYear: "12729/VPCP-KGVX ngày 25-12-2025",
  tet: "Ý kiến Thủ tướng do Văn phòng Chính phủ truyền đạt, 13-10-2025",
};
const undecided = "Thủ tướng quyết định từng năm (Bộ luật Lao động 2019, Điều 112 khoản 3)";

/**
 * Days on which offices of the country do not follow their weekday, as decided year by year. For 2027 only what the law
 * fixes is known: the five days of Tết (its first is 6-2-2027), the second National Day and any exchange stay unsettled
 * until they are announced. No day of the lunar calendar is computed: ICU's Chinese calendar is wrong for Tết 2027.
 */
export const vietnamOfficeCalendar: OfficeCalendar = {
  years: [2024, 2025, 2026, 2027],
  entries: [
    off("Tết Dương lịch", LAW, ["2024-01-01", "2025-01-01", "2026-01-01", "2027-01-01"]),
    off("Tết Âm lịch", y2024.tet, ["2024-02-08", "2024-02-09", "2024-02-10", "2024-02-11", "2024-02-12"]),
    off("Nghỉ bù Tết Âm lịch", y2024.tet, ["2024-02-13", "2024-02-14"]),
    off("Tết Âm lịch", y2025, ["2025-01-27", "2025-01-28", "2025-01-29", "2025-01-30", "2025-01-31"]),
    off("Tết Âm lịch", y2026.tet, ["2026-02-16", "2026-02-17", "2026-02-18", "2026-02-19", "2026-02-20"]),
    off("Giỗ Tổ Hùng Vương", LAW, ["2024-04-18", "2025-04-07", "2026-04-26", "2027-04-16"]),
    off("Nghỉ bù Giỗ Tổ Hùng Vương", MADE_UP, ["2026-04-27"]),
    off("Ngày Chiến thắng", LAW, ["2024-04-30", "2025-04-30", "2026-04-30", "2027-04-30"]),
    off("Ngày Quốc tế lao động", LAW, ["2024-05-01", "2025-05-01", "2026-05-01", "2027-05-01"]),
    off("Nghỉ bù Ngày Quốc tế lao động", MADE_UP, ["2027-05-03"]),
    off("Quốc khánh", LAW, ["2024-09-02", "2025-09-02", "2026-09-02", "2027-09-02"]),
    off("Quốc khánh", y2024.tet, ["2024-09-03"]),
    off("Quốc khánh", y2025, ["2025-09-01"]),
    off("Quốc khánh", y2026.tet, ["2026-09-01"]),
    exchanged("2024-04-29", "2024-05-04", y2024.swap),
    exchanged("2025-05-02", "2025-04-26", y2025),
    exchanged("2026-01-02", "2026-01-10", y2026.newYear),
    exchanged("2026-08-31", "2026-08-22", y2026.tet),
    unsettled("Ngày Văn hóa Việt Nam", CULTURE_DAY, ["2026-11-24", "2027-11-24"]),
    unsettled("Tết Âm lịch", undecided, ["2027-02-03", "2027-02-04", "2027-02-05"]),
    unsettled("Tết Âm lịch", undecided, [
      "2027-02-08",
      "2027-02-09",
      "2027-02-10",
      "2027-02-11",
      "2027-02-12",
    ]),
    unsettled("Quốc khánh", undecided, ["2027-09-01", "2027-09-03"]),
  ].flat(),
};

function off(name: string, source: string, days: readonly string[]): CalendarEntry[] {
  return days.map((text) => ({ on: day(text), kind: "off", name, source }));
}

function unsettled(name: string, source: string, days: readonly string[]): CalendarEntry[] {
  return days.map((text) => ({ on: day(text), kind: "unsettled", name, source }));
}

/** A working day given up for a day of the weekend ("hoán đổi ngày làm việc"). */
function exchanged(free: string, worked: string, source: string): CalendarEntry[] {
  const name = "Hoán đổi ngày làm việc";
  return [
    { on: day(free), kind: "off", name, source },
    { on: day(worked), kind: "work", name, source },
  ];
}
