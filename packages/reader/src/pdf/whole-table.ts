import type { TableCell, TableRow } from "./table-rows.ts";

type TablePart = { readonly columnLines: readonly number[]; readonly rows: readonly TableRow[] };

/** Columns of a continued table may be drawn a little off. */
const NEAR = 6;
const ordinal = /^(?:\(?\d{1,3}\s*[.)]?|[IVX]{1,5}\s*[.)]?)$/;

/**
 * The rows of a table with those that the next page adds; `null` when that is another table. Heading rows that the
 * page repeats are left out, and a row that was cut by the page break is made whole.
 */
export function withContinuation(table: TablePart, next: TablePart): TableRow[] | null {
  const isSame =
    table.columnLines.length === next.columnLines.length &&
    table.columnLines.every((x, index) => Math.abs(x - (next.columnLines[index] ?? 0)) <= NEAR);
  if (!isSame) return null;
  let repeated = 0;
  while (repeated < next.rows.length && sameText(table.rows[repeated], next.rows[repeated])) repeated += 1;
  const added = next.rows.slice(repeated);
  const last = table.rows.at(-1);
  const [first] = added;
  if (last === undefined || first === undefined || !isRestOf(last, first)) return [...table.rows, ...added];
  return [...table.rows.slice(0, -1), wholeRow(last, first), ...added.slice(1)];
}

function sameText(row: TableRow | undefined, other: TableRow | undefined): boolean {
  return row !== undefined && other !== undefined && JSON.stringify(row) === JSON.stringify(other);
}

/** The rest of a cut row has no number of its own. */
function isRestOf(row: TableRow, rest: TableRow): boolean {
  return ordinal.test(cellText(row[0])) && cellText(rest[0]) === "";
}

function wholeRow(row: TableRow, rest: TableRow): TableRow {
  return row.map((cell) => {
    const more = rest.find(({ column }) => column === cell.column)?.paragraphs ?? [];
    const [goingOn, ...others] = more;
    const last = cell.paragraphs.at(-1);
    if (goingOn === undefined) return cell;
    // A cut paragraph goes on in the middle of its sentence.
    const isCut = last !== undefined && !/[.;:!?]$/.test(last);
    const paragraphs = isCut
      ? [...cell.paragraphs.slice(0, -1), `${last} ${goingOn}`, ...others]
      : [...cell.paragraphs, ...more];
    return { ...cell, paragraphs };
  });
}

/** Each cell on lines of its own. Rows without numbers are parted by a blank line, which then stands for no empty cell. */
export function tableLines(rows: readonly TableRow[]): string[] {
  const numbered = rows.slice(1).filter((row) => ordinal.test(cellText(row[0]))).length;
  const isNumbered = numbered * 2 >= rows.length - 1;
  const lines = rows.flatMap((row) => {
    const cells = row.flatMap(({ paragraphs }) =>
      paragraphs.length === 0 && isNumbered ? [""] : paragraphs,
    );
    return isNumbered ? cells : [...cells, ""];
  });
  return ["", ...lines, ""];
}

function cellText(cell: TableCell | undefined): string {
  return cell?.paragraphs.join(" ") ?? "";
}
