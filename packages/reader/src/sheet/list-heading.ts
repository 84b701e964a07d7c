import { type Column, columnOf } from "../structure/table-column.ts";
import type { SheetRow } from "./sheet-row.ts";

/** Which column holds what; a list has one of tasks, and one that says who or when. */
export type ListHeading = {
  readonly line: number;
  readonly columns: ReadonlyMap<number, Exclude<Column, "other" | "form">>;
};

/** The heading stands within so many rows; above it is what the list says of itself. */
const WITHIN_ROWS = 30;

export function headingOf(rows: readonly SheetRow[]): ListHeading | null {
  for (const { line, cells } of rows.slice(0, WITHIN_ROWS)) {
    const columns = new Map<number, Exclude<Column, "other" | "form">>();
    for (const [at, cell] of cells.entries()) {
      const column = columnOf(cell);
      const isTaken = [...columns.values()].includes(
        column === "other" || column === "form" ? "task" : column,
      );
      if (column !== "other" && column !== "form" && cell.length <= LONGEST && !isTaken)
        columns.set(at, column);
    }
    const kinds = new Set(columns.values());
    if (kinds.has("task") && (kinds.has("lead") || kinds.has("time"))) return { line, columns };
  }
  return null;
}

/** A heading is a few words; a sentence that holds such words is a task. */
const LONGEST = 60;
