import { afterEach, describe, expect, test } from "vitest";
import { makeItem } from "../testing/make-office.ts";
import { makePart, makeTask, partId, taskId } from "../testing/make-task.ts";
import { officeWithTask } from "../testing/office-with-task.ts";
import { type TerminalDriver, keys, openDashboard } from "../testing/terminal-driver.ts";
import type { ScreenAct } from "./act-from-screen.ts";

let screen: TerminalDriver;
afterEach(() => screen.close());

type Sent = Omit<ScreenAct, "part">;

/** The dashboard with one late task open that may be received, reported on and submitted. */
async function openTask(answer: string | null = null): Promise<readonly Sent[]> {
  const office = officeWithTask(makeTask([makePart(1, ["receive", "report-progress", "submit", "urge"])]));
  const { unit } = makePart(1);
  office.items = [makeItem(1, { id: partId(1), taskId, unit, unitCount: 1, group: "overdue" })];
  const sent: Sent[] = [];
  screen = await openDashboard({ columns: 80, rows: 24 }, office, ({ action, flags }) => {
    sent.push({ action, flags });
    return Promise.resolve(answer);
  });
  await screen.see("QUÁ HẠN");
  await screen.press(keys.enter);
  await screen.see("Làm được");
  return sent;
}

describe("an open task", () => {
  test("shows what can be done with its keys, and what happened", async () => {
    await openTask();
    await screen.press("G");
    const lines = await screen.see("Được giao cho");
    expect(lines.join("\n")).toContain("t Tiếp nhận, p Báo tiến độ, s Nộp kết quả, d Đôn đốc");
  });

  test("is received with one key and Enter, as of today", async () => {
    const sent = await openTask();
    await screen.press("t");
    await screen.see("Tiếp nhận · ngày làm: ▏");
    await screen.press(keys.enter);
    await screen.see("Đã ghi vào sổ.");
    expect(sent).toEqual([{ action: "receive", flags: {} }]);
  });

  test("asks for one field after the other, and leaves none out that is needed", async () => {
    const sent = await openTask();
    await screen.press("p", keys.enter);
    await screen.see("Ô này không để trống được.");
    await screen.press("đã mở lớp", keys.enter);
    await screen.see("phần việc đã xong: ▏");
    await screen.press("40", keys.enter);
    await screen.see("Đã ghi vào sổ.");
    expect(sent).toEqual([{ action: "report-progress", flags: { note: "đã mở lớp", percent: "40" } }]);
  });

  test("says the reason of a step that is refused, by its key and in the menu", async () => {
    const sent = await openTask();
    await screen.press("c");
    const told = await screen.see("× “Xác nhận hoàn thành”");
    await screen.press("a");
    const menu = await screen.see("Việc làm được, và vì sao chưa");
    expect(menu.join("\n")).toMatch(/× c Xác nhận hoàn thành: /u);
    await screen.press("j", keys.enter);
    await screen.see("×");
    expect(sent).toEqual([]);
    expect(told).toHaveLength(24);
  });

  test("chooses a step in the menu, and Esc leaves it step by step", async () => {
    const sent = await openTask();
    await screen.press("a", keys.enter);
    await screen.see("Tiếp nhận · ngày làm: ▏");
    await screen.press(keys.escape);
    await screen.see("Trang");
    await screen.press(keys.escape);
    await screen.see("Dòng 1/1");
    expect(sent).toEqual([]);
  });

  test("shows what the office says when it refuses after all", async () => {
    await openTask("Việc đã đổi.");
    await screen.press("d", keys.enter);
    expect(await screen.see("× Việc đã đổi.")).toHaveLength(24);
  });
});
