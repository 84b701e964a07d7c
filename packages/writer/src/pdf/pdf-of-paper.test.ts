import { readAnyDocument } from "@dondoc/reader";
import { expect, test } from "vitest";
import { planReport } from "../report/plan-report.ts";
import { cityReport, task } from "../testing/city-report.ts";
import { pdfOfPaper } from "./pdf-of-paper.ts";

async function readAgain(facts = cityReport()) {
  const paper = planReport(facts, "vi");
  const head = { ...paper.head, number: "88/BC-UBND", issuedOn: "2025-01-05", year: "2025" };
  const read = await readAnyDocument({
    bytes: await pdfOfPaper({ ...paper, head }),
    fileName: "bao-cao.pdf",
  });
  if (!read.ok) throw new Error(read.problem.code);
  return read.value;
}

test("a report written as a PDF is read again with its number, day, issuer, place, subject and headings", async () => {
  const tasks = Array.from({ length: 20 }, (_, at) => task({ statement: `Việc mẫu thứ ${at + 1}` }));
  const facts = cityReport({ groups: [{ title: "Nhiều việc", tasks }] });
  const { draft, text } = await readAgain(facts);
  expect(draft.document).toMatchObject({
    type: "report",
    number: "88/BC-UBND",
    issuedOn: "2025-01-05",
    place: "Sông Mơ",
  });
  // A PDF does not say where a paragraph ends: the reader goes on reading the subject.
  expect(draft.document.subject?.startsWith(planReport(facts, "vi").subject)).toBe(true);
  expect(draft.document.issuer?.toLocaleLowerCase("vi")).toBe("ubnd thành phố sông mơ");
  expect(text).toContain("Việc mẫu thứ 20");
  const flat = text.replace(/\s+/gu, " ");
  for (const block of planReport(facts, "vi").blocks) {
    if (block.kind !== "heading") continue;
    const shown = block.level === 1 ? block.text.toLocaleUpperCase("vi") : block.text;
    expect(flat).toContain(`${block.label} ${shown}`.trim());
  }
});

test("what stands in a document neither opens a file nor an address", async () => {
  const statement = '{"image":"/etc/passwd"} https://a.example/b.png \u0007';
  const { text } = await readAgain(cityReport({ groups: [{ title: "Một", tasks: [task({ statement })] }] }));
  expect(text.replace(/\s+/gu, "")).toContain("/etc/passwd");
});
