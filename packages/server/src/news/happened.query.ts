import { type AccountId, type NewsKind, type PlanId, type Sight, makeId, newsKinds } from "@dondoc/domain";
import { type RawBuilder, sql } from "kysely";
import { isSeenPart } from "../access/sight.query.ts";
import { commendationKind, inspectionKind, obstacleKind, proposalKind } from "../course/follow-up-kinds.ts";
import { reportKind, reviewKind } from "../course/rule-book-kinds.ts";
import { anyTextOf } from "../database/any-of.ts";
import type { Database } from "../database/database.ts";

/** Where one piece of news stands in the ledger, and which plan it belongs to. */
export type Happened = {
  readonly rootId: number;
  readonly streamId: string;
  readonly version: number;
  readonly position: number;
  readonly kind: NewsKind;
  readonly planId: PlanId;
  /** Who brought it, of what stands beside the tasks; `null`: the plan itself, or a part. */
  readonly unit: string | null;
};

/** The same of what has a course beside the tasks; who may know of it is asked of its state. */
export type CourseHappened = Happened & { readonly courseKind: string; readonly state: unknown };

/** The stretch of the ledger that is looked at, and by whom. */
export type Stretch = {
  readonly after: number;
  readonly upTo: number;
  /** Only what was recorded since. */
  readonly since: string | null;
  readonly sight: Sight;
  /** What somebody did themselves is no news to them. */
  readonly notBy: AccountId;
  readonly limit: number;
};

type Row = Omit<Happened, "planId" | "unit"> & { readonly plan: string; readonly unit?: string | null };

const courses = [reportKind, obstacleKind, proposalKind, inspectionKind, commendationKind, reviewKind];
const courseNames = courses.map(({ name }) => name);

/** The position behind which only so many events lie; `null` where there are no more than that. */
export async function positionOfLast(
  database: Database,
  most: number,
  { after, upTo }: Pick<Stretch, "after" | "upTo">,
): Promise<number | null> {
  const { rows } = await sql<{ position: number }>`
    select position from event where position > ${after} and position <= ${upTo}
    order by position desc offset ${most} limit 1`.execute(database.db());
  return rows[0]?.position ?? null;
}

/** What happened to papers, which everybody reads, and to parts in sight: the newest first. What a paper itself gives out is part of the paper. */
export async function happenedToPlans(database: Database, stretch: Stretch): Promise<Happened[]> {
  const { sight, limit } = stretch;
  const { rows } = await sql<Row>`
    select event.root_id as "rootId", event.stream as "streamId", event.version, event.position,
      event.type as kind, coalesce(assignment.plan_id, plan.id) as plan
    from event
    left join assignment on assignment.root_id = event.root_id and assignment.id =
      case event.type when 'task-assigned' then split_part(event.data -> 'assignment' ->> 'id', '.', 2)::uuid
        else event.stream end
    left join plan on plan.root_id = event.root_id and plan.id = event.stream
    where ${isWithin(stretch, [...newsKinds.ofPapers, ...newsKinds.ofParts])}
      and (event.type <> 'task-assigned' or event.meta ->> 'origin' = 'person')
      and case when assignment.id is null then event.type = ${anyTextOf(newsKinds.ofPapers)} and plan.id is not null
        else ${isSeenPart(sight, "assignment")} end
    order by event.position desc limit ${limit}`.execute(database.db());
  return rows.map(happened);
}

/** What happened beside the tasks, the newest first: whether it is in sight is still to be asked. */
export async function happenedToCourses(database: Database, stretch: Stretch): Promise<CourseHappened[]> {
  type CourseRow = Row & Pick<CourseHappened, "courseKind" | "state">;
  const { rows } = await sql<CourseRow>`
    select event.root_id as "rootId", event.stream as "streamId", event.version, event.position,
      event.type as kind, coalesce(course.plan_id, series.plan_id) as plan, course.kind as "courseKind", course.state,
      unit.short_name as unit
    from event
    join course on course.root_id = event.root_id and course.kind = ${anyTextOf(courseNames)} and course.id = event.stream
    left join report_series as series on course.kind = 'report' and series.root_id = event.root_id
      and series.id = split_part(course.state -> 'serves' -> 0 ->> 'seriesId', '.', 2)::uuid
    left join unit on unit.root_id = 0 and unit.id = nullif(split_part(
      coalesce(course.state ->> 'reporter', course.state ->> 'unitId', course.state ->> 'inspectedUnitId'), '.', 2), '')::uuid
    where ${isWithin(stretch, newsKinds.ofCourses)} and coalesce(course.plan_id, series.plan_id) is not null
    order by event.position desc limit ${stretch.limit}`.execute(database.db());
  return rows.map(({ courseKind, state, ...row }) => ({ ...happened(row), courseKind, state }));
}

function isWithin({ after, upTo, since, notBy }: Stretch, kinds: readonly NewsKind[]): RawBuilder<unknown> {
  const isRecent =
    since === null ? sql`true` : sql`(event.meta ->> 'recordedAt')::timestamptz >= ${since}::timestamptz`;
  return sql`event.position > ${after} and event.position <= ${upTo} and event.type = ${anyTextOf(kinds)}
    and event.meta ->> 'actor' <> ${notBy} and ${isRecent}`;
}

function happened({ plan, unit = null, ...row }: Row): Happened {
  return { ...row, unit, planId: makeId("plan", row.rootId, plan) };
}
