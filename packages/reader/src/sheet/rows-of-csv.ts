import { MOST_COLUMNS, MOST_ROWS, type SheetRow, SheetTooLarge } from "./sheet-row.ts";

const HEAD_CHARACTERS = 8_000;

/** RFC 4180, parted by commas, semicolons or tabs, whichever its beginning has most of. */
export function rowsOfCsv(text: string): readonly SheetRow[] {
  const rows: SheetRow[] = [];
  const separator = separatorOf(text);
  let cells: string[] = [];
  let cell = "";
  let isQuoted = false;
  let line = 1;
  let startedOn = 1;
  const endCell = (): void => {
    cells.push(cell.trim());
    cell = "";
    if (cells.length > MOST_COLUMNS) throw new SheetTooLarge();
  };
  const endRow = (): void => {
    endCell();
    if (cells.some((each) => each !== "")) rows.push({ line: startedOn, cells });
    if (rows.length > MOST_ROWS) throw new SheetTooLarge();
    cells = [];
    startedOn = line;
  };
  for (let at = text.startsWith("\uFEFF") ? 1 : 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (sign === "\n") line += 1;
    if (isQuoted && sign === '"' && text.charAt(at + 1) === '"') {
      cell += '"';
      at += 1;
    } else if (sign === '"' && (isQuoted || cell.trim() === "")) isQuoted = !isQuoted;
    else if (isQuoted) cell += sign;
    else if (sign === separator) endCell();
    else if (sign === "\n") endRow();
    else if (sign !== "\r") cell += sign;
  }
  endRow();
  return rows;
}

function separatorOf(text: string): string {
  const head = text.slice(0, HEAD_CHARACTERS);
  const count = (sign: string): number => head.split(sign).length;
  return [",", ";", "\t"].toSorted((a, b) => count(b) - count(a))[0] ?? ",";
}
