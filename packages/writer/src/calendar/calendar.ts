import { type CalendarDay, addDays } from "@dondoc/domain";
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

/** RFC 5545 §3.1: a line has at most so many octets without its end. */
const LINE_OCTETS = 75;
const LINE_END = "\r\n";
/** How soon a client that follows the calendar looks again. Our choice. */
const LOOK_AGAIN = "PT3H";

/**
 * Deadlines as an iCalendar file (RFC 5545), the same bytes for the same entries. Days are written as days (`VALUE=DATE`)
 * and have no zone. Text from documents is one line before it is escaped: it cannot begin a property of its own.
 */
export function calendarOf({ name, entries }: OfficeCalendar): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//dondoc//Don Doc//VI",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${escaped(name)}`,
    "X-WR-TIMEZONE:Asia/Ho_Chi_Minh",
    `REFRESH-INTERVAL;VALUE=DURATION:${LOOK_AGAIN}`,
    `X-PUBLISHED-TTL:${LOOK_AGAIN}`,
    ...entries.flatMap(linesOf),
    "END:VCALENDAR",
  ];
  return lines.map((line) => folded(line) + LINE_END).join("");
}

function linesOf({ key, on, title, lines, address, revision, revisedAt }: CalendarEntry): string[] {
  const at = instant(revisedAt);
  return [
    "BEGIN:VEVENT",
    `UID:${escaped(key)}@dondoc`,
    `DTSTAMP:${at}`,
    `LAST-MODIFIED:${at}`,
    `SEQUENCE:${String(revision)}`,
    `DTSTART;VALUE=DATE:${dateOf(on)}`,
    `DTEND;VALUE=DATE:${dateOf(addDays(on, 1))}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${lines.map(escaped).join("\\n")}`,
    ...(address === null ? [] : [`URL:${new URL(address).href}`]),
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ];
}

function escaped(text: string): string {
  return printable(text)
    .trim()
    .replace(/[\\;,]/gu, (sign) => `\\${sign}`);
}

function dateOf(on: CalendarDay): string {
  return on.replaceAll("-", "");
}

function instant(at: string): string {
  return new Date(at).toISOString().replace(/[-:]|\.\d+/gu, "");
}

/** Broken between characters and never inside one: a letter of Vietnamese has up to three octets. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  let octets = 0;
  let written = "";
  for (const character of line) {
    const more = encoder.encode(character).length;
    if (octets + more > LINE_OCTETS) {
      written += `${LINE_END} `;
      octets = 1;
    }
    written += character;
    octets += more;
  }
  return written;
}
