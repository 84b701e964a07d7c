import { CompiledQuery } from "kysely";
import { type Db, PgBoss } from "pg-boss";
import { z } from "zod";
import type { Database } from "../database/database.ts";
import { type JobWork, type WorkingFor, jobWork } from "./job-work.ts";
import { latestJobs, readingsOf, replaceRequest, takeBackAbandoned, waitingJob } from "./job.store.ts";
import { type JobKind, type NightlyKind, type OfficeJobs, jobKinds, nightlyKinds } from "./office-jobs.ts";
import { JobEnded, workWatched } from "./work-watched.ts";

export type JobOptions = {
  /** How soon a job that was asked for is begun. */
  readonly lookEverySeconds?: number;
  readonly work?: JobWork;
  /** How soon a job is taken up again whose heart stopped beating. */
  readonly superviseEverySeconds?: number;
};

/** Of each night, where the office is: reports of the new day first, the ledger when nobody works. Our choice. */
const nightly: Readonly<Record<NightlyKind, string>> = {
  "roll-over-reports": "5 0 * * *",
  "verify-ledger": "30 2 * * *",
  "clean-files": "30 3 * * *",
  "write-mail": "0 7 * * *",
};
const TIME_ZONE = "Asia/Ho_Chi_Minh";

/** A job whose instance has died is begun again elsewhere after a minute; a long one may take hours. */
const queue = {
  retryLimit: 5,
  retryDelay: 5,
  heartbeatSeconds: 60,
  expireInSeconds: 6 * 60 * 60,
} as const;

/** What is under way is given this long to notice that the server stops. */
const STOP_WITHIN_MS = 5000;

/**
 * Starts taking jobs. The queue keeps its tables in a schema of its own, `pgboss`, which is no part of the office: neither
 * backup nor move carry it, and what comes back every night is planned again at every start.
 */
export async function startJobs(
  office: WorkingFor,
  { lookEverySeconds = 2, work = jobWork, superviseEverySeconds = 15 }: JobOptions = {},
): Promise<OfficeJobs> {
  const { database } = office;
  const stopping = new AbortController();
  const boss = new PgBoss({
    db: outsideOf(database),
    superviseIntervalSeconds: superviseEverySeconds,
    monitorIntervalSeconds: superviseEverySeconds,
    ...(database.kind === "embedded" ? { backend: "pglite" as const } : {}),
  });
  boss.on("error", (fault) => {
    if (!stopping.signal.aborted) office.report(fault, "jobs");
  });
  await boss.start();
  for (const kind of jobKinds) await boss.createQueue(kind, queue);
  for (const kind of nightlyKinds) await boss.schedule(kind, nightly[kind], null, { tz: TIME_ZONE });
  // An embedded database has one server: whoever was at work on it before is dead.
  if (database.kind === "embedded") await takeBackAbandoned(database);
  const started: Started = { boss, office, db: within(database), stopping: stopping.signal };
  for (const kind of jobKinds) await takeJobs(started, kind, { lookEverySeconds, work });
  return { ...askedOf(started), close };

  async function close(): Promise<void> {
    stopping.abort(new JobEnded("The server stops."));
    await boss.stop({ graceful: true, timeout: STOP_WITHIN_MS, close: false });
  }
}

type Started = {
  readonly boss: PgBoss;
  readonly office: WorkingFor;
  readonly db: Db;
  readonly stopping: AbortSignal;
};

async function takeJobs(
  { boss, office, db, stopping }: Started,
  kind: JobKind,
  { lookEverySeconds, work }: Required<Pick<JobOptions, "lookEverySeconds" | "work">>,
): Promise<void> {
  await boss.work(kind, { pollingIntervalSeconds: lookEverySeconds }, async ([job]) => {
    if (job === undefined) throw new JobEnded("Nothing was handed over.");
    const { id, data: request } = job;
    const signal = AbortSignal.any([job.signal, stopping]);
    const end = async (outcome: object): Promise<void> => {
      if (!isOne(await boss.complete(kind, id, outcome, { db }))) throw new JobEnded("The job was stopped.");
    };
    const forget = (other: object) => replaceRequest(office.database, { kind, id }, other);
    return workWatched(office, { kind, id, signal }, (watched) =>
      work[kind](office, { ...watched, id, request, end, forget }),
    );
  });
}

function askedOf({ boss, office, db }: Started): Omit<OfficeJobs, "close"> {
  const { database, newUuid } = office;
  return {
    isTaking: true,
    list: (limit) => latestJobs(database, limit),
    ask: async (kind) => (await waitingJob(database, kind)) ?? (await boss.send(kind, {}, { db })),
    askReading: async (request) => {
      const id = newUuid();
      await boss.send("read-document", request, { db, id });
      return id;
    },
    readings: (askedBy, id) => readingsOf(database, askedBy, id),
    stop: async ({ kind, id }) => isOne(await boss.cancel(kind, id, { db })),
    retry: async ({ kind, id }) =>
      isOne(await boss.resume(kind, id, { db })) || isOne(await boss.retry(kind, id, { db })),
  };
}

/** The queue answers with how many it changed; its types do not say so. */
const Affected = z.object({ affected: z.number() });

function isOne(answer: unknown): boolean {
  return Affected.parse(answer).affected > 0;
}

/** What the queue does by itself. Never to be waited for inside a transaction: see `Database.foreign`. */
function outsideOf(database: Database): Db {
  return { executeSql: (text, values = []) => database.foreign(text, values) };
}

/** What is asked of the queue: in the transaction of whoever asks. */
function within(database: Database): Db {
  return {
    executeSql: async (text, values = []) => {
      const { rows } = await database.db().executeQuery<unknown>(CompiledQuery.raw(text, values));
      return { rows };
    },
  };
}
