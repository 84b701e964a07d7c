import { describe, expect, test } from "vitest";
import { docxText } from "./docx-text.ts";
import {
  type DocxParts,
  abstractList,
  cell,
  level,
  list,
  makeDocx,
  numbered,
  p,
  table,
} from "./testing/make-docx.ts";

function textOf(parts: DocxParts | string): string {
  const result = docxText(makeDocx(typeof parts === "string" ? { body: parts } : parts));
  expect(result).toMatchObject({ ok: true });
  return result.ok ? result.value.text : "";
}

const run = (content: string): string => `<w:p><w:r>${content}</w:r></w:p>`;

describe("paragraphs", () => {
  test("each paragraph is a line and empty ones leave one blank line", () => {
    expect(textOf(p("Một") + p("") + p("") + p("Hai"))).toBe("Một\n\nHai");
  });
  test("line breaks, tabs and hyphens that do not break are kept", () => {
    expect(
      textOf(run("<w:t>70</w:t><w:noBreakHyphen/><w:t>KL/TW</w:t><w:br/><w:t>a</w:t><w:tab/><w:t>b</w:t>")),
    ).toBe("70-KL/TW\na\tb");
  });
  test("a page break is a form feed before the next line", () => {
    expect(textOf(p("Trang 1") + run('<w:br w:type="page"/>') + p("Trang 2"))).toBe("Trang 1\n\n\fTrang 2");
    expect(textOf(p("Trang 1") + p("Trang 2", { properties: "<w:pageBreakBefore/>" }))).toBe(
      "Trang 1\n\fTrang 2",
    );
  });
  test("text comes out in NFC", () => {
    expect(textOf(p("Kế hoạch".normalize("NFD")))).toBe("Kế hoạch");
  });
  test("deletions are left out, insertions kept", () => {
    const body = `<w:p><w:del><w:r><w:delText>cũ</w:delText></w:r></w:del><w:ins><w:r><w:t>mới</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>đi</w:t></w:r></w:moveFrom></w:p>`;
    expect(textOf(body)).toBe("mới");
  });
  test("hidden text and field codes are left out", () => {
    expect(textOf(p("ẩn", { run: "<w:vanish/>" }) + run("<w:instrText>PAGE</w:instrText><w:t>3</w:t>"))).toBe(
      "3",
    );
  });
  test("capitals of the format are capitals in the text", () => {
    expect(textOf(p("Kế hoạch", { run: "<w:caps/>" }))).toBe("KẾ HOẠCH");
    expect(textOf(p("Kế hoạch", { run: '<w:caps w:val="0"/>' }))).toBe("Kế hoạch");
  });
  test("symbols of the symbol fonts are read", () => {
    expect(textOf(run('<w:sym w:font="Symbol" w:char="F0B3"/><w:t>60%</w:t>'))).toBe("≥60%");
  });
  test("a text box is read once, after its paragraph", () => {
    const box = `<w:txbxContent>${p("trong khung")}</w:txbxContent>`;
    const both = `<mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx>${box}</wps:txbx></mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`;
    expect(textOf(run(`${both}<w:t>Ngoài</w:t>`))).toBe("Ngoài\ntrong khung");
  });
  test("footnotes stand at the end and leave no mark", () => {
    const body = run('<w:t>Kết quả</w:t><w:footnoteReference w:id="2"/><w:t xml:space="preserve"> đạt</w:t>');
    const footnotes = `<w:footnote w:id="2">${run("<w:footnoteRef/><w:t>Theo báo cáo</w:t>")}</w:footnote>`;
    expect(textOf({ body, footnotes })).toBe("Kết quả đạt\n\nTheo báo cáo");
  });
});

describe("old fonts", () => {
  const font = (name: string): string => `<w:rFonts w:ascii="${name}" w:hAnsi="${name}"/>`;
  test("TCVN3 becomes Unicode and its capital fonts become capitals", () => {
    expect(textOf(p("§éc lËp - Tù do - H¹nh phóc", { run: font(".VnTime") }))).toBe(
      "Độc lập - Tự do - Hạnh phúc",
    );
    expect(textOf(p("kÕ ho¹ch", { run: font(".VnTimeH") }))).toBe("KẾ HOẠCH");
  });
  test("VNI becomes Unicode, also when a mark stands in the next run", () => {
    const body = `<w:p><w:r><w:rPr>${font("VNI-Times")}</w:rPr><w:t>Ñoäc laäp, ngöôøi daân, keá hoa</w:t></w:r><w:r><w:rPr><w:b/>${font("VNI-Times")}</w:rPr><w:t>ïch</w:t></w:r></w:p>`;
    expect(textOf(body)).toBe("Độc lập, người dân, kế hoạch");
  });
  test("a font of the style counts, and Unicode dressed in an old font stays", () => {
    const styles = `<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:rPr>${font(".VnTime")}</w:rPr></w:style>`;
    expect(textOf({ body: p("kÕ ho¹ch") + p("Kế hoạch"), styles })).toBe("kế hoạch\nKế hoạch");
  });
});

