/// <reference lib="esnext.temporal" />
import type { CalendarDay } from "@dondoc/domain";
import ical, { ICalCalendarMethod, type ICalEventData, ICalEventTransparency } from "ical-generator";
import { printable } from "../printable.ts";

/** One deadline as a calendar shows it: a whole day, in whatever zone the reader lives. */
export type CalendarEntry = {
  /** The key of what is owed: it stays when the day moves, so that the calendar moves the entry and makes no second one. */
  readonly key: string;
  readonly on: CalendarDay;
  readonly title: string;
  readonly lines: readonly string[];
  /** Its page at the office; `null` where none is known. */
  readonly address: string | null;
  /** Grows with everything that is told of it. */
  readonly revision: number;
  /** When the last of it was told: an ISO instant. */
  readonly revisedAt: string;
};

export type OfficeCalendar = { readonly name: string; readonly entries: readonly CalendarEntry[] };

/** How soon a client that follows the calendar looks again, in seconds. Our choice. */
const LOOK_AGAIN_SECONDS = 3 * 60 * 60;

/**
 * Deadlines as an iCalendar file (RFC 5545), the same bytes for the same entries. Days are written as days (`VALUE=DATE`)
 * and instants in UTC, so that no zone is named. Text from documents is one line before it is escaped: it cannot begin a property of its own.
 */
export function calendarOf({ name, entries }: OfficeCalendar): string {
  const calendar = ical({
    name: oneLine(name),
    prodId: { company: "dondoc", product: "Don Doc", language: "VI" },
    scale: "gregorian",
    method: ICalCalendarMethod.PUBLISH,
    ttl: LOOK_AGAIN_SECONDS,
  });
  for (const entry of entries) calendar.createEvent(eventOf(entry));
  return `${calendar.toString()}\r\n`;
}

function eventOf({ key, on, title, lines, address, revision, revisedAt }: CalendarEntry): ICalEventData {
  const at = new Date(revisedAt);
  // A `Date` would be written as the day that it is where the server runs.
  const start = Temporal.PlainDate.from(on);
  return {
    id: `${oneLine(key)}@dondoc`,
    stamp: at,
    lastModified: at,
    sequence: revision,
    allDay: true,
    start,
    end: start.add({ days: 1 }),
    summary: oneLine(title),
    description: lines.map(oneLine).join("\n"),
    url: address === null ? null : new URL(address).href,
    transparency: ICalEventTransparency.TRANSPARENT,
  };
}

function oneLine(text: string): string {
  return printable(text).trim();
}
