/** What a server does by itself, without anybody waiting for it. */
export const jobKinds = ["verify-ledger", "roll-over-reports"] as const;
export type JobKind = (typeof jobKinds)[number];

/** A job that somebody points at. */
export type JobRef = { readonly kind: JobKind; readonly id: string };

export type JobState = "waiting" | "under-way" | "done" | "stopped" | "failed";

export type JobRow = JobRef & {
  readonly state: JobState;
  readonly askedAt: string;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  /** How often it was begun again. */
  readonly retries: number;
  readonly progress: Readonly<Record<string, unknown>> | null;
};

/**
 * The jobs of an office. Whoever asks inside a transaction asks with it: what is rolled back was never asked for. One
 * instance takes each job; the others find it taken.
 */
export type OfficeJobs = {
  /** Those asked for last, the newest first. */
  readonly list: (limit: number) => Promise<readonly JobRow[]>;
  /** The id of the job: of the one that waits already, where there is one. `null` where nobody takes jobs. */
  readonly ask: (kind: JobKind) => Promise<string | null>;
  /** Whether it was waiting or under way, and is not any more. */
  readonly stop: (job: JobRef) => Promise<boolean>;
  /** Whether it had failed or been stopped, and waits again. */
  readonly retry: (job: JobRef) => Promise<boolean>;
  /** Takes nothing more on; what is under way is handed back, for another instance or the next start. */
  readonly close: () => Promise<void>;
};

/** Of an office that nobody serves. */
export const noJobs: OfficeJobs = {
  list: () => Promise.resolve([]),
  ask: () => Promise.resolve(null),
  stop: () => Promise.resolve(false),
  retry: () => Promise.resolve(false),
  close: () => Promise.resolve(),
};