describe("automatic numbering", () => {
  test("Roman, decimal and letter levels are counted and restart below a higher one", () => {
    const numbering =
      abstractList(
        0,
        level(0, "upperRoman", { text: "%1." }),
        level(1, "decimal", { text: "%2." }),
        level(2, "lowerLetter", { text: "%3)" }),
      ) + list(1, 0);
    const body = [
      ["A", 0],
      ["B", 1],
      ["C", 2],
      ["D", 2],
      ["E", 1],
      ["F", 0],
      ["G", 1],
    ] as const;
    expect(textOf({ body: body.map(([text, at]) => numbered(text, 1, at)).join(""), numbering })).toBe(
      "I. A\n1. B\na) C\nb) D\n2. E\nII. F\n1. G",
    );
  });
  test("a label may show the levels above it, in figures where the list is legal", () => {
    const numbering =
      abstractList(
        0,
        level(0, "upperRoman", { text: "%1." }),
        level(1, "decimal", { text: "%1.%2.", more: "<w:isLgl/>" }),
      ) + list(1, 0);
    expect(textOf({ body: numbered("A", 1) + numbered("B", 1, 1) + numbered("C", 1, 1), numbering })).toBe(
      "I. A\n1.1. B\n1.2. C",
    );
  });
  test("two lists of one definition count on, unless one starts anew", () => {
    const override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
    const numbering =
      abstractList(0, level(0, "decimal", { text: "%1." })) + list(1, 0) + list(2, 0) + list(3, 0, override);
    const body = numbered("A", 1) + numbered("B", 2) + numbered("C", 3) + numbered("D", 3);
    expect(textOf({ body, numbering })).toBe("1. A\n2. B\n1. C\n2. D");
  });
  test("a level that says so never restarts", () => {
    const numbering =
      abstractList(
        0,
        level(0, "upperRoman", { text: "%1." }),
        level(1, "decimal", { text: "Điều %2.", more: '<w:lvlRestart w:val="0"/>' }),
      ) + list(1, 0);
    const body = numbered("A", 1) + numbered("B", 1, 1) + numbered("C", 1) + numbered("D", 1, 1);
    expect(textOf({ body, numbering })).toBe("I. A\nĐiều 1. B\nII. C\nĐiều 2. D");
  });
  test("bullets become marks that a reader knows", () => {
    const numbering =
      abstractList(
        0,
        level(0, "bullet", { text: "-" }),
        level(1, "bullet", { text: "+" }),
        level(2, "bullet", { text: "\uF0D8" }),
      ) + list(1, 0);
    expect(textOf({ body: numbered("A", 1) + numbered("B", 1, 1) + numbered("C", 1, 2), numbering })).toBe(
      "- A\n+ B\n- C",
    );
  });
  test("a style numbers its paragraphs at its own level, and list 0 takes it away", () => {
    const numbering =
      abstractList(
        0,
        level(0, "decimal", { text: "%1." }),
        level(1, "lowerLetter", { text: "%2)", more: '<w:pStyle w:val="Point"/>' }),
      ) + list(1, 0);
    const styles =
      '<w:style w:type="paragraph" w:styleId="Base"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Point"><w:basedOn w:val="Base"/></w:style>';
    const styled = '<w:pStyle w:val="Point"/>';
    const body =
      numbered("A", 1) +
      p("B", { properties: styled }) +
      p("C", { properties: `${styled}<w:numPr><w:numId w:val="0"/></w:numPr>` });
    expect(textOf({ body, numbering, styles })).toBe("1. A\na) B\nC");
  });
});

describe("tables", () => {
  test("each cell has lines of its own, row by row: a header reads left, then right", () => {
    const left = cell(p("UBND TỈNH X") + p("SỞ Y"));
    const right = cell(p("CỘNG HÒA") + p("Độc lập"));
    expect(textOf(table(left + right))).toBe("UBND TỈNH X\nSỞ Y\nCỘNG HÒA\nĐộc lập");
  });
  test("a cell merged over rows or columns is read once", () => {
    const body = table(
      cell(p("TT"), '<w:vMerge w:val="restart"/>') + cell(p("Chung"), '<w:gridSpan w:val="2"/>'),
      cell(p("bị che"), "<w:vMerge/>") + cell(p("a")) + cell(p("b")),
    );
    expect(textOf(body)).toBe("TT\nChung\na\nb");
  });
  test("a deleted row is left out and a table in a cell is read in place", () => {
    const deleted = `<w:tr><w:trPr><w:del/></w:trPr>${cell(p("xóa"))}</w:tr>`;
    const body = `<w:tbl>${deleted}<w:tr>${cell(p("ngoài") + table(cell(p("trong"))) + p(""))}</w:tr></w:tbl>`;
    expect(textOf(body)).toBe("ngoài\ntrong");
  });
});
