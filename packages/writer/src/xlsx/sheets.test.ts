import { day, emptyStatistic } from "@dondoc/domain";
import { unzipSync } from "fflate";
import { readSheet } from "read-excel-file/node";
import { describe, expect, test } from "vitest";
import { type CollectionFacts, collectionSheet } from "./collection-sheet.ts";
import { scorecardSheet } from "./scorecard-sheet.ts";

const asOf = day("2024-11-05");

const facts: CollectionFacts = {
  plan: { number: "31/KH-UBND", issuer: "UBND thành phố Sông Mơ", issuedOn: day("2024-06-24") },
  asWritten: "Hằng năm báo cáo trước ngày 20 tháng 10",
  asOf,
  periods: [
    { period: "2024", dueOn: day("2024-10-20") },
    { period: "2025", dueOn: null },
  ],
  rows: [
    { unit: "Phường Cầu Gỗ", states: [{ kind: "on-time", daysEarly: 2 }, { kind: "not-asked" }] },
    { unit: "Phường Bến Đá", states: [{ kind: "overdue", daysLate: 16 }, { kind: "no-deadline" }] },
  ],
};

const statistic = { ...emptyStatistic, doneOnTime: 3, openOverdue: 1 };
const share = { numerator: 3, denominator: 4, asOf };

async function rowsOf(sheet: Promise<Uint8Array>) {
  return readSheet(Buffer.from(await sheet));
}

describe("sheets, read again by another library", () => {
  test("have a row for each unit and a column for each period", async () => {
    const rows = await rowsOf(collectionSheet(facts, "vi"));
    expect(rows[0]?.[0]).toContain("31/KH-UBND");
    expect(rows[2]).toEqual(["STT", "Đơn vị", "2024 (hạn 20-10-2024)", "2025 (không ghi ngày)"]);
    expect(rows.slice(3)).toEqual([
      [1, "Phường Cầu Gỗ", "Hoàn thành đúng hạn", "không phải gửi"],
      [2, "Phường Bến Đá", "Quá hạn 16 ngày", "Không ghi hạn"],
    ]);
  });

  test("give every share of a unit with what it is out of", async () => {
    const indicators = [{ key: "all-on-time", share, isMet: false }] as const;
    const rows = await rowsOf(scorecardSheet({ unit: "Phường Bến Đá", asOf, statistic, indicators }, "vi"));
    expect(rows[0]?.[0]).toContain("05-11-2024");
    expect(rows.slice(3).map(([, , numerator, denominator]) => [numerator, denominator])).toEqual([
      [3, 4],
      [3, 4],
      [0, 4],
      [0, 4],
      [1, 4],
    ]);
  });

  test.each(["=1+1", "+1", "-1", "@SUM(A1)", '=HYPERLINK("http://a")', "\t=1"])(
    "keep %j in the name of a unit as text, and no formula",
    async (unit) => {
      const indicators = [{ key: "all-done", share, isMet: true }] as const;
      const sheets = [
        await collectionSheet({ ...facts, asWritten: unit, rows: [{ unit, states: [] }] }, "vi"),
        await scorecardSheet({ unit, asOf, statistic, indicators }, "vi"),
      ];
      for (const bytes of sheets) {
        const xml = new TextDecoder().decode(unzipSync(bytes)["xl/worksheets/sheet1.xml"]);
        expect(xml).toContain("<row");
        expect(xml).not.toContain("<f>");
      }
      const rows = await rowsOf(Promise.resolve(sheets[0] ?? new Uint8Array()));
      expect(String(rows[3]?.[1]).trim()).toBe(unit.trim());
    },
  );
});
