import { sql } from "kysely";
import { z } from "zod";
import { anyTextOf } from "../database/any-of.ts";
import type { Database } from "../database/database.ts";
import { ReadingRequest } from "../draft/reading-request.ts";
import { problemOfJob } from "./job-problem.ts";
import {
  type JobKind,
  type JobRef,
  type JobRow,
  type JobState,
  type NightlyKind,
  type ReadingJob,
  jobKinds,
} from "./office-jobs.ts";

/** How far a job is, or what came of it. */
const JobOutput = z.record(z.string(), z.unknown());

/** As the queue calls them. */
const states: Readonly<Record<string, JobState>> = {
  created: "waiting",
  retry: "waiting",
  active: "under-way",
  completed: "done",
  cancelled: "stopped",
  failed: "failed",
};

type Row = {
  id: string;
  name: JobKind;
  state: string;
  asked: string;
  started: string | null;
  ended: string | null;
  retries: number;
  output: unknown;
  asker: string | null;
  data: unknown;
};

const columns = sql`id, name, state::text as state, ${instant("created_on")} as asked, ${instant("started_on")} as started,
  ${instant("completed_on")} as ended, retry_count as retries, output, data -> 'askedBy' ->> 'name' as asker, data`;

/** The jobs asked for last, the newest first. */
export async function latestJobs(database: Database, limit: number): Promise<JobRow[]> {
  const { rows } = await sql<Row>`
    select ${columns} from pgboss.job where name = ${anyTextOf(jobKinds)}
    order by created_on desc, id limit ${limit}`.execute(database.db());
  return rows.map((row) => {
    const job = standing(row);
    const problem = problemOfJob(job.id, job.state, job.progress?.["problem"]);
    return { ...job, kind: row.name, askedBy: row.asker, problem };
  });
}

const MOST_READINGS = 20;

/** The documents that one person had read by themselves, the newest first; with an id only that one. */
export async function readingsOf(
  database: Database,
  askedBy: string,
  id: string | null,
): Promise<ReadingJob[]> {
  const one = id === null ? sql`true` : sql`id = ${id}::uuid`;
  const { rows } = await sql<Row>`
    select ${columns} from pgboss.job
    where name = 'read-document' and data -> 'askedBy' ->> 'key' = ${askedBy} and ${one}
    order by created_on desc, id desc limit ${MOST_READINGS}`.execute(database.db());
  return rows.map((row) => ({ ...standing(row), request: ReadingRequest.parse(row.data) }));
}

/** What the queue writes into a job that failed is for the log, and for nobody's eyes. */
function standing(row: Row) {
  const state = states[row.state] ?? "failed";
  const isTold = state === "under-way" || state === "done";
  return {
    id: row.id,
    state,
    askedAt: row.asked,
    startedAt: row.started,
    endedAt: row.ended,
    retries: row.retries,
    progress: isTold ? JobOutput.nullable().parse(row.output) : null,
  };
}

/** A job of this kind that nobody has taken yet. */
export async function waitingJob(database: Database, kind: NightlyKind): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select id from pgboss.job where name = ${kind} and state = 'created' and start_after <= now()
    order by created_on limit 1`.execute(database.db());
  return rows[0]?.id ?? null;
}

/** The files that wait to be read, or are being read. */
export async function waitingFiles(database: Database): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ sha256: string }>`
    select data ->> 'sha256' as sha256 from pgboss.job
    where name = 'read-document' and state in ('created', 'retry', 'active')`.execute(database.db());
  return new Set(rows.map(({ sha256 }) => sha256));
}

/** Keeps how far a job is; whether it is still under way, and not stopped by somebody. */
export async function keepProgress(
  database: Database,
  { kind, id }: JobRef,
  progress: Readonly<Record<string, unknown>>,
): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    update pgboss.job set output = ${JSON.stringify(progress)}::jsonb
    where name = ${kind} and id = ${id}::uuid and state = 'active' returning id`.execute(database.db());
  return rows.length > 0;
}

/** Puts something else in the place of what was asked with a job. */
export async function replaceRequest(
  database: Database,
  { kind, id }: JobRef,
  request: object,
): Promise<void> {
  await sql`update pgboss.job set data = ${JSON.stringify(request)}::jsonb
    where name = ${kind} and id = ${id}::uuid`.execute(database.db());
}

/**
 * Gives back what a process left under way that died: only where no other process can be at work on it. A job that was
 * begun too often has failed, so that one which kills its server does not do so for ever.
 */
export async function takeBackAbandoned(database: Database): Promise<void> {
  await sql`
    update pgboss.job
    set state = (case when retry_count < retry_limit then 'retry' else 'failed' end)::pgboss.job_state,
      retry_count = least(retry_count + 1, retry_limit), start_after = now(), heartbeat_on = null,
      completed_on = case when retry_count < retry_limit then null else now() end
    where state = 'active' and name = ${anyTextOf(jobKinds)}`.execute(database.db());
}

function instant(column: string) {
  return sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}
