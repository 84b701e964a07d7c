import { readAnyDocument } from "@dondoc/reader";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { planReport } from "../report/plan-report.ts";
import { cityReport, task } from "../testing/city-report.ts";
import { docxOfPaper } from "./docx-of-paper.ts";

async function readAgain(facts = cityReport(), issued = { number: "88/BC-UBND", issuedOn: "2025-01-05" }) {
  const paper = planReport(facts, "vi");
  const bytes = await docxOfPaper({ ...paper, head: { ...paper.head, ...issued, year: "2025" } });
  const read = await readAnyDocument({ bytes, fileName: "bao-cao.docx" });
  if (!read.ok) throw new Error(read.problem.code);
  return read.value;
}

describe("a report written as a Word file and read again by our own reader", () => {
  test("has the number, the day, the issuer, the place and the subject it was given", async () => {
    const { draft } = await readAgain();
    expect(draft.document).toMatchObject({
      type: "report",
      number: "88/BC-UBND",
      issuedOn: "2025-01-05",
      place: "Sông Mơ",
      subject: planReport(cityReport(), "vi").subject,
    });
    expect(draft.document.issuer?.toLocaleLowerCase("vi")).toBe("ubnd thành phố sông mơ");
  });

  test("cites the plan that it is on", async () => {
    const { draft } = await readAgain();
    expect(draft.citations.map(({ number, issuedOn }) => [number, issuedOn])).toContainEqual([
      "31/KH-UBND",
      "2024-06-24",
    ]);
  });

  test("has every sentence and every cell of every table", async () => {
    const { text } = await readAgain();
    const flat = text.replace(/\s+/gu, " ");
    for (const block of planReport(cityReport(), "vi").blocks) {
      const told = block.kind === "table" ? block.table.rows.flat() : [block.text];
      for (const each of told) expect(flat.toLocaleLowerCase("vi")).toContain(each.toLocaleLowerCase("vi"));
    }
  });

  test("keeps a day and the symbol of a paper in one piece in its tables, and is read as if it did not", async () => {
    const statement = "Làm theo 31/KH-UBND trước ngày 20-10-2024 - không kể Đăk-Hà";
    const facts = cityReport({ groups: [{ title: "Một", tasks: [task({ statement })] }] });
    const file = unzipSync(await docxOfPaper(planReport(facts, "vi")));
    const cell = /<w:tc>(?:(?!<w:tc>).)*Làm theo.*?<\/w:tc>/u.exec(
      strFromU8(file["word/document.xml"] ?? new Uint8Array()),
    );
    expect(cell?.[0].match(/<w:noBreakHyphen\/>/gu)).toHaveLength(3);
    expect((await readAgain(facts)).text).toContain(statement);
  });

  test("carries text that would break the file as plain text", async () => {
    const statement = "Lập <w:p/> & \u0007\u202e danh sách ]]>";
    const { text } = await readAgain(
      cityReport({ groups: [{ title: "Một", tasks: [task({ statement })] }] }),
    );
    expect(text).toContain("Lập <w:p/> & danh sách ]]>");
  });
});
