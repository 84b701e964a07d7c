import { sql } from "kysely";
import { z } from "zod";
import type { Database } from "../database/database.ts";
import { type JobKind, type JobRef, type JobRow, type JobState, jobKinds } from "./office-jobs.ts";

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
};

/** The jobs asked for last, the newest first. */
export async function latestJobs(database: Database, limit: number): Promise<JobRow[]> {
  const { rows } = await sql<Row>`
    select id, name, state::text as state, ${instant("created_on")} as asked, ${instant("started_on")} as started,
      ${instant("completed_on")} as ended, retry_count as retries, output
    from pgboss.job where name = any(${`{${jobKinds.join(",")}}`}::text[])
    order by created_on desc, id limit ${limit}`.execute(database.db());
  return rows.map((row) => ({
    id: row.id,
    kind: row.name,
    state: states[row.state] ?? "failed",
    askedAt: row.asked,
    startedAt: row.started,
    endedAt: row.ended,
    retries: row.retries,
    progress: JobOutput.nullable().parse(row.output),
  }));
}

/** A job of this kind that nobody has taken yet. */
export async function waitingJob(database: Database, kind: JobKind): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select id from pgboss.job where name = ${kind} and state = 'created' and start_after <= now()
    order by created_on limit 1`.execute(database.db());
  return rows[0]?.id ?? null;
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

function instant(column: string) {
  return sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}
