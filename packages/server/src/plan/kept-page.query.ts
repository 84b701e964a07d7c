import { OFFICE_ROOT, type PlanId, idParts } from "@dondoc/domain";
import { sql } from "kysely";
import { accountabilityKind } from "../course/rule-book-kinds.ts";
import type { Database } from "../database/database.ts";
import { type PlanPage, belowPlan, groupsNamed, planPage } from "./plan-page.query.ts";

type Kept = { readonly stamp: string; readonly page: PlanPage; readonly weight: number };

/** Tasks, parts and thousands of characters that are kept in all: some thirty megabytes. Our choice. */
const MOST_WEIGHT = 10_000;

type Shelf = { readonly pages: Map<PlanId, Kept>; weight: number };
const shelves = new WeakMap<Database, Shelf>();

/**
 * The page of a plan, from memory where no row of it has been written since, whichever server wrote it: a plan is read far
 * more often than it changes, and to look at its rows costs a small part of reading them. What is kept is of
 * everybody; who looks sees what `followedPart` shows them of it. What a transaction sees is not kept.
 */
export async function keptPage(database: Database, planId: PlanId): Promise<PlanPage | null> {
  if (database.inTransaction()) return planPage(database, planId);
  const shelf = shelves.get(database) ?? { pages: new Map<PlanId, Kept>(), weight: 0 };
  shelves.set(database, shelf);
  // Before the page is read: what changes in between bears another stamp the next time.
  const stamp = await stampOf(database, planId);
  const kept = shelf.pages.get(planId);
  takeAway(shelf, planId);
  const page = kept?.stamp === stamp ? kept.page : await planPage(database, planId);
  if (page !== null) put(shelf, planId, { stamp, page, weight: weightOf(page) });
  return page;
}

function takeAway(shelf: Shelf, planId: PlanId): void {
  shelf.weight -= shelf.pages.get(planId)?.weight ?? 0;
  shelf.pages.delete(planId);
}

/** The one asked for last stands last; the first go when there is no room. */
function put(shelf: Shelf, planId: PlanId, kept: Kept): void {
  takeAway(shelf, planId);
  if (kept.weight > MOST_WEIGHT) return;
  shelf.pages.set(planId, kept);
  shelf.weight += kept.weight;
  for (const oldest of shelf.pages.keys()) {
    if (shelf.weight <= MOST_WEIGHT) return;
    takeAway(shelf, oldest);
  }
}

function weightOf({ tasks, assignments, reports, targets, register, paper }: PlanPage): number {
  const things = tasks.length + assignments.length + reports.length + targets.length + register.units.length;
  return 1 + things + Math.ceil((paper.text?.length ?? 0) / 1_000);
}

/** Another for each transaction that wrote a row. */
const writtenBy = sql`xmin::text::bigint as written_by`;
/** Of the rows that follow: changes with each that was written, came or went. */
const stamp = sql`concat(count(*), ':', sum(hashtextextended(id::text, written_by)))`;

const columnsLookedAt = {
  assignment: sql`id, unit_id, via_group_id, ${writtenBy}`,
  report_series: sql`id, reporters, ${writtenBy}`,
  unit: sql`id, parent_id, ${writtenBy}`,
};

/** Says when any row was written that `planPage` reads of this plan; must look at all of them. */
async function stampOf(database: Database, planId: PlanId): Promise<string> {
  const { root, uuid } = idParts(planId);
  const ofPlan = sql`root_id = ${root} and plan_id = ${uuid}`;
  const own = sql`(select id, upper_plan_id, directive_id, draft_id from plan where root_id = ${root} and id = ${uuid})`;
  const { rows } = await sql<{
    readonly stamp: string;
  }>`${belowPlan(planId, (table) => columnsLookedAt[table])}
    select concat_ws(' ',
      (select ${stamp} from part), (select ${stamp} from series), (select ${stamp} from named),
      (select ${stamp} from (select id, ${writtenBy} from task where ${ofPlan}) as task),
      (select ${stamp} from (select id, ${writtenBy} from target where ${ofPlan}) as target),
      (select ${stamp} from (select id, ${writtenBy} from ${groupsNamed}) as unit_group),
      (select ${stamp} from (
        select id, ${writtenBy} from course
        where root_id = ${root} and kind = ${sql.lit(accountabilityKind.name)} and id = ${uuid}) as course),
      (select ${stamp} from (
        select plan.id, plan.xmin::text::bigint as written_by from ${own} as own
        join plan on plan.root_id = ${root} and plan.id in (own.id, own.upper_plan_id)) as plan),
      (select ${stamp} from (
        select directive.id, directive.xmin::text::bigint as written_by from ${own} as own
        join directive on directive.root_id = ${root} and directive.id = own.directive_id) as directive),
      (select ${stamp} from (
        select draft.id, draft.xmin::text::bigint as written_by from ${own} as own
        join draft on draft.root_id = ${sql.lit(OFFICE_ROOT)} and draft.id = own.draft_id) as draft)
    ) as stamp`.execute(database.db());
  return rows[0]?.stamp ?? "";
}
