import {
  type DomainEvent,
  type PlanId,
  type Report,
  type ReportSeriesId,
  type UnitId,
  idParts,
  streamOf,
} from "@dondoc/domain";
import { sql } from "kysely";
import type { Database } from "../database/database.ts";
import type { CourseKind } from "./course-kind.ts";
import {
  commendationKind,
  fundingKind,
  inspectionKind,
  obstacleKind,
  proposalKind,
} from "./follow-up-kinds.ts";
import {
  accountabilityKind,
  planChangesKind,
  reportKind,
  reviewKind,
  snapshotKind,
  successionKind,
  targetCourseKind,
  taskLinkKind,
} from "./rule-book-kinds.ts";

/** What every event of a course makes of its row. */
export async function saveCourses(database: Database, events: readonly DomainEvent[]): Promise<void> {
  for (const event of events) {
    const id = streamOf(event);
    for (const save of savers) await save(database, id, event);
  }
}

type Saver = (database: Database, id: string, event: DomainEvent) => Promise<void>;

const savers: readonly Saver[] = [
  saverOf(obstacleKind),
  saverOf(proposalKind),
  saverOf(inspectionKind),
  saverOf(commendationKind),
  saverOf(fundingKind),
  saverOf(reportKind),
  saverOf(reviewKind),
  saverOf(taskLinkKind),
  saverOf(successionKind),
  saverOf(targetCourseKind),
  saverOf(snapshotKind),
  saverOf(planChangesKind),
  saverOf(accountabilityKind),
];

function saverOf<State>(kind: CourseKind<State>): Saver {
  return async (database, id, event) => {
    if (!kind.types.has(event.type)) return;
    const after = kind.after(event, await courseById(database, { kind, id }));
    if (after === null) return;
    const { root, uuid } = idParts(id);
    const planId = kind.planOf(after);
    const row = {
      plan_id: planId === null ? null : idParts(planId).uuid,
      status: kind.statusOf(after),
      state: JSON.stringify(after),
    };
    await database
      .db()
      .insertInto("course")
      .values({ root_id: root, kind: kind.name, id: uuid, ...row })
      .onConflict((conflict) => conflict.columns(["root_id", "kind", "id"]).doUpdateSet(row))
      .execute();
  };
}

export type CourseLook<State> = {
  readonly kind: CourseKind<State>;
  readonly id: string;
  readonly lock?: "lock";
};

/** One thing as it stands; with `lock`, everybody else who would change it waits until the transaction is over. */
export async function courseById<State>(
  database: Database,
  { kind, id, lock }: CourseLook<State>,
): Promise<State | null> {
  const { root, uuid } = idParts(id);
  const query = database
    .db()
    .selectFrom("course")
    .select("state")
    .where("root_id", "=", root)
    .where("kind", "=", kind.name)
    .where("id", "=", uuid);
  const row = await (lock === "lock" ? query.forUpdate() : query).executeTakeFirst();
  return row === undefined ? null : kind.schema.parse(row.state);
}

/** Everything of one kind that belongs to a plan, in the order in which it began. */
export async function coursesOfPlan<State>(
  database: Database,
  kind: CourseKind<State>,
  planId: PlanId,
): Promise<State[]> {
  const { root, uuid } = idParts(planId);
  const rows = await database
    .db()
    .selectFrom("course")
    .select("state")
    .where("root_id", "=", root)
    .where("plan_id", "=", uuid)
    .where("kind", "=", kind.name)
    .orderBy("id")
    .execute();
  return rows.map(({ state }) => kind.schema.parse(state));
}

/** The reports that serve these series, of every unit or of one, in the order in which they came. */
export async function reportsServing(
  database: Database,
  seriesIds: readonly ReportSeriesId[],
  reporter: UnitId | null = null,
): Promise<Report[]> {
  if (seriesIds.length === 0) return [];
  const served = JSON.stringify(seriesIds.map((seriesId) => [{ seriesId }]));
  const query = database
    .db()
    .selectFrom("course")
    .select("state")
    .where("kind", "=", reportKind.name)
    .where(sql<boolean>`(state -> 'serves') @> any (array(select jsonb_array_elements(${served}::jsonb)))`);
  const ofUnit = sql<boolean>`state ->> 'reporter' = ${reporter}`;
  const rows = await (reporter === null ? query : query.where(ofUnit)).orderBy("id").execute();
  return rows.map(({ state }) => reportKind.schema.parse(state));
}

/** Everything of one kind below one directive, or of the office itself (root 0). */
export async function coursesOfRoot<State>(
  database: Database,
  kind: CourseKind<State>,
  root: number,
): Promise<State[]> {
  const rows = await database
    .db()
    .selectFrom("course")
    .select("state")
    .where("root_id", "=", root)
    .where("kind", "=", kind.name)
    .orderBy("id")
    .execute();
  return rows.map(({ state }) => kind.schema.parse(state));
}
