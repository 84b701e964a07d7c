import { type DomainEvent, OFFICE_ROOT, idParts, streamOf } from "@dondoc/domain";
import { type RawBuilder, sql } from "kysely";
import type { Database } from "../database/database.ts";
import type { Change, Topic } from "./change-feed.ts";

/** Every instance listens here; the payload says nothing, the change itself is read. */
export const CHANGE_CHANNEL = "dondoc_change";

/** More than these are not named. */
const MOST_IDS = 100;
/** Some days of a busy office: who was away longer asks everything again. */
const CHANGES_KEPT = 100_000;

/** Notes what a change is about, in its transaction: who follows hears of it exactly when it is committed. */
export async function saveToOutbox(database: Database, events: readonly DomainEvent[]): Promise<void> {
  if (events.length > 0) await database.db().insertInto("outbox").values(outboxRow(events)).execute();
}

export function outboxRow(events: readonly DomainEvent[]) {
  const topics = [...new Set(events.flatMap(topicsOf))];
  const ids = new Set(events.map(streamOf));
  const ofKind = (prefix: string) => [...ids].filter((id) => id.startsWith(prefix)).slice(0, MOST_IDS + 1);
  return {
    root_id: idParts([...ids][0] ?? "").root || OFFICE_ROOT,
    topics: JSON.stringify(topics),
    plan_ids: JSON.stringify(ofKind("pln_")),
    unit_ids: JSON.stringify(ofKind("unt_")),
  };
}

function topicsOf({ type }: DomainEvent): Topic[] {
  if (type.startsWith("unit-")) return ["unit"];
  if (type === "draft-read") return ["draft"];
  if (type === "draft-accepted") return ["plan", "draft", "unit"];
  return /^(directive|plan|report-series|snapshot|target|task-set)/.test(type) ? ["plan"] : ["task"];
}

/** Marks the advisory lock of the one who publishes. */
const PUBLISHER_LOCK = 25_715;

/**
 * Publishes everything in the outbox as one change, and says whether there was any. One at a time, by its lock: each takes
 * its position after the one before was committed, so that positions stand in the order in which changes became visible,
 * and a reader who goes on from one misses none. One statement and its commit: nobody's work comes between a change and
 * its telling. Must not be called inside a transaction, which would keep the lock.
 */
export async function publishOutbox(database: Database): Promise<boolean> {
  const { rows } = await sql<{ position: number }>`
    with turn as materialized (
      select ${takesLock(database)} as is_ours
    ), taken as (
      delete from outbox where (select is_ours from turn) returning topics, plan_ids, unit_ids
    ), told as (
      select (select jsonb_agg(distinct topic) from taken, jsonb_array_elements(topics) as topic) as topics,
        (select coalesce(jsonb_agg(distinct id), '[]') from taken, jsonb_array_elements(plan_ids) as id) as plans,
        (select coalesce(jsonb_agg(distinct id), '[]') from taken, jsonb_array_elements(unit_ids) as id) as units
    ), published as (
      insert into change (topics, plan_ids, unit_ids)
      select topics, case when jsonb_array_length(plans) <= ${sql.lit(MOST_IDS)} then plans end,
        case when jsonb_array_length(units) <= ${sql.lit(MOST_IDS)} then units end
      from told where topics is not null
      returning position
    )
    select position, pg_notify(${CHANGE_CHANNEL}, '') from published`.execute(database.db());
  const position = rows[0]?.position;
  if (position === undefined) return false;
  if (position % 1_000 === 0) {
    await database
      .db()
      .deleteFrom("change")
      .where("position", "<", position - CHANGES_KEPT)
      .execute();
  }
  return true;
}

/** The embedded database has one connection and needs no lock. */
function takesLock({ kind }: Database): RawBuilder<boolean> {
  if (kind === "embedded") return sql<boolean>`true`;
  return sql<boolean>`pg_try_advisory_xact_lock(${sql.lit(PUBLISHER_LOCK)})`;
}

/** The last position that was published; 0 before the first. */
export async function lastPosition(database: Database): Promise<number> {
  const query = database.db().selectFrom("change").select("position").orderBy("position", "desc").limit(1);
  return (await query.executeTakeFirst())?.position ?? 0;
}

/** Published changes behind a position, in order. */
export async function changesAfter(database: Database, position: number, limit: number): Promise<Change[]> {
  const rows = await database
    .db()
    .selectFrom("change")
    .select(["position", "topics", "plan_ids", "unit_ids"])
    .where("position", ">", position)
    .orderBy("position")
    .limit(limit)
    .execute();
  return rows.map(({ position: at, topics, plan_ids: planIds, unit_ids: unitIds }) => {
    return { position: at, topics, planIds, unitIds };
  });
}
