import { day } from "@dondoc/domain";
import ICAL from "ical.js";
import { afterEach, describe, expect, test, vi } from "vitest";
import { type CalendarEntry, calendarOf } from "./calendar.ts";

const entry: CalendarEntry = {
  key: "asg_7.018cc251-f400-7000-9000-000000000001",
  on: day("2024-07-15"),
  title: "Lập danh mục sách của thôn",
  lines: ["UBND xã Bản Đá", "Kế hoạch số 5/KH-UBND"],
  address: "https://dondoc.example.vn/tasks/tsk_7.018cc251",
  revision: 3,
  revisedAt: "2024-06-10T02:00:00.000Z",
};

/** As another library reads it. */
function read(...entries: readonly CalendarEntry[]) {
  const text = calendarOf({ name: "Hạn của UBND xã Bản Đá", entries });
  const calendar = ICAL.Component.fromString(text);
  const events = calendar.getAllSubcomponents("vevent").map((each) => new ICAL.Event(each));
  return { text, calendar, events };
}

afterEach(() => {
  vi.unstubAllEnvs();
});

describe("a calendar of deadlines, read by another library", () => {
  test("says what it is and how often to look", () => {
    const { calendar } = read(entry);
    expect(calendar.getFirstPropertyValue("method")).toBe("PUBLISH");
    expect(calendar.getFirstPropertyValue("x-wr-calname")).toBe("Hạn của UBND xã Bản Đá");
    expect(calendar.getFirstPropertyValue("refresh-interval")?.toString()).toBe("PT3H");
  });

  test.each(["Asia/Ho_Chi_Minh", "America/Los_Angeles"])("has whole days, the same in %s", (zone) => {
    vi.stubEnv("TZ", zone);
    expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toContain(zone.split("/")[0]);
    const [event] = read(entry).events;
    expect([event?.startDate.isDate, event?.startDate.toString()]).toEqual([true, "2024-07-15"]);
    expect(event?.endDate.toString()).toBe("2024-07-16");
    expect(event?.startDate.toJSDate().getDate()).toBe(15);
  });

  test("keeps the identity of a deadline that moves, with a greater revision", () => {
    const [before] = read(entry).events;
    const [after] = read({ ...entry, on: day("2024-08-01"), revision: 4 }).events;
    expect(after?.uid).toBe(before?.uid);
    expect([before?.sequence, after?.sequence]).toEqual([3, 4]);
    expect(after?.startDate.toString()).toBe("2024-08-01");
  });

  test("is the same text for the same entries, whenever it is asked for", () => {
    expect(read(entry).text).toBe(read(entry).text);
  });

  test.each([
    "Một\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:Hai",
    "Một\r\n\r\nATTACH:http://a.example",
    "Một\u2028URL:http://a.example\u0085X:1",
    "Một; hai, ba \\n bốn: năm",
    "\u0000\u0007Một",
  ])("takes %j of a document as text, and no property of its own", (hostile) => {
    const { events, calendar } = read({ ...entry, title: hostile, lines: [hostile, hostile] });
    expect(events).toHaveLength(1);
    expect(events[0]?.component.getAllProperties("attach")).toEqual([]);
    expect(events[0]?.component.getFirstPropertyValue("url")).toBe(entry.address);
    expect(calendar.getAllProperties().map(({ name }) => name)).not.toContain("attach");
    expect(events[0]?.summary).toMatch(/^Một/u);
  });

  test("gives back commas, semicolons and backslashes as they were", () => {
    const title = "Một; hai, ba \\n bốn: năm";
    expect(read({ ...entry, title }).events[0]?.summary).toBe(title);
  });

  test("breaks long lines of Vietnamese between letters, at 75 octets, and loses nothing", () => {
    const title = "Tổ chức giới thiệu sách mới trên hệ thống truyền thanh của thôn; ".repeat(9).trim();
    const { text, events } = read({ ...entry, title });
    const octets = text.split("\r\n").map((line) => new TextEncoder().encode(line).length);
    expect(Math.max(...octets)).toBeLessThanOrEqual(75);
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/u);
    expect(events[0]?.summary).toBe(title);
  });
});
