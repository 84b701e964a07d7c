import { bareKey } from "../text/key.ts";
import type { Line } from "../text/lines.ts";
import type { Table, TableRow } from "./table.ts";
import { type Column, columnOf } from "./table-column.ts";

const CELLS_AT_MOST = 20;

/** Tables with a row on each line, its cells parted by tabs or upright rules. An empty cell keeps its place. */
export function delimitedTablesIn(lines: readonly Line[]): Table[] {
  const tables: Table[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const table = tableAt(lines, at);
    if (table === null) continue;
    tables.push(table);
    at = table.to - 1;
  }
  return tables;
}

type Rule = "\t" | "|";

function tableAt(lines: readonly Line[], from: number): Table | null {
  const heading = lines[from];
  const rule = heading === undefined ? null : ruleOf(heading.text);
  if (heading === undefined || rule === null) return null;
  const columns: Column[] = cellsOf(heading, rule).map((cell) =>
    /^(?:s?tt|so tt|so thu tu)$/.test(bareKey(cell.text)) ? "other" : columnOf(cell.text),
  );
  const saysMore = columns.some(
    (column) => column === "lead" || column === "coordinate" || column === "time",
  );
  if (!columns.includes("task") || !saysMore || columns.includes("form")) return null;
  const rows: TableRow[] = [];
  let group: string | null = null;
  let at = from + 1;
  for (; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined || !line.text.includes(rule)) break;
    const cells = placed(line, cellsOf(line, rule), columns.length);
    const label = /^([IVX]{1,5}|[A-HĐ])[.)]?$/.exec(cells[0]?.text ?? "")?.[1];
    const filled = cells.flatMap((cell, index) => (/[\p{L}\p{N}]/u.test(cell.text) ? [index] : []));
    if (label !== undefined && filled.length <= 2) group = label;
    else if (filled.some((index) => columns[index] === "task"))
      rows.push({
        cells: filled.flatMap((index) => (cells[index] === undefined ? [] : [[cells[index]]])),
        columns: filled.map((index) => columns[index] ?? "other"),
        group,
      });
  }
  return rows.length === 0 ? null : { columns, rows, from, to: at };
}

/** Two rules at least: a single one is a stain of the scan. */
function ruleOf(text: string): Rule | null {
  for (const rule of ["\t", "|"] as const) {
    if (!text.includes(rule)) continue;
    const count = text.split(rule).length - 1;
    if (count >= 2 && count <= CELLS_AT_MOST) return rule;
  }
  return null;
}

function cellsOf(line: Line, rule: Rule): Line[] {
  const inner = rule === "|" ? line.text.replace(/\|\s*$/, "") : line.text;
  const cells: Line[] = [];
  let from = rule === "|" && inner.startsWith("|") ? 1 : 0;
  for (const written of inner.slice(from).split(rule)) {
    const lead = /^\s*/.exec(written)?.[0].length ?? 0;
    const start = line.start + from + lead;
    const text = written.trim();
    cells.push({ ...line, text, start, end: start + text.length });
    from += written.length + 1;
  }
  return cells;
}

/** White space at the head of a line was an empty first cell, and lines are kept without it. */
function placed(line: Line, cells: readonly Line[], width: number): readonly Line[] {
  const [first] = cells;
  if (first === undefined || cells.length >= width || line.indent === 0) return cells;
  return [{ ...first, text: "", end: first.start }, ...cells];
}
