/** What is wrong with one line of a list of tasks that somebody wrote as a sheet. */
export type TaskListFault = {
  /** As the spreadsheet numbers it, from 1. */
  readonly line: number;
  readonly fault: "statement-missing" | "statement-too-long" | "deadline-not-understood";
};

/** Why a document could not be read. Nothing of a refused document is kept. */
export type ReadProblem =
  | { readonly code: "document-empty" }
  | { readonly code: "document-too-large"; readonly bytes: number; readonly limitBytes: number }
  | { readonly code: "document-secret"; readonly marking: string }
  | { readonly code: "document-broken"; readonly format: string }
  | { readonly code: "document-too-long"; readonly pages: number; readonly limitPages: number }
  /** The pages are pictures, and no one was there to recognise their letters. */
  | { readonly code: "document-without-text" }
  | { readonly code: "document-format-unknown"; readonly extension: string }
  | { readonly code: "document-not-understood" }
  /** No line of the sheet says which column holds the tasks, and who or when. */
  | { readonly code: "task-list-without-heading" }
  /** The first of what is wrong, and how much there is in all. */
  | { readonly code: "task-list-wrong"; readonly faults: readonly TaskListFault[]; readonly count: number };
