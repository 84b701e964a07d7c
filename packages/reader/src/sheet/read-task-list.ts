import { type Result, ok, refuse } from "@dondoc/domain";
import type { ReadProblem, TaskListFault } from "@dondoc/domain/draft";
import { secrecyMarking } from "../header/secrecy.ts";
import type { Reading } from "../read-text.ts";
import { linesOf } from "../text/lines.ts";
import { draftOfRows } from "./draft-of-rows.ts";
import { headingOf } from "./list-heading.ts";
import { rowsOfCsv } from "./rows-of-csv.ts";
import { rowsOfXlsx } from "./rows-of-xlsx.ts";
import { type SheetRow, SheetTooLarge } from "./sheet-row.ts";
import { textOfRows } from "./text-of-rows.ts";

/** Plain text says nothing of itself: only the name tells a list from a paper. */
export function isTaskListFile({ fileName }: { readonly fileName: string }): boolean {
  return /\.csv$/iu.test(fileName);
}

export type SheetKind = "xlsx" | "csv";

/** What is wrong is told of this many lines: a person mends some, and sends the list again. */
const FAULTS_TOLD = 50;

/**
 * Reads a list of tasks that somebody wrote as a sheet into a draft, which is then looked over and taken in as one read
 * from a paper is. All of it or nothing: where one line cannot be read, every such line is told and nothing is kept.
 */
export function readTaskList(bytes: Uint8Array, kind: SheetKind): Result<Reading, ReadProblem> {
  const rows = rowsIn(bytes, kind);
  if (!rows.ok) return rows;
  const heading = headingOf(rows.value);
  if (heading === null) return refuse({ code: "task-list-without-heading" });
  const laid = textOfRows(rows.value);
  const marking = secrecyMarking(linesOf(laid.text));
  if (marking !== null) return refuse({ code: "document-secret", marking });
  const { draft, faults } = draftOfRows(laid, heading);
  if (faults.length > 0) return refuseLines(faults);
  return draft.tasks.length === 0 ? refuse({ code: "document-empty" }) : ok({ text: laid.text, draft });
}

function refuseLines(faults: readonly TaskListFault[]): Result<never, ReadProblem> {
  return refuse({ code: "task-list-wrong", faults: faults.slice(0, FAULTS_TOLD), count: faults.length });
}

function rowsIn(bytes: Uint8Array, kind: SheetKind): Result<readonly SheetRow[], ReadProblem> {
  try {
    if (kind === "xlsx") return ok(rowsOfXlsx(bytes));
    return ok(rowsOfCsv(new TextDecoder("utf-8", { fatal: true }).decode(bytes).normalize("NFC")));
  } catch (error) {
    if (!(error instanceof SheetTooLarge)) return refuse({ code: "document-broken", format: kind });
    return refuse({ code: "document-too-large", bytes: bytes.length, limitBytes: bytes.length });
  }
}
