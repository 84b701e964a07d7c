import { BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from "docx";

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

/** Rows of columns without lines, each on one page: the head and the foot of a paper. */
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
        new TableRow({
          cantSplit: true,
          children: cells.map((children) => new TableCell({ children: [...children] })),
        }),
    ),
  });
}
