import { writeXlsx } from "hucre/xlsx";
import { printable } from "../printable.ts";
import type { Listing, ListingCell } from "./listing.ts";

/** Longest name of a sheet that office programs take, without what they refuse in one. */
const LONGEST_NAME = 31;

/** One sheet with a heading that stays in view. Every cell is text or a number and never a formula. */
export async function xlsxOfListing({ title, columns, rows }: Listing): Promise<Uint8Array> {
  const table = [columns.map(({ name }) => name), ...rows.map((row) => row.map(plain))];
  const cells = table.flatMap((row, at) =>
    row.flatMap((value, column) => {
      if (value === null) return [];
      const held =
        typeof value === "number" ? { value, type: "number" as const } : { value, type: "string" as const };
      const style = { font: { bold: at === 0 } };
      return [[`${String(at)},${String(column)}`, { ...held, style }] as const];
    }),
  );
  const name = title.replaceAll(/[\\/?*:[\]']/gu, " ").slice(0, LONGEST_NAME);
  return writeXlsx({
    sheets: [
      {
        name,
        rows: table,
        columns: columns.map(({ width }) => ({ width })),
        cells: new Map(cells),
        freezePane: { rows: 1 },
      },
    ],
  });
}

function plain(cell: ListingCell): ListingCell {
  return typeof cell === "string" ? printable(cell) : cell;
}
