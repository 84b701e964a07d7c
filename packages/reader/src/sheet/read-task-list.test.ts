import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readAnyDocument } from "../read-any-document.ts";

const csv = [
  "Số;31/KH-UBND",
  "Cơ quan ban hành;UBND xã Bản Đá",
  "Ngày ban hành;15/3/2024",
  "",
  "STT;Nội dung;Đơn vị chủ trì;Phối hợp;Thời hạn;Sản phẩm",
  "I;Tủ sách;;;;",
  '1;"Lập danh mục sách";UBND xã Bản Đá;"Sở Văn hóa, Thể thao và Du lịch; Thôn Một";trước ngày 30/6/2024;Danh mục',
  "2;Giữ tủ sách;Thôn Một;;thường xuyên;",
].join("\r\n");

const read = (text: string) => readAnyDocument({ fileName: "viec.csv", bytes: strToU8(text) });

async function draftIn(text: string) {
  const reading = await read(text);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problem));
  return reading.value;
}

describe("a list of tasks written as CSV", () => {
  test("becomes a draft: what it says of itself, sections, tasks, units and deadlines", async () => {
    const { draft } = await draftIn(csv);
    expect(draft.document).toMatchObject({
      type: "plan",
      number: "31/KH-UBND",
      symbol: "KH-UBND",
      issuer: "UBND xã Bản Đá",
      issuedOn: "2024-03-15",
    });
    expect(draft.sections.map(({ path, title }) => [path, title])).toEqual([["I", "Tủ sách"]]);
    expect(
      draft.tasks.map(({ statement, sectionPath, outputs }) => [statement, sectionPath, outputs]),
    ).toEqual([
      ["Lập danh mục sách", "I", ["Danh mục"]],
      ["Giữ tủ sách", "I", []],
    ]);
    expect(draft.tasks.map(({ deadline }) => deadline?.schedule)).toMatchObject([
      { kind: "once", dueOn: "2024-06-30", bound: "before" },
      { kind: "continuous" },
    ]);
    expect(draft.tasks[0]?.assignments.map(({ role, unitAsWritten }) => [role, unitAsWritten])).toEqual([
      ["lead", "UBND xã Bản Đá"],
      ["coordinate", "Sở Văn hóa, Thể thao và Du lịch"],
      ["coordinate", "Thôn Một"],
    ]);
  });

  test("shows every word where it stands", async () => {
    const { text, draft } = await draftIn(csv);
    for (const { statement, span, assignments, deadline } of draft.tasks) {
      expect(text.slice(span.start, span.end)).toBe(statement);
      for (const each of assignments)
        expect(text.slice(each.span.start, each.span.end)).toBe(each.unitAsWritten);
      expect(text.slice(deadline?.span.start, deadline?.span.end)).toBe(deadline?.asWritten);
    }
  });

  test("is refused as a whole, with every line that cannot be read", async () => {
    const wrong = [
      "Nội dung,Chủ trì,Thời hạn",
      "Làm,UBND,30/6/2024",
      ",UBND,30/6/2024",
      "Làm tiếp,UBND,tuần trăng",
    ];
    expect(await read(wrong.join("\n"))).toEqual({
      ok: false,
      problem: {
        code: "task-list-wrong",
        faults: [
          { line: 3, fault: "statement-missing" },
          { line: 4, fault: "deadline-not-understood" },
        ],
        count: 2,
      },
    });
  });

  test("without a heading, with none below it, or marked as secret is refused", async () => {
    expect(await read("một,hai\nba,bốn")).toMatchObject({ problem: { code: "task-list-without-heading" } });
    expect(await read("Nội dung,Chủ trì")).toMatchObject({ problem: { code: "document-empty" } });
    expect(await read(`MẬT\n\n${csv}`)).toMatchObject({ problem: { code: "document-secret" } });
  });

  test("with more lines than anybody looks over is refused", async () => {
    const rows = Array.from({ length: 5_001 }, (_, at) => `Việc ${at},UBND`);
    const long = await read(["Nội dung,Chủ trì", ...rows].join("\n"));
    expect(long).toMatchObject({ problem: { code: "document-too-large" } });
  });
});

/** A workbook as office programs write it: words apart from the sheet, and a day as a number with a format. */
function workbook(): Uint8Array {
  const strings = ["Nội dung", "Chủ trì", "Thời hạn", "Lập danh mục sách", "UBND xã Bản Đá"];
  const rows = [
    '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="C2" t="s"><v>2</v></c></row>',
    '<row r="5"><c r="A5" t="s"><v>3</v></c><c r="B5" t="inlineStr"><is><t>UBND xã Bản Đá</t></is></c><c r="C5" s="1"><v>45473</v></c></row>',
  ];
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const part = (name: string, inside: string) =>
    strToU8(`<?xml version="1.0"?><${name} ${main}>${inside}</${name}>`);
  const relation = '<Relationship Id="rId7" Type="sheet" Target="worksheets/first.xml"/>';
  const sheet =
    '<sheets><sheet name="Việc" sheetId="1" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId7"/></sheets>';
  return zipSync({
    "xl/worksheets/first.xml": part("worksheet", `<sheetData>${rows.join("")}</sheetData>`),
    "xl/sharedStrings.xml": part("sst", strings.map((text) => `<si><r><t>${text}</t></r></si>`).join("")),
    "xl/styles.xml": part("styleSheet", '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>'),
    "xl/_rels/workbook.xml.rels": strToU8(`<Relationships>${relation}</Relationships>`),
    "xl/workbook.xml": part("workbook", sheet),
  });
}

describe("a list of tasks written as XLSX", () => {
  test("is known by its bytes, and its days are days", async () => {
    const reading = await readAnyDocument({ fileName: "viec.bin", bytes: workbook() });
    expect(reading).toMatchObject({
      ok: true,
      value: {
        draft: {
          tasks: [
            {
              statement: "Lập danh mục sách",
              assignments: [{ role: "lead", unitAsWritten: "UBND xã Bản Đá" }],
              deadline: { asWritten: "30/06/2024", schedule: { kind: "once", dueOn: "2024-06-30" } },
            },
          ],
        },
      },
    });
  });

  test("that is broken off is refused", async () => {
    const broken = workbook().fill(0, 40, 400);
    expect(await readAnyDocument({ fileName: "viec.xlsx", bytes: broken })).toMatchObject({
      problem: { code: "document-broken", format: "xlsx" },
    });
  });
});
