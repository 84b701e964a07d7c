import {
  AlignmentType,
  Document,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  type ISectionOptions,
  TextRun,
} from "docx";
import type { Block, Paper, PaperTable } from "../paper.ts";
import { printable } from "../printable.ts";
import { closingTable } from "./closing-table.ts";
import { headTable } from "./head-table.ts";
import { bodySize, mm, points, ruleBelow } from "./measures.ts";
import { type HeldTable, withTables } from "./table-xml.ts";

/** A4 with the margins of NĐ 30/2020/NĐ-CP, appendix I: left 30 mm, right, top and bottom 20 mm. */
const page = {
  size: { width: mm(210), height: mm(297) },
  margin: { top: mm(20), bottom: mm(20), left: mm(30), right: mm(20), header: mm(10) },
};

/** The paper as a Word file, with the letters and sizes that the rules ask for; whoever signs goes on in Word. */
export async function docxOfPaper(paper: Paper): Promise<Uint8Array> {
  const tables: HeldTable[] = paper.blocks.flatMap((block) =>
    block.kind === "table" ? [{ mark: crypto.randomUUID(), table: block.table }] : [],
  );
  const marks = new Map(tables.map(({ mark, table }) => [table, mark]));
  const section: ISectionOptions = {
    properties: { page, titlePage: true },
    headers: { default: pageNumber(), first: new Header({ children: [] }) },
    children: [
      headTable(paper.head),
      ...titleOf(paper),
      ...paper.blocks.flatMap((block, at) =>
        blockOf(block, { marks, isLast: at === paper.blocks.length - 1 }),
      ),
      ...closingTable(paper.closing, paper.head.layout),
    ],
  };
  const styles = { default: { document: { run: { font: "Times New Roman", size: bodySize } } } };
  const document = new Document({
    creator: paper.head.issuer,
    title: paper.subject,
    styles,
    sections: [section],
  });
  return withTables(new Uint8Array(await Packer.toArrayBuffer(document)), tables);
}

/** In the middle above the text, from the second page on. */
function pageNumber(): Header {
  const number = new TextRun({ children: [PageNumber.CURRENT], size: points(13) });
  return new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })] });
}

function titleOf({ typeName, subject, head }: Paper): Paragraph[] {
  const centred = (text: string, before: number, after = 0) =>
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before, after },
      children: [new TextRun({ text: printable(text), bold: true })],
    });
  return [
    centred(typeName.toLocaleUpperCase("vi"), 360),
    centred(subject, 0),
    head.layout === "party" ? centred("-----", 0, 120) : ruleBelow({ indent: mm(60), after: 240 }),
  ];
}

type Place = {
  readonly marks: ReadonlyMap<PaperTable, string>;
  /** Whether who signs stands right below. */
  readonly isLast: boolean;
};

function blockOf(block: Block, { marks, isLast }: Place): Paragraph[] {
  switch (block.kind) {
    case "addressee":
      return [addressee(block.text)];
    case "heading":
      return [heading(block)];
    case "paragraph":
      return [body(block.text, isLast)];
    case "item":
      return [body(`- ${block.text}`, isLast)];
    case "table":
      return [
        new Paragraph(marks.get(block.table) ?? ""),
        new Paragraph({ spacing: { after: 120 }, children: [] }),
      ];
    default:
      return block satisfies never;
  }
}

function heading({ level, label, text }: Extract<Block, { kind: "heading" }>): Paragraph {
  const shown = level === 1 ? text.toLocaleUpperCase("vi") : text;
  return new Paragraph({
    keepNext: true,
    indent: { firstLine: mm(10) },
    spacing: { before: 120, after: 120 },
    children: [new TextRun({ text: printable(`${label} ${shown}`.trim()), bold: true })],
  });
}

function addressee(text: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after: 240 },
    children: [new TextRun({ text: printable(text) })],
  });
}

function body(text: string, keepNext: boolean): Paragraph {
  return new Paragraph({
    keepNext,
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: mm(10) },
    spacing: { after: 120 },
    children: [new TextRun({ text: printable(text) })],
  });
}
