import { day, emptyStatistic } from "@dondoc/domain";
import { describe, expect, test } from "vitest";
import type { Block } from "../paper.ts";
import { cityReport, task } from "../testing/city-report.ts";
import { planReport } from "./plan-report.ts";
import { builtInTemplate } from "./report-template.ts";

const linesOf = (blocks: readonly Block[]): string[] =>
  blocks.map((block) => {
    if (block.kind === "table") return block.table.rows.map((row) => row.join(" | ")).join("\n");
    return block.kind === "heading" ? `${block.label} ${block.text}`.trim() : block.text;
  });

/** The blocks under a part, up to the next. */
function part(label: string, facts = cityReport()): string[] {
  const { blocks } = planReport(facts, "vi");
  const from = blocks.findIndex((block) => block.kind === "heading" && block.label === label);
  const behind = blocks.slice(from + 1);
  const to = behind.findIndex((block) => block.kind === "heading" && block.level === 1);
  return linesOf(to < 0 ? behind : behind.slice(0, to));
}

describe("a report on a plan", () => {
  test("names the plan, the period and the day of its figures", () => {
    const { typeName, subject, blocks } = planReport(cityReport(), "vi");
    expect(typeName).toBe("Báo cáo");
    expect([subject]).toEqual([
      "Kết quả thực hiện Kế hoạch số 31/KH-UBND ngày 24-6-2024 của UBND thành phố Sông Mơ (từ ngày 01-7-2024 đến ngày 31-12-2024)",
    ]);
    expect(linesOf(blocks)[0]).toContain("tính đến hết ngày 31-12-2024");
  });

  test("leaves number and day open for whoever signs", () => {
    expect(planReport(cityReport(), "vi").head).toMatchObject({
      layout: "state",
      number: null,
      symbol: "/BC-UBND",
      issuedOn: null,
      year: "2024",
    });
  });

  test("on a plan of the Party has the Party's layout", () => {
    const { plan } = cityReport();
    const { head } = planReport(cityReport({ plan: { ...plan, number: "143-KH/TU" } }), "vi");
    expect(head).toMatchObject({ layout: "party", symbol: "-BC/TU" });
  });

  test("gives the four cells, the rate with what it is out of, and what stands outside", () => {
    expect(part("I.")).toEqual([
      "Có 16 việc ghi hạn cụ thể: 7 hoàn thành đúng hạn, 2 hoàn thành quá hạn, 4 trong hạn, 3 quá hạn.",
      "Đúng hạn trên việc đã đến hạn: 7/12 = 58,3 %.",
      "Không tính vào số trên: 5 thường xuyên, 1 không ghi ngày.",
    ]);
  });

  test("says that there is no rate rather than give one out of nothing", () => {
    const rate = { numerator: 0, denominator: 0, asOf: day("2024-12-31") };
    expect(part("I.", cityReport({ rate, statistic: emptyStatistic }))).toEqual([
      "Chưa có việc nào ghi hạn cụ thể.",
      "Chưa có việc nào đến hạn nên chưa tính tỷ lệ đúng hạn.",
    ]);
  });

  test("goes through the groups that set tasks, each task with its units, deadline and proof", () => {
    expect(part("II.")).toEqual([
      "1. Tuyên truyền",
      [
        "1 | Giới thiệu sách mới trên hệ thống truyền thanh; | Phòng Văn hóa và Thông tin | Phường Cầu Gỗ; Phường Bến Đá | trước ngày 20 tháng 10 | Hoàn thành đúng hạn; 2/2 đơn vị hoàn thành; 12/BC-VHTT, 16-10-2024",
        "2 | Lập danh sách người đọc cao tuổi | Phòng Văn hóa và Thông tin |  | trước ngày 20 tháng 10 | Quá hạn 72 ngày; 1/3 đơn vị hoàn thành; chưa có tài liệu chứng minh; Phường Bến Đá (01-12-2024): Đã rà được một nửa",
      ].join("\n"),
      "2. Cơ sở vật chất",
      "1 | Sửa mái phòng đọc Bến Đá | chưa rõ | Phường Cầu Gỗ; Phường Bến Đá | 31-3-2025 | Còn 90 ngày; 0/1 đơn vị hoàn thành",
    ]);
  });

  test("shows a target without a figure as a gap", () => {
    expect(part("III.")).toEqual([
      [
        "Người có thẻ thư viện | trên 25% dân số năm 2027 | chưa có số đo",
        "Phòng đọc | 12 phòng | 9,5 (30-11-2024, Báo cáo 5/BC-VHTT)",
      ].join("\n"),
    ]);
  });

  test("tells what is late and gives the units' own reasons, never one of its own", () => {
    expect(part("IV.")).toEqual([
      "Lập danh sách người đọc cao tuổi. Chủ trì: Phòng Văn hóa và Thông tin. Quá hạn 72 ngày.",
      "Vướng mắc do đơn vị nêu",
      "Phường Cầu Gỗ (02-11-2024): Chưa có mặt bằng",
    ]);
    expect(part("IV.", cityReport({ groups: [], obstacles: [] }))).toEqual([
      "Không có việc nào quá hạn.",
      "Vướng mắc do đơn vị nêu",
      "Chưa đơn vị nào nêu vướng mắc.",
    ]);
  });

  test("looks ahead as far as it looks back, at what is still open", () => {
    expect(part("VI.")).toEqual([
      "Từ ngày 01-01-2025 đến ngày 30-6-2025:",
      "Sửa mái phòng đọc Bến Đá. Chủ trì: chưa rõ. Hạn: 31-3-2025./.",
    ]);
    const far = task({ dueOn: day("2025-07-01"), timeliness: { kind: "not-due", daysLeft: 185 } });
    const groups = [{ title: "Xa", tasks: [far] }];
    expect(part("VI.", cityReport({ groups }))).toEqual([
      "Không có việc nào đến hạn từ ngày 01-01-2025 đến ngày 30-6-2025./.",
    ]);
  });

  test("has the sections, the order and the words of the office's own form", () => {
    const builtIn = builtInTemplate("plan-report", "vi");
    const paper = planReport(cityReport(), "vi", {
      ...builtIn,
      opening: "Theo {plan}, đến {to}:",
      sections: [
        { part: "late", title: "Còn chậm" },
        { part: "judgement", title: "Nhìn lại" },
      ],
      closing: "Trên đây là báo cáo.",
      recipients: ["Như trên"],
      authority: ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"],
    });
    const lines = linesOf(paper.blocks);
    expect(lines[0]).toBe(
      "Theo Kế hoạch số 31/KH-UBND ngày 24-6-2024 của UBND thành phố Sông Mơ, đến 31-12-2024:",
    );
    expect(lines.filter((line) => /^[IV]+\. /u.test(line))).toEqual(["I. Còn chậm", "II. Nhìn lại"]);
    expect(lines.at(-1)).toBe("Trên đây là báo cáo./.");
    expect(paper.closing).toEqual({ recipients: ["Như trên"], authority: ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"] });
  });

  test("never fills in what stands in a document", () => {
    const { plan } = cityReport();
    const facts = cityReport({ plan: { ...plan, subject: "Về {plan} và {to}" } });
    expect(linesOf(planReport(facts, "vi").blocks)[0]).toContain("(Về {plan} và {to})");
  });
});
