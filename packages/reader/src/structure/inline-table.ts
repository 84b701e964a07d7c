import { bareKey } from "../text/key.ts";
import type { Line } from "../text/lines.ts";
import { columnOf } from "./table-column.ts";

/** A table that a scan left as lines: each row begins with its ordinal, its cells run on behind one another. */
export type InlineTable = {
  readonly rows: readonly (readonly Line[])[];
  readonly from: number;
  readonly to: number;
};

/** "07", "12_", "| 16.", "0ó": what is left of an ordinal before a capital letter. */
const rowStart = /^[|\s]*([\dOoóøl]{1,2})\s*[_.|]*\s*\|?\s*(?=\p{Lu}|\|)/u;
const ROWS_AT_LEAST = 3;

export function inlineTablesIn(lines: readonly Line[]): InlineTable[] {
  const tables: InlineTable[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    if (!isHeading(lines[at]?.text ?? "")) continue;
    const table = tableAt(lines, at);
    if (table === null) continue;
    tables.push(table);
    at = table.to - 1;
  }
  return tables;
}

/** A heading row such as "STT Nội dung Thời hạn Phụ trách", all on one line. */
function isHeading(text: string): boolean {
  if (!/^[|\s]*S?TT[\s|]/i.test(text) || text.length > 160) return false;
  const key = bareKey(text);
  const namesWork = /cong viec|nhiem vu|noi dung|hoat dong/.test(key);
  return (
    namesWork && /thoi gian|thuc hien|chu tri|hoan thanh|phu trach/.test(key) && columnOf(text) !== "form"
  );
}

function tableAt(lines: readonly Line[], from: number): InlineTable | null {
  const rows: Line[][] = [];
  let ordinal = 0;
  let at = from + 1;
  for (; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined || endsRows(line.text, ordinal)) break;
    const next = ordinalOf(line.text);
    if (next !== null && next > ordinal && next <= ordinal + 2) {
      rows.push([line]);
      ordinal = next;
    } else rows.at(-1)?.push(line);
  }
  return rows.length < ROWS_AT_LEAST ? null : { rows, from, to: at };
}

function ordinalOf(text: string): number | null {
  const digits = rowStart.exec(text)?.[1]?.replace(/[Ooø]/g, "0").replace(/ó/g, "6").replace(/l/g, "1");
  return digits === undefined || digits === "" ? null : Number(digits);
}

/** A heading of the body, or an ordinal that starts again. */
function endsRows(text: string, ordinal: number): boolean {
  if (/^(?:[IVX]{1,4}|H)\s*\.\s+\p{Lu}/u.test(text) || /^N[oơ]i nh[aậ]n/u.test(text)) return true;
  const number = /^(\d{1,2})\.\s+\p{Lu}.*:$/u.exec(text)?.[1];
  return number !== undefined && Number(number) <= ordinal;
}

/** Where the ordinal of a row ends. */
export function ordinalLength(text: string): number {
  return rowStart.exec(text)?.[0].length ?? 0;
}
