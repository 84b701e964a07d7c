import { assignmentsOf } from "../assignment/assign.ts";
import { splitUnits, unitListAt } from "../assignment/unit-list.ts";
import { isPersonName } from "../closing/posts.ts";
import { deadlineInCell } from "../grammar/deadline.ts";
import type { Column } from "../structure/table-column.ts";
import type { Table, TableRow } from "../structure/table.ts";
import { makePassage, partOf } from "../text/make-passage.ts";
import type { Passage } from "../text/passage.ts";
import type { FoundTask } from "./found-task.ts";

/** One task for each row of the table; the cell that states it is its span. */
export function tableTasks(source: string, table: Table, path: string | null): FoundTask[] {
  return table.rows.flatMap((row) => {
    const task = rowTask(source, table.columns, row);
    const section = [path, row.group].filter((part) => part !== null).join("/");
    return task === null ? [] : [{ ...task, sectionPath: section === "" ? null : section }];
  });
}

function rowTask(source: string, columns: readonly Column[], row: TableRow): FoundTask | null {
  const cells = row.cells.map((lines) => makePassage(source, lines));
  const known = row.columns;
  const places = known === undefined ? cellsToColumns(cells, columns) : cells.map((_, index) => index);
  const inColumn = (column: Column): Passage[] =>
    cells.filter((_, index) => (known ?? columns)[places[index] ?? -1] === column);
  const [statement] = inColumn("task");
  if (statement === undefined || statement.text.length < 4) return null;
  const units = (column: Column, role: "lead" | "coordinate" | "supervise") =>
    inColumn(column).flatMap((cell) => {
      const kept = partOf(cell, 0, cell.text.replace(/,\s*\p{Lu}\p{Ll}*$/u, "").length);
      return assignmentsOf({ passage: kept, units: splitUnits(kept.text) }, role, "stated");
    });
  const line = {
    leads: units("lead", "lead"),
    others: [...units("coordinate", "coordinate"), ...units("supervise", "supervise")],
    time: inColumn("time")[0] ?? null,
    timeIsLabelled: true,
    outputs: inColumn("output").map((cell) => cell.text),
  };
  return {
    passage: statement,
    sectionPath: null,
    rule: "table-row",
    heading: null,
    joined: null,
    leadIn: null,
    lines: [line],
  };
}

/**
 * Empty cells leave no trace in the text, so each cell goes to the column it reads like, in order: the best of all
 * ways to place them. Returns the index of the column for each cell.
 */
function cellsToColumns(cells: readonly Passage[], columns: readonly Column[]): number[] {
  const hasNames = cells.some((cell) => looksLike(cell) === "person");
  if (cells.length === columns.length && !hasNames) return cells.map((_, index) => index);
  type Way = { readonly score: number; readonly places: readonly number[] };
  let ways: Way[] = columns.map(() => ({ score: -1, places: [] }));
  cells.forEach((cell, index) => {
    const look = looksLike(cell);
    ways = columns.map((column, place) => {
      let best: Way = { score: Number.NEGATIVE_INFINITY, places: [] };
      const scored = index === 0 && column === "task" ? 3 : fit(column, look);
      for (let before = 0; before <= place; before += 1) {
        const way = ways[before];
        if (way === undefined || (index === 0 && before > 0)) continue;
        const shares = index > 0 && before === place ? sharePenalty(column, look) : 0;
        const score = way.score + scored + shares;
        if (score > best.score) best = { score, places: [...way.places, place] };
      }
      return best;
    });
  });
  const best = ways.reduce((a, b) => (b.score > a.score ? b : a), {
    score: Number.NEGATIVE_INFINITY,
    places: [],
  });
  return [...best.places];
}

type Look = "units" | "person" | "time" | "words";

function looksLike({ text }: Passage): Look {
  if (
    text.length < 70 &&
    deadlineInCell({ text, spanOf: (start, end) => ({ start, end }) }, { issuedOn: "2000-01-01" }) !== null
  ) {
    return "time";
  }
  if (isPersonName(text) && unitListAt(text, 0) === null) return "person";
  const list = unitListAt(text, 0);
  return list !== null && list.end >= text.replace(/[\s.;,]+$/, "").length ? "units" : "words";
}

const fits: Readonly<Record<Column, Readonly<Record<Look, number>>>> = {
  task: { units: -3, person: -3, time: -3, words: 0 },
  lead: { units: 2, person: 1.5, time: -3, words: -1 },
  coordinate: { units: 1.6, person: 1, time: -3, words: -1 },
  supervise: { units: 1, person: 1.6, time: -3, words: -1 },
  output: { units: -1, person: -1, time: -3, words: 1.5 },
  time: { units: -3, person: -3, time: 3, words: -2 },
  other: { units: -0.5, person: -0.5, time: -0.5, words: 0.2 },
  form: { units: -1, person: -1, time: -1, words: -1 },
};

function fit(column: Column, look: Look): number {
  return fits[column][look];
}

/** Two cells in one column are two lines of one cell: usual for names, rare otherwise. */
function sharePenalty(column: Column, look: Look): number {
  return look === "person" && column === "lead" ? 0 : -1.5;
}
