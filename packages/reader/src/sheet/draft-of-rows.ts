import type { Span } from "@dondoc/domain";
import {
  type Draft,
  type DraftAssignment,
  type DraftCheck,
  type DraftSection,
  type DraftTask,
  type TaskListFault,
  dueChecks,
} from "@dondoc/domain/draft";
import { deadlineInCell } from "../grammar/deadline.ts";
import { makePassage } from "../text/make-passage.ts";
import { documentOf } from "./list-document.ts";
import type { ListHeading } from "./list-heading.ts";
import type { LaidCell, LaidRow, LaidRows } from "./text-of-rows.ts";

export type ReadRows = { readonly draft: Draft; readonly faults: readonly TaskListFault[] };

/** Longer than any task that was met. */
const LONGEST_STATEMENT = 4_000;
/** "I", "IV", "A": what stands before a heading between tasks. */
const sectionMark = /^(?:[IVXLC]+|[A-ZĐ])\.?$/u;

/** Every row below the heading as a task or a section, and what is wrong with each that is neither. */
export function draftOfRows({ text, rows }: LaidRows, heading: ListHeading): ReadRows {
  const document = documentOf(rows.filter(({ line }) => line < heading.line));
  const tasks: DraftTask[] = [];
  const sections: DraftSection[] = [];
  const faults: TaskListFault[] = [];
  for (const row of rows.filter(({ line }) => line > heading.line)) {
    const read = cellsOf(row, heading);
    const section = sectionIn(row, read);
    if (section !== null) sections.push(section);
    else if (read.task === undefined) faults.push({ line: row.line, fault: "statement-missing" });
    else if (read.task.text.length > LONGEST_STATEMENT)
      faults.push({ line: row.line, fault: "statement-too-long" });
    else {
      const deadline = deadlineIn(text, read.time, document.issuedOn);
      if (read.time !== undefined && deadline === null)
        faults.push({ line: row.line, fault: "deadline-not-understood" });
      tasks.push({
        key: `T${tasks.length + 1}`,
        statement: spoken(read.task),
        sectionPath: sections.at(-1)?.path ?? null,
        assignments: assignmentsIn(text, read),
        deadline,
        outputs: read.output === undefined ? [] : [spoken(read.output)],
        span: read.task.span,
        rule: "task-list",
      });
    }
  }
  const parts = { document, citations: [], sections, tasks, targets: [], reports: [], funding: [] };
  return { draft: { ...parts, checks: checksOf(parts) }, faults };
}

type Cells = Partial<Record<"task" | "lead" | "coordinate" | "supervise" | "output" | "time", LaidCell>>;

function cellsOf(row: LaidRow, { columns }: ListHeading): Cells {
  const cells: Cells = {};
  for (const [at, column] of columns) {
    const cell = row.cells[at];
    if (cell !== undefined && cell.text !== "") cells[column] = cell;
  }
  return cells;
}

/** A row with a Roman figure or a letter, a few words and nothing else is a heading between tasks. */
function sectionIn(row: LaidRow, { task, ...others }: Cells): DraftSection | null {
  const [first] = row.cells;
  if (task === undefined || first === undefined || !sectionMark.test(first.text)) return null;
  if (Object.keys(others).length > 0) return null;
  return { path: first.text.replace(".", ""), title: spoken(task), level: 1, span: task.span };
}

function deadlineIn(text: string, cell: LaidCell | undefined, issuedOn: string | null) {
  return cell === undefined ? null : deadlineInCell(makePassage(text, [cell.span]), { issuedOn });
}

/** Names in one cell are parted by semicolons or lines; a comma is part of many a name. */
function assignmentsIn(text: string, { lead, coordinate, supervise }: Cells): DraftAssignment[] {
  const of = (cell: LaidCell | undefined, role: DraftAssignment["role"]): DraftAssignment[] =>
    namesIn(text, cell).map(({ name, span }) => ({ role, unitAsWritten: name, span, certainty: "stated" }));
  return [...of(lead, "lead"), ...of(coordinate, "coordinate"), ...of(supervise, "supervise")];
}

function namesIn(text: string, cell: LaidCell | undefined): { name: string; span: Span }[] {
  if (cell === undefined) return [];
  let from = cell.span.start;
  return cell.text
    .split(/[;\n]/u)
    .map((each) => each.replaceAll(/\s+/gu, " ").trim())
    .filter((name) => name !== "")
    .map((name) => {
      const start = text.indexOf(name, from);
      from = start + name.length;
      return { name, span: { start, end: from } };
    });
}

function spoken({ text }: LaidCell): string {
  return text.replaceAll(/\s+/gu, " ").trim();
}

function checksOf(draft: Omit<Draft, "checks">): DraftCheck[] {
  const own = draft.tasks.flatMap(({ assignments, deadline, span }) => {
    const leads = assignments.filter(({ role }) => role === "lead").length;
    const checks: DraftCheck[] = [];
    if (leads === 0) checks.push({ code: "task-without-lead", span });
    if (leads > 1) checks.push({ code: "task-with-several-leads", span });
    if (deadline === null) checks.push({ code: "task-without-deadline", span });
    return checks;
  });
  return [...own, ...dueChecks(draft)];
}
