import type { Content, TableCell } from "pdfmake";
import type { PaperTable } from "../paper.ts";
import { unbroken } from "./unbroken.ts";

/** Points, the unit of lengths in a PDF. */
export function mm(length: number): number {
  return (length * 72) / 25.4;
}

export const bodySize = 14;
const tableSize = 12;

/** What is left of A4 between the margins. */
const textWidth = mm(160);
const CELL_PADDING = mm(1);
const LINE = 0.5;

/** A short line in the middle, as below the motto, an issuer and a title. */
export function shortRule(length: number): Content {
  const line = { type: "line" as const, x1: 0, y1: 0, x2: length, y2: 0, lineWidth: 0.75 };
  return { canvas: [line], alignment: "center", margin: [0, 2, 0, 2] };
}

/** A table with lines; its head comes again on every page. */
export function contentTable({ columns, rows }: PaperTable): Content {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const room = textWidth - (columns.length + 1) * LINE - columns.length * 2 * CELL_PADDING;
  const cell = (text: string, isCentred: boolean, bold: boolean): TableCell => ({
    text: unbroken(text),
    bold,
    alignment: isCentred ? "center" : "left",
  });
  return {
    fontSize: tableSize,
    margin: [0, 0, 0, 8],
    layout: {
      hLineWidth: () => LINE,
      vLineWidth: () => LINE,
      paddingLeft: () => CELL_PADDING,
      paddingRight: () => CELL_PADDING,
    },
    table: {
      headerRows: 1,
      keepWithHeaderRows: 1,
      widths: columns.map(({ share }) => (room * share) / shares),
      body: [
        columns.map(({ name }) => cell(name, true, true)),
        ...rows.map((row) => row.map((text, at) => cell(text, columns[at]?.isNumber === true, false))),
      ],
    },
  };
}
