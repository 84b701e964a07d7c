import { day } from "@dondoc/domain";
import { readAnyDocument } from "@dondoc/reader";
import { describe, expect, test } from "vitest";
import { docxOfPaper } from "../docx/docx-of-paper.ts";
import { textOfPaper } from "../text/text-of-paper.ts";
import { type SlipFacts, type UrgedItem, slipOf } from "./urging-slip.ts";

const item: UrgedItem = {
  statement: "Lập danh sách người đọc cao tuổi",
  period: null,
  plan: { number: "31/KH-UBND", issuer: "UBND thành phố Sông Mơ", issuedOn: day("2024-06-24") },
  asWritten: "trước ngày 20 tháng 10",
  dueOn: day("2024-10-20"),
  extensionCount: 1,
  stage: { kind: "overdue", daysLate: 12 },
  urgings: [day("2024-10-25"), day("2024-10-21")],
};

function slip(changed: Partial<SlipFacts> = {}) {
  return slipOf(
    {
      issuer: "UBND thành phố Sông Mơ",
      place: "Sông Mơ",
      unit: "UBND phường Bến Đá",
      writtenOn: day("2024-11-01"),
      answerBy: day("2024-11-08"),
      urgedBy: null,
      items: [item],
      ...changed,
    },
    "vi",
  );
}

describe("an urging slip", () => {
  test("tells what is late, by whose plan, since when, how often it was urged, and by when to answer", () => {
    expect(textOfPaper(slip()).split("\n")).toEqual([
      "PHIẾU ĐÔN ĐỐC",
      "Về những việc đã quá hạn mà chưa hoàn thành",
      "",
      "Kính gửi: UBND phường Bến Đá",
      "Số liệu theo dõi đến hết ngày 01-11-2024 cho thấy quý đơn vị còn 1 việc quá hạn, gồm:",
      "1. Lập danh sách người đọc cao tuổi; Theo văn bản: 31/KH-UBND ngày 24-6-2024 của UBND thành phố Sông Mơ; " +
        "Hạn: trước ngày 20 tháng 10 (20-10-2024); đã gia hạn 1 lần; Quá hạn: 12 ngày; Đã đôn đốc: 2 lần, gần nhất 25-10-2024",
      "Đề nghị quý đơn vị trả lời bằng văn bản chậm nhất ngày 08-11-2024: đã làm được gì, vì sao chậm, ai chịu trách nhiệm và ngày nào xong.",
      "",
      "TM. UBND thành phố Sông Mơ",
      "Nơi nhận: Như trên; Lưu: VT",
      "",
    ]);
  });

  test("leaves gaps for what only whoever signs knows, and keeps no urging of a report", () => {
    const text = textOfPaper(slip({ issuer: null, answerBy: null, items: [{ ...item, urgings: null }] }));
    expect(text).toContain("chậm nhất ngày …");
    expect(text).toContain("Đã đôn đốc: không ghi");
    expect(slip({ issuer: null }).closing.authority).toEqual(["……………"]);
  });

  test("sent before anything is late tells how it stands and who urges, and leaves no gap", () => {
    const near: UrgedItem = { ...item, stage: { kind: "near", daysLeft: 3 }, urgings: [] };
    const undated: UrgedItem = { ...near, dueOn: null, asWritten: null, stage: { kind: "undated" } };
    const text = textOfPaper(slip({ items: [near, undated], answerBy: null, urgedBy: "Bùi Thị Hòa" }));
    expect(text).toContain("Về việc được giao mà chưa hoàn thành");
    expect(text).toContain("quý đơn vị còn 2 việc chưa hoàn thành, gồm:");
    expect(text).toContain("Tình trạng: Còn 3 ngày; Đã đôn đốc: chưa lần nào");
    expect(text).toContain("Hạn: không ghi hạn; đã gia hạn 1 lần; Tình trạng: Không ghi hạn");
    expect(text).toContain("Người đôn đốc: Bùi Thị Hòa.");
    expect(text).not.toContain("…");
  });

  test("says so when nothing is late, instead of an empty table", () => {
    expect(slip({ items: [] }).blocks.map(({ kind }) => kind)).toEqual(["addressee", "paragraph"]);
  });

  test("is a Word file that our own reader finds the unit and the plan in", async () => {
    const read = await readAnyDocument({ bytes: await docxOfPaper(slip()), fileName: "phieu.docx" });
    expect(read.ok && read.value.text).toContain("Kính gửi: UBND phường Bến Đá");
    expect(read.ok && read.value.text).toContain("31/KH-UBND ngày 24-6-2024");
  });
});
