/**
 * Outages and full disks are thrown: no decision of the office can answer them. Each has a `code`, so that the edge
 * tells them apart without reading prose.
 */
export class DatabaseUnavailable extends Error {
  readonly code = "database-unavailable";
  readonly because: "stuck" | "crashed" | "closed" | "unreachable";

  constructor(because: DatabaseUnavailable["because"], cause?: unknown) {
    super(`The database is unavailable: ${because}.`, { cause });
    this.name = "DatabaseUnavailable";
    this.because = because;
  }
}

/** Another process holds the data folder. */
export class DataFolderInUse extends Error {
  readonly code = "data-folder-in-use";
  readonly folder: string;

  constructor(folder: string) {
    super(`Another process is using the data folder ${folder}.`);
    this.name = "DataFolderInUse";
    this.folder = folder;
  }
}

/** Writes stop before the disk is full: a write-ahead log without room never settles (see worker-client.ts). */
export class DiskNearlyFull extends Error {
  readonly code = "disk-nearly-full";
  readonly freeBytes: number;
  readonly neededBytes: number;

  constructor(freeBytes: number, neededBytes: number) {
    super(`Only ${freeBytes} bytes are free where the database lies; ${neededBytes} are needed to write.`);
    this.name = "DiskNearlyFull";
    this.freeBytes = freeBytes;
    this.neededBytes = neededBytes;
  }
}

/** A transaction that outlived its limit. It has been rolled back. */
export class TransactionTimedOut extends Error {
  readonly code = "transaction-timed-out";

  constructor(afterMs: number) {
    super(`A transaction was rolled back after ${afterMs} ms.`);
    this.name = "TransactionTimedOut";
  }
}

/** What the embedded database says of a failed statement, with the field names of `pg`'s own errors. */
export class StatementFailed extends Error {
  readonly code: string | undefined;
  readonly detail: string | undefined;
  readonly constraint: string | undefined;
  readonly table: string | undefined;
  readonly column: string | undefined;

  constructor(failure: StatementFailure) {
    super(failure.message);
    this.name = "StatementFailed";
    this.code = failure.code;
    this.detail = failure.detail;
    this.constraint = failure.constraint;
    this.table = failure.table;
    this.column = failure.column;
  }
}

export type StatementFailure = {
  readonly message: string;
  readonly code: string | undefined;
  readonly detail: string | undefined;
  readonly constraint: string | undefined;
  readonly table: string | undefined;
  readonly column: string | undefined;
};

/** Reads the fields that PGlite and `pg` put on their errors, whichever of the two threw. */
export function statementFailure(error: unknown): StatementFailure {
  const field = (name: string): string | undefined => {
    if (typeof error !== "object" || error === null) return undefined;
    const value: unknown = Reflect.get(error, name);
    return typeof value === "string" ? value : undefined;
  };
  return {
    message: field("message") ?? String(error),
    code: field("code"),
    detail: field("detail"),
    constraint: field("constraint"),
    table: field("table"),
    column: field("column"),
  };
}
