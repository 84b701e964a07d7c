import { describe, expect, test } from "vitest";
import { alignedAppendix, directive, letter, notice, scannedPlan, tabbedAppendix } from "./testing/papers.ts";
import { inShort, reportsOf } from "./testing/in-short.ts";
import { draftOf } from "./testing/read.ts";

describe("a notice of conclusions", () => {
  test("gives each order with who leads, who joins and by when", () => {
    expect(inShort(notice)).toEqual([
      "2 | Sở Xây dựng | Sở Tài chính + UBND các huyện Hạ Lương, Thượng Lương | 2023-09-30",
      "3 | Sở Tài chính |  | 2023-10-31",
      "4 | UBND huyện Hạ Lương |  | 2023-09-15",
      "4 | UBND huyện Hạ Lương | Ban Quản lý dự án nước sạch tỉnh | -",
      "5 | các chủ đầu tư |  | every month",
      "6 | Sở Tài nguyên và Môi trường |  | 2023-09-05",
    ]);
  });
  test("names who reports to whom", () => {
    expect(reportsOf(notice)).toEqual([
      "Sở Xây dựng > UBND tỉnh | 2023-09-30",
      "các chủ đầu tư > Sở Xây dựng | every month",
      "Sở Xây dựng > UBND tỉnh | -",
    ]);
  });
});

describe("a directive with numbered units", () => {
  test("gives each order with who leads, who joins and by when", () => {
    expect(inShort(directive)).toEqual([
      "1 | Sở Công nghiệp và Phát triển chăn nuôi | Công an tỉnh + Bộ Chỉ huy Hải đội tỉnh | -",
      "1 | Sở Công nghiệp và Phát triển chăn nuôi |  | -",
      "1 | Sở Công nghiệp và Phát triển chăn nuôi |  | 2011-03-20",
      "2 | Sở Tài chính |  | -",
      "3 | Công an tỉnh + Bộ Chỉ huy Hải đội tỉnh |  | -",
      "4 | Chủ tịch UBND các huyện, thị xã |  | -",
      "4 | Chủ tịch UBND các huyện, thị xã |  | 2011-03-31",
      "4 | Chủ tịch UBND các huyện, thị xã |  | every month",
      "5 | Đài Truyền hình và Phát thanh tỉnh + Báo Sông Mơ |  | -",
      "- | Thủ trưởng các ban, sở, ngành + Chủ tịch UBND các huyện, thị xã + Sở Công nghiệp và Phát triển chăn nuôi |  | -",
    ]);
  });
  test("names who reports to whom", () => {
    expect(reportsOf(directive)).toEqual([
      "Chủ tịch UBND các huyện, thị xã > UBND tỉnh | every month",
      "Sở Công nghiệp và Phát triển chăn nuôi > Chủ tịch UBND tỉnh | -",
    ]);
  });
});

describe("a letter whose lead-in names everybody", () => {
  test("gives each order with who leads, who joins and by when", () => {
    expect(inShort(letter)).toEqual([
      "1 | các đơn vị | trung tâm y tế trên địa bàn | 2019-09-20",
      "2 | các đơn vị |  | -",
      "3 | các đơn vị |  | continuous",
      "4 | Phòng Giáo dục và Đào tạo các huyện, thành phố |  | -",
      "- | các đơn vị |  | 2019-09-30",
    ]);
  });
  test("names who reports to whom", () => {
    expect(reportsOf(letter)).toEqual([
      "các đơn vị > Sở Giáo dục và Đào tạo | 2019-09-30",
      "Sở Giáo dục và Đào tạo > UBND tỉnh | -",
    ]);
  });
});

describe("a scanned plan", () => {
  test("gives each order with who leads, who joins and by when", () => {
    expect(inShort(scannedPlan)).toEqual([
      "II/1 | Trạm Y tế các xã, phường |  | 2016-05-15",
      "II/1 | Trạm Y tế các xã, phường |  | -",
      "II/2 |  |  | -",
      "II/2 |  |  | -",
      "IV/1 | Phòng Y tế thành phô | Trung tâm Y tế + Phòng Kinh tế | -",
      "IV/1 | Phòng Y tế thành phô |  | 2016-06-20",
      "IV/2 | Trung tâm Y tê thành phô |  | -",
      "IV | Phòng Giáo dục và Đào tạo |  | -",
      "IV | Ủy ban MTTQ Việt Nam thành phô + các đoàn thê |  | -",
      "IV/5 | UBND các xã, phường |  | -",
      "IV/5 | UBND các xã, phường |  | 2016-06-15",
    ]);
  });
  test("names who reports to whom", () => {
    expect(reportsOf(scannedPlan)).toEqual([
      "Phòng Y tế thành phô > UBND thành phô + Ban Chỉ đạo tỉnh | 2016-06-20",
      "UBND các xã, phường > Phòng Y tê | 2016-06-15",
    ]);
  });
});

describe("an appendix with tabs between its cells", () => {
  test("gives each order with who leads, who joins and by when", () => {
    expect(inShort(tabbedAppendix)).toEqual([
      "- | Sở Du lịch | Sở Tài chính + UBND các huyện | 2025-06-30",
      "- | Ban Quản lý khu kinh tế | Sở Công Thương | 2025-09-30",
      "- | Sở Văn hóa |  | 2025-12-15",
    ]);
  });
});

describe("an appendix with its columns in place", () => {
  test("gives each row with who leads, who joins and by when", () => {
    expect(inShort(alignedAppendix)).toEqual([
      "- | Sở Văn hóa, Thể thao và Du lịch | Sở Công Thương + UBND các huyện | 2024-06-30",
      "- | UBND huyện Hạ Lương | Sở Công Thương | 2024-09-30",
      "- | Sở Xây dựng | UBND huyện Thượng Lương | 2024-12-31",
    ]);
    expect(draftOf(alignedAppendix).tasks.map((task) => task.statement)[2]).toBe(
      "Nâng cấp đường vào khu du lịch hồ Tà Khao",
    );
  });
});

/** As a printer of fixed width breaks lines: at the last word that fits. */
function wrapped(paper: string, width: number): string {
  const lines = paper.split("\n").flatMap((line) => {
    const broken = [""];
    for (const word of line.trim().split(/\s+/)) {
      const last = broken.at(-1) ?? "";
      if (last !== "" && last.length + 1 + word.length > width) broken.push(word);
      else broken[broken.length - 1] = last === "" ? word : `${last} ${word}`;
    }
    return broken;
  });
  return lines.join("\n");
}

describe("a paper with a paragraph on each line", () => {
  test.for([72, 78, 84, 90])("reads the same when its lines are broken at %i characters", (width) => {
    const broken = draftOf(wrapped(directive, width)).tasks.map((task) => task.statement);
    expect(broken).toEqual(draftOf(directive).tasks.map((task) => task.statement));
  });
});
