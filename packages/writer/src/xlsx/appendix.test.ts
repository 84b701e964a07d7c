import { readSheet } from "read-excel-file/node";
import { describe, expect, test } from "vitest";
import { unzipSync } from "fflate";
import { cityReport, task } from "../testing/city-report.ts";
import { appendixOf } from "./appendix.ts";

const read = async (facts = cityReport()) => {
  return readSheet(Buffer.from(await appendixOf(facts, "vi")));
};

describe("the appendix, read again by another library", () => {
  test("has its title, the customary columns and a row for each task", async () => {
    const rows = await read();
    expect(rows[0]?.[0]).toContain("31/KH-UBND");
    expect(rows[2]).toEqual(["STT", "Nội dung", "Chủ trì", "Phối hợp", "Thời hạn", "Kết quả"]);
    expect(rows.slice(3).map(([ordinal, text]) => [ordinal, text])).toEqual([
      [1, "Giới thiệu sách mới trên hệ thống truyền thanh;"],
      [2, "Lập danh sách người đọc cao tuổi"],
      [3, "Sửa mái phòng đọc Bến Đá"],
    ]);
  });

  test.each(["=1+1", "+1", "-1", "@SUM(A1)", '=HYPERLINK("http://a")', "\t=1", "'=1"])(
    "keeps %j of a document as text, and no formula",
    async (statement) => {
      const groups = [{ title: "Một", tasks: [task({ statement })] }];
      const rows = await read(cityReport({ groups }));
      expect(String(rows[3]?.[1]).trim()).toBe(statement.trim());
      const sheet = unzipSync(await appendixOf(cityReport({ groups }), "vi"))["xl/worksheets/sheet1.xml"];
      expect(new TextDecoder().decode(sheet)).not.toContain("<f>");
    },
  );
});
