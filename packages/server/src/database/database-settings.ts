/** A PostgreSQL of 15 or newer, or the folder (`DONDOC_DATA`) of the embedded one. */
export type DatabasePlace =
  | {
      readonly url: string;
      /** A replica of it, for what is only read. */
      readonly readUrl?: string | null;
    }
  | { readonly folder: string };

export type DatabaseLimits = {
  /** A transaction that takes longer is rolled back. */
  readonly transactionTimeoutMs: number;
  /** PostgreSQL only: the embedded engine cannot interrupt a statement, see `stuckAfterMs`. */
  readonly statementTimeoutMs: number;
  readonly poolSize: number;
  /** Embedded only: a worker that is silent for this long is ended, and the database unhealthy until a restart. */
  readonly stuckAfterMs: number;
  readonly heartbeatMs: number;
  /** Embedded only: below this much free disk, writes are refused. */
  readonly neededFreeBytes: number;
  /** Embedded only: how often VACUUM (ANALYZE) and CHECKPOINT run, which nothing else would. */
  readonly upkeepEveryMs: number;
  /** Embedded only: growth of the write-ahead log after which a checkpoint is written at once. */
  readonly checkpointAfterBytes: number;
  /** Where the worker's file lies, once bundled. */
  readonly workerUrl: URL;
  readonly migrationsFolder: URL;
  /** Told of outages, and of failures that nobody waits for. */
  readonly report: (failure: unknown) => void;
};

export type DatabaseSettings = DatabasePlace & Partial<DatabaseLimits>;

const defaults: DatabaseLimits = {
  transactionTimeoutMs: 30_000,
  statementTimeoutMs: 30_000,
  poolSize: 10,
  stuckAfterMs: 60_000,
  heartbeatMs: 1000,
  neededFreeBytes: 512 * 1024 * 1024,
  upkeepEveryMs: 10 * 60_000,
  checkpointAfterBytes: 256 * 1024 * 1024,
  workerUrl: new URL("./embedded-worker.ts", import.meta.url),
  migrationsFolder: new URL("./migrations/", import.meta.url),
  report: (failure) => process.emitWarning(failure instanceof Error ? failure : String(failure)),
};

export function limitsOf(settings: Partial<DatabaseLimits>): DatabaseLimits {
  return { ...defaults, ...settings };
}
