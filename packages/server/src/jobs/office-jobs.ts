import type { Problem } from "@dondoc/words";
import type { ReadingRequest } from "../draft/reading-request.ts";

/** What a server does by itself, every night and when somebody asks for it. */
export const nightlyKinds = ["verify-ledger", "roll-over-reports", "clean-files", "write-mail"] as const;
export type NightlyKind = (typeof nightlyKinds)[number];

/** What it does without keeping anybody waiting for an answer. */
export const jobKinds = [...nightlyKinds, "read-document"] as const;
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
  /** How far it is, or what came of it. */
  readonly progress: Readonly<Record<string, unknown>> | null;
  /** The name of who waits for it; `null` for what comes back every night. */
  readonly askedBy: string | null;
  /** Why it came to nothing. */
  readonly problem: Problem | null;
};

/** A document that is or was read by itself, as whoever asked for it follows it. */
export type ReadingJob = Omit<JobRow, "kind" | "askedBy" | "problem"> & { readonly request: ReadingRequest };

/**
 * The jobs of an office. Whoever asks inside a transaction asks with it: what is rolled back was never asked for. One
 * instance takes each job; the others find it taken.
 */
export type OfficeJobs = {
  /** Whether somebody takes them. */
  readonly isTaking: boolean;
  /** Those asked for last, the newest first. */
  readonly list: (limit: number) => Promise<readonly JobRow[]>;
  /** The id of the job: of the one that waits already, where there is one. `null` where nobody takes jobs. */
  readonly ask: (kind: NightlyKind) => Promise<string | null>;
  /** The id of a job of its own for each document, and of the draft that it ends with. */
  readonly askReading: (request: ReadingRequest) => Promise<string>;
  /** Those that one person asked for last, the newest first: all, or the one with this id. */
  readonly readings: (askedBy: string, id: string | null) => Promise<readonly ReadingJob[]>;
  /** Whether it was waiting or under way, and is not any more. */
  readonly stop: (job: JobRef) => Promise<boolean>;
  /** Whether it had failed or been stopped, and waits again. */
  readonly retry: (job: JobRef) => Promise<boolean>;
  /** Takes nothing more on; what is under way is handed back, for another instance or the next start. */
  readonly close: () => Promise<void>;
};

/** Of an office that nobody serves. */
export const noJobs: OfficeJobs = {
  isTaking: false,
  list: () => Promise.resolve([]),
  ask: () => Promise.resolve(null),
  askReading: () => Promise.reject(new Error("Nobody takes jobs.")),
  readings: () => Promise.resolve([]),
  stop: () => Promise.resolve(false),
  retry: () => Promise.resolve(false),
  close: () => Promise.resolve(),
};
