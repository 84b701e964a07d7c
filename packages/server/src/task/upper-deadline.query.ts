import { type Deadline, type Task, idParts } from "@dondoc/domain";
import { type RawBuilder, sql } from "kysely";
import type { Database } from "../database/database.ts";

/**
 * The deadlines, as one array of JSON, of the tasks above that a task is confirmed to carry out: an inference limits nobody.
 * Links stay within one directive, and so within one root.
 */
export function upperDeadlines({
  root,
  task,
}: {
  readonly root: number;
  readonly task: RawBuilder<unknown> | string;
}): RawBuilder<readonly (Deadline | null)[]> {
  return sql`(
    select coalesce(json_agg(upper_task.deadline), '[]') from course as link
    join task as upper_task on upper_task.root_id = link.root_id
      and upper_task.id = split_part(link.state ->> 'toTaskId', '.', 2)::uuid
    where link.root_id = ${root} and link.kind = 'task-link' and link.status = 'confirmed'
      and link.state ->> 'kind' = 'carries-out' and split_part(link.state ->> 'fromTaskId', '.', 2)::uuid = ${task}
  )`;
}

/** The same, asked alone. */
export async function upperDeadlinesOf(
  database: Database,
  task: Pick<Task, "id">,
): Promise<readonly (Deadline | null)[]> {
  const { root, uuid } = idParts(task.id);
  const { rows } = await sql<{ above: readonly (Deadline | null)[] }>`
    select ${upperDeadlines({ root, task: uuid })} as above`.execute(database.db());
  return rows[0]?.above ?? [];
}
