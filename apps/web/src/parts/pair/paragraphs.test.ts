import { describe, expect, test } from "vitest";
import { columnsOf, paragraphsOf } from "./paragraphs.ts";

const text = [
  "UBND TỈNH XUÂN HÒA                 CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
  "Số: 12/KH-UBND                     Xuân Hòa, ngày 5 tháng 3 năm 2026",
  "",
  "KẾ HOẠCH",
  "Thực hiện Chỉ thị số 3-CT/TW về trồng cây",
  "",
  "I. NHIỆM VỤ",
  "",
  "- Các sở trồng cây ven đường và trong",
  "công viên của tỉnh trước ngày 01 tháng 5;",
  "- Báo cáo kết quả.",
  "",
  "Nơi nhận:",
  "- UBND các xã;",
  "CHỦ TỊCH",
].join("\n");

const headings = [{ span: { start: text.indexOf("NHIỆM VỤ") }, level: 1 }];
const set = () =>
  paragraphsOf(text, headings).map(
    ({ kind, start, end }) => `${kind}: ${text.slice(start, end).replace(/\s+/gu, " ")}`,
  );

describe("setting a paper", () => {
  test("knows letterhead, title, headings, items, recipients and signature", () => {
    expect(set().map((line) => line.split(":")[0])).toEqual([
      "letterhead",
      "letterhead",
      "title",
      "title",
      "heading",
      "item",
      "item",
      "recipient",
      "recipient",
      "signature",
    ]);
  });

  test("joins a sentence that was broken at the edge of the page", () => {
    expect(set()).toContain(
      "item: - Các sở trồng cây ven đường và trong công viên của tỉnh trước ngày 01 tháng 5;",
    );
  });

  test("takes a letterhead apart into its two columns", () => {
    const letterhead = paragraphsOf(text, headings).filter(({ kind }) => kind === "letterhead");
    const columns = columnsOf(text, letterhead);
    expect(columns?.left.map(({ start, end }) => text.slice(start, end))).toEqual([
      "UBND TỈNH XUÂN HÒA",
      "Số: 12/KH-UBND",
    ]);
    expect(columns?.right).toHaveLength(2);
  });

  test("loses no word of a text without any structure", () => {
    const plain = "một dòng\n\nhai dòng\nba dòng";
    const words = paragraphsOf(plain, [])
      .map(({ start, end }) => plain.slice(start, end))
      .join(" ");
    expect(words.replace(/\s+/gu, " ")).toBe("một dòng hai dòng ba dòng");
  });
});
