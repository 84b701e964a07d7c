import { writeXlsx } from "hucre/xlsx";
import { printable } from "../printable.ts";
import type { PaperTable } from "../paper.ts";

/** Characters that fit on a line of a column, and the height of a line in points, in the letters of the sheet. */
const CHARACTERS_OF_SHARE = 1.2;
const LINE_POINTS = 15;
/** The title and the gap below it. */
const TITLE_ROWS = 2;

const line = { style: "thin", color: { rgb: "000000" } } as const;
const border = { top: line, bottom: line, left: line, right: line };
const font = { name: "Times New Roman", size: 11 };

export type Sheet = { readonly name: string; readonly title: string; readonly table: PaperTable };

/**
 * One table under its title, ready to print on A4 across. Every cell is text or a number and never a formula, whatever
 * stands in the documents.
 */
export async function sheetOf({ name, title, table: { columns, rows } }: Sheet): Promise<Uint8Array> {
  const table = [columns.map((column) => printable(column.name)), ...rows.map((row) => row.map(printable))];
  const widths = columns.map(({ share }) => share * CHARACTERS_OF_SHARE);
  return writeXlsx({
    defaultFont: font,
    sheets: [
      {
        name,
        rows: [[printable(title)], [], ...table],
        columns: widths.map((width) => ({ width })),
        cells: cellsOf(table, columns),
        rowDefs: new Map(table.map((row, at) => [at + TITLE_ROWS, { height: heightOf(row, widths) }])),
        merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: columns.length - 1 }],
        freezePane: { rows: TITLE_ROWS + 1 },
        pageSetup: printed,
      },
    ],
  });
}

const printed = {
  paperSize: "a4",
  orientation: "landscape",
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  printTitlesRow: "$3:$3",
} as const;

/** What Excel would make of a text is never left to it: each cell says what it holds. */
function cellsOf(table: readonly (readonly string[])[], columns: PaperTable["columns"]) {
  return new Map(
    table.flatMap((row, at) =>
      row.map((text, column) => {
        const isHead = at === 0;
        const isNumber = !isHead && columns[column]?.isNumber === true;
        const held = isNumber
          ? { value: Number(text), type: "number" as const }
          : { value: text, type: "string" as const };
        const horizontal = isHead ? ("center" as const) : ("left" as const);
        const alignment = { wrapText: true, vertical: "top" as const, horizontal };
        const style = { font: { ...font, bold: isHead }, border, alignment };
        return [`${String(at + TITLE_ROWS)},${String(column)}`, { ...held, style }] as const;
      }),
    ),
  );
}

/** Office programs do not make room for wrapped text in a file that another program wrote. */
function heightOf(row: readonly string[], widths: readonly number[]): number {
  const lines = row.map((text, column) => Math.ceil(text.length / (widths[column] ?? 1)));
  return LINE_POINTS * Math.max(1, ...lines);
}
