import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { OfficeFailure } from "../office/office-failure.ts";
import { type TestOffice, makeItem, makeOffice } from "../testing/make-office.ts";
import { type DashboardSession, makeSession } from "./dashboard-session.ts";

const size = { columns: 80, rows: 24 };
const away = new OfficeFailure({ code: "server-unreachable", url: "http://127.0.0.1:7070" });

let office: TestOffice;
let session: DashboardSession;

beforeEach(() => {
  vi.useFakeTimers();
  office = makeOffice();
  session = makeSession({
    office,
    language: "vi",
    asOf: null,
    time: () => "08:05",
    act: () => Promise.resolve(null),
  });
});
afterEach(() => {
  session.stop();
  vi.useRealTimers();
});

const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(100);
const tell = (what: "changed" | "lost" | "connected"): void => {
  for (const follower of office.followers) follower[what]();
};

describe("a dashboard", () => {
  test("loads the office and follows it", async () => {
    session.start();
    expect(session.state().connection).toBe("loading");
    await settle();
    expect(session.state().connection).toBe("online");
    expect(session.state().office?.items).toHaveLength(10);
    expect(office.followers.size).toBe(1);
  });

  test("loads once for many events of one change", async () => {
    session.start();
    await settle();
    office.asked.length = 0;
    office.items = [...office.items, makeItem(999)];
    for (let events = 0; events < 20; events += 1) tell("changed");
    await settle();
    expect(office.asked.filter((name) => name.startsWith("due"))).toHaveLength(1);
    expect(session.state().office?.items).toHaveLength(11);
  });

  test("keeps what it has when the server goes away, and comes back by itself", async () => {
    session.start();
    await settle();
    tell("lost");
    office.failure = away;
    session.press(["r"], size);
    await settle();
    expect(session.state().connection).toBe("lost");
    expect(session.state().office?.items).toHaveLength(10);
    office.failure = null;
    await vi.advanceTimersByTimeAsync(20_000);
    expect(session.state().connection).toBe("online");
  });

  test("says why the office refused an answer", async () => {
    office.failure = new OfficeFailure({ code: "other-version", server: "2.0.0", own: "0.1.0" });
    session.start();
    await settle();
    expect(session.state().message).toEqual({
      kind: "sentence",
      text: "Máy chủ bản 2.0.0, lệnh bản 0.1.0: hãy dùng cùng một bản dondoc.",
    });
  });

  test("opens a thing with its paper and asks for a plan only once", async () => {
    session.start();
    await settle();
    session.press(["J", "J", "j", "enter"], size);
    await settle();
    expect(session.state().detail?.plan?.plan.number).toBe("77/KH-UBND");
    session.press(["escape", "j", "enter"], size);
    await settle();
    expect(session.state().detail?.plan).not.toBeNull();
    expect(office.asked.filter((name) => name.startsWith("plan"))).toHaveLength(1);
  });

  test("shows only the last of several days that were asked for", async () => {
    session.start();
    await settle();
    session.press(
      ["@", ...Array.from("02-10-2024"), "enter", "@", ...Array.from("14-10-2024"), "enter"],
      size,
    );
    await settle();
    expect(session.state().office?.asOf).toBe("2024-10-14");
  });

  test("never takes pasted text for keys", async () => {
    session.start();
    await settle();
    session.paste("q/dinh");
    expect(session.state().isOver).toBe(false);
    session.press(["/"], size);
    session.paste("đình bảng");
    expect(session.state().lens.query).toBe("đình bảng");
  });

  test("asks nothing more once it is stopped", async () => {
    session.start();
    await settle();
    session.stop();
    office.asked.length = 0;
    tell("changed");
    await vi.advanceTimersByTimeAsync(60_000);
    expect([office.asked, office.followers.size]).toEqual([[], 0]);
  });
});
