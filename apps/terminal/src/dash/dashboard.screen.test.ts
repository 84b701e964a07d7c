import { afterEach, describe, expect, test } from "vitest";
import { cellWidth } from "../text/cell.ts";
import { type TerminalDriver, keys, openDashboard } from "../testing/terminal-driver.ts";

let screen: TerminalDriver;
afterEach(() => screen.close());

const narrow = { columns: 80, rows: 24 };
const wide = { columns: 120, rows: 32 };

describe("the dashboard", () => {
  test("says that it is loading, then shows what is late first", async () => {
    screen = await openDashboard(narrow);
    const lines = await screen.see("QUÁ HẠN");
    expect(lines[0]).toContain("trực tuyến");
    expect(lines).toHaveLength(24);
  });

  test("finds Đình Bảng without diacritics and opens what it owes with the words of the paper", async () => {
    screen = await openDashboard(narrow);
    await screen.see("QUÁ HẠN");
    await screen.press("/", "dinh bang");
    const found = await screen.see("P. Đình Bảng");
    expect(found.join("\n")).not.toContain("Châu Khê");
    await screen.press(keys.enter, keys.enter);
    const opened = await screen.see("┃ Mỗi năm");
    expect(opened.join("\n")).toContain("Ủy ban nhân dân phường Đình Bảng");
    await screen.press(keys.escape);
    await screen.see("lọc: dinh bang");
  });

  test("says so when nothing matches", async () => {
    screen = await openDashboard(narrow);
    await screen.see("QUÁ HẠN");
    await screen.press("/", "khong co gi");
    expect(await screen.see("Không có việc nào khớp “khong co gi”")).toHaveLength(24);
  });

  test("follows the size of the window", async () => {
    screen = await openDashboard(narrow);
    await screen.see("QUÁ HẠN");
    await screen.resize(wide);
    const lines = await screen.see("─ Đơn vị ─");
    expect(lines).toHaveLength(32);
    expect(Math.max(...lines.map(cellWidth))).toBe(120);
    await screen.resize({ columns: 30, rows: 8 });
    await screen.see("Cửa sổ nhỏ quá");
  });

  test("chooses a unit in its pane", async () => {
    screen = await openDashboard(wide);
    await screen.see("Châu Khê");
    await screen.press(keys.tab, "jjjjjjjjjjj", keys.enter);
    await screen.see("Ủy ban nhân dân phường Châu Khê ▸");
    expect(await screen.see("Dòng 1/1")).toHaveLength(32);
  });

  test("speaks English on L", async () => {
    screen = await openDashboard(wide);
    await screen.see("QUÁ HẠN");
    await screen.press("L");
    expect(await screen.see("OVERDUE")).toHaveLength(32);
  });

  test("shows help made of the key map", async () => {
    screen = await openDashboard(narrow);
    await screen.see("QUÁ HẠN");
    await screen.press("?");
    await screen.see("Phím ở: Danh sách");
    await screen.press(keys.escape);
    expect(await screen.see("QUÁ HẠN")).toHaveLength(24);
  });

  test("takes a change of the office without being asked", async () => {
    screen = await openDashboard(narrow);
    await screen.see("QUÁ HẠN  1");
    screen.office.items = screen.office.items.filter((item) => item.group !== "overdue");
    for (const follower of screen.office.followers) follower.changed();
    expect(await screen.see("QUÁ HẠN  0")).toHaveLength(24);
  });

  test("keeps the last figures when the connection is lost and says from when they are", async () => {
    screen = await openDashboard(narrow);
    await screen.see("QUÁ HẠN");
    for (const follower of screen.office.followers) follower.lost();
    await screen.see("MẤT KẾT NỐI");
    const lines = await screen.see("Số liệu lúc 08:05, chỉ đọc");
    expect(lines.join("\n")).toContain("P. Đình Bảng");
  });
});
