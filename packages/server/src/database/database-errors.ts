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

/** Shutting down, starting up, connection failures: PostgreSQL is there and serves nobody. */
const outageStates = /^(?:57P0[1-5]|08\d{3}|53300)$/;
const outageCodes: ReadonlySet<string> = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ENOTFOUND",
  "ETIMEDOUT",
  "EHOSTUNREACH",
]);
/** What `pg` says without any code. */
const outageWords =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/;

/** Whether the database was out of reach, however that came to be known: nothing was done, and it may be tried again. */
export function isOutage(error: unknown): boolean {
  if (error instanceof DatabaseUnavailable) return true;
  const { code = "", message } = statementFailure(error);
  return outageStates.test(code) || outageCodes.has(code) || outageWords.test(message);
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
