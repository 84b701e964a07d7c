import { assignmentsOf } from "../assignment/assign.ts";
import { type UnitName, splitUnits } from "../assignment/unit-list.ts";
import { startsUnit } from "../assignment/unit-words.ts";
import { type InlineTable, ordinalLength } from "../structure/inline-table.ts";
import type { Line } from "../text/lines.ts";
import { spelledKey } from "../text/key.ts";
import { makePassage } from "../text/make-passage.ts";
import { matchesOf } from "../text/matches.ts";
import type { Passage } from "../text/passage.ts";
import type { FoundTask } from "./found-task.ts";

/** Where the cell of the work ends: a rule of the table, a date, or words of time. */
const cellEnd =
  /\s*(?:\||[<>≤≥]\s*\d|\d{1,2}\/\d{1,2}\/\d{4}|Trước ngày|Đến trước|Dự kiến|Đăng ít nhất|Ngay sau|Thời gian theo)/u;

/** One task for each row, as far as the run of cells can be told apart. */
export function inlineTableTasks(source: string, table: InlineTable, path: string | null): FoundTask[] {
  return table.rows.flatMap((row) => {
    const [first, ...rest] = row;
    if (first === undefined) return [];
    const start = ordinalLength(first.text);
    const cut = cutOf(first.text, start);
    const work = [{ start: first.start + start, end: first.start + cut }, ...rest.map(workPart)];
    const statement = makePassage(source, work);
    if (!/\p{L}{2}/u.test(statement.text)) return [];
    const beside = makePassage(source, [
      { start: first.start + cut, end: first.end },
      ...rest.map(besidePart),
    ]);
    const firstLine = makePassage(source, [{ start: first.start + cut, end: first.end }]);
    return [rowTask(statement, { beside, firstLine }, path)];
  });
}

function cutOf(text: string, from: number): number {
  const end = text.slice(from).search(cellEnd);
  return end < 0 ? text.length : from + end;
}

function workPart(line: Line): { start: number; end: number } {
  return { start: line.start, end: line.start + cutOf(line.text, 0) };
}

function besidePart(line: Line): { start: number; end: number } {
  return { start: line.start + cutOf(line.text, 0), end: line.end };
}

type Beside = { readonly beside: Passage; readonly firstLine: Passage };

function rowTask(passage: Passage, { beside, firstLine }: Beside, path: string | null): FoundTask {
  const units = unitsBeside(firstLine.text);
  const line = {
    leads: assignmentsOf({ passage: firstLine, units }, "lead", "inferred"),
    others: [],
    time: beside,
    timeIsLabelled: true,
    outputs: [],
  };
  const nobody = { heading: null, joined: null, leadIn: null };
  return { passage, sectionPath: path, rule: "table-row", ...nobody, lines: [line] };
}

/** The unit that the first line names behind the time, up to the next rule or figure. */
function unitsBeside(text: string): UnitName[] {
  const end = /[|<>≤≥\]]|\d{1,2}\/\d|Dự kiến/u;
  for (const word of matchesOf(text, /(?:^|\s)(?=\p{Lu})/gu)) {
    const at = word.index + word[0].length;
    const rest = text.slice(at);
    if (!startsUnit(rest, spelledKey(rest))) continue;
    const length = rest.search(end);
    const cell = length < 0 ? rest : rest.slice(0, length);
    return splitUnits(cell).map((unit) => ({ name: unit.name, start: unit.start + at, end: unit.end + at }));
  }
  return [];
}
