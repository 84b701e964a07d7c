import type { StatementFailure } from "./database-errors.ts";

/** Where the embedded database lies. `memory` is for tests: nothing reaches a disk. */
export type EmbeddedPlace =
  | { readonly kind: "folder"; readonly folder: string }
  | { readonly kind: "memory"; readonly template: string | undefined };

export type WorkerStart = {
  readonly place: EmbeddedPlace;
  /** How often an idle worker says that it lives. */
  readonly heartbeatMs: number;
  /** Tests only: false leaves out the syncs, as the engine does by itself. */
  readonly syncs: boolean;
};

export type Request =
  | { readonly op: "query"; readonly sql: string; readonly parameters: readonly unknown[] }
  /** One or more statements without parameters. The rows of all come as one list. */
  | { readonly op: "script"; readonly sql: string }
  | { readonly op: "listen"; readonly channel: string }
  | { readonly op: "unlisten"; readonly channel: string }
  | { readonly op: "sync-count" }
  /** Writes the whole database as a tar file, to be a `template`. */
  | { readonly op: "dump"; readonly file: string }
  | { readonly op: "close" };

export type ToWorker = { readonly id: number; readonly request: Request };

/** The worker sends rows of any kind; whoever asked knows which, so that the receiving side reads `Answer<never>`. */
export type Answer<Row> = {
  readonly rows: Row[];
  readonly affectedRows: number | undefined;
  /** Tag of the last statement: "INSERT", "COMMIT" … */
  readonly command: string | undefined;
  readonly syncCount: number | undefined;
};

export type FromWorker<Row> =
  | { readonly kind: "alive" }
  | { readonly kind: "opened" }
  | { readonly kind: "not-opened"; readonly failure: StatementFailure }
  | { readonly kind: "answered"; readonly id: number; readonly answer: Answer<Row> }
  | { readonly kind: "failed"; readonly id: number; readonly failure: StatementFailure }
  | { readonly kind: "notified"; readonly channel: string; readonly payload: string };
