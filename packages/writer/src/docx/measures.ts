import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import type { PaperTable } from "../paper.ts";
import { printable } from "../printable.ts";

/** Twentieths of a point, the unit of lengths in Word. */
export function mm(length: number): number {
  return Math.round((length * 1440) / 25.4);
}

/** Half points, the unit of letters in Word. */
export function points(size: number): number {
  return size * 2;
}

export const bodySize = points(14);

/** What is left of A4 between the margins. */
export const textWidth = mm(160);

/** A short line in the middle, as below the motto, an issuer and a title. */
export function ruleBelow({
  indent,
  after = 0,
}: {
  readonly indent: number;
  readonly after?: number;
}): Paragraph {
  return new Paragraph({
    indent: { left: indent, right: indent },
    spacing: { before: 40, after, line: 120, lineRule: "exact" },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1 } },
    children: [],
  });
}

const none = { style: BorderStyle.NONE, size: 0 };
const noBorders = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
};

/** Rows of columns without lines: the head and the foot of a paper. */
export function layoutTable(
  widths: readonly number[],
  rows: readonly (readonly (readonly Paragraph[])[])[],
): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: [...widths],
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    borders: noBorders,
    rows: rows.map(
      (cells) =>
        new TableRow({ children: cells.map((children) => new TableCell({ children: [...children] })) }),
    ),
  });
}

/** A table with lines; its head comes again on every page. */
export function contentTable({ columns, rows }: PaperTable): Table {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const cell = (text: string, isNumber: boolean, bold = false) =>
    new TableCell({
      children: [
        new Paragraph({
          alignment: bold || isNumber ? AlignmentType.CENTER : AlignmentType.LEFT,
          children: [new TextRun({ text: printable(text), bold, size: points(12) })],
        }),
      ],
    });
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ name }) => cell(name, false, true)),
  });
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: columns.map(({ share }) => Math.round((textWidth * share) / shares)),
    width: { size: textWidth, type: WidthType.DXA },
    margins: { left: mm(1), right: mm(1) },
    rows: [
      head,
      ...rows.map(
        (row) =>
          new TableRow({
            children: row.map((text, at) => cell(text, columns[at]?.isNumber === true)),
          }),
      ),
    ],
  });
}
