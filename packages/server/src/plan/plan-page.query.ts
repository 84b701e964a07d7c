import {
  type Assignment,
  type Directive,
  OFFICE_ROOT,
  type Plan,
  type PlanId,
  type ReportSeries,
  type Target,
  type Task,
  type UnitRegister,
  idParts,
} from "@dondoc/domain";
import type { Draft } from "@dondoc/domain/draft";
import { type RawBuilder, type Selectable, sql } from "kysely";
import { type PlanAccountability, accountabilityKind } from "../course/rule-book-kinds.ts";
import type { Database } from "../database/database.ts";
import { BY_KEY } from "../database/prepared-statements.ts";
import { targetOf } from "../target/target.query.ts";
import { assignmentOf, taskOf } from "../task/task-rows.ts";
import type { TaskTables } from "../task/task-tables.ts";
import type { UnitTables } from "../unit/unit-tables.ts";
import { groupOf, unitOf } from "../unit/unit.store.ts";
import { reportSeriesOf } from "./plan-contents.query.ts";
import type { PlanTables } from "./plan-tables.ts";
import { directiveOf, planColumns, planOf } from "./plan.store.ts";

/** A plan with everything that stands below it today, as rows say it. */
export type PlanPage = {
  readonly plan: Plan;
  readonly directive: Directive;
  readonly upper: Plan | null;
  readonly tasks: readonly Task[];
  readonly assignments: readonly Assignment[];
  readonly reports: readonly ReportSeries[];
  readonly targets: readonly Target[];
  readonly accountability: PlanAccountability | null;
  readonly paper: PlanPaper;
  /**
   * Of the register what the page names: the issuer, the units of its parts, its reporters and their groups, and
   * every unit above one of them, so that sight and names are told of these as by the whole. It does not know the
   * members of a group.
   */
  readonly register: UnitRegister;
};

/** What the paper of a plan says beside its tasks. */
type PlanPaper = Pick<Selectable<PlanTables["plan"]>, "sections" | "funding" | "distribution"> & {
  readonly text: string | null;
  readonly checks: Draft["checks"];
  /** Where it was dated; `null` where that is not known. */
  readonly place: string | null;
};

type PlanRow = Parameters<typeof planOf>[0];
type Row = PlanRow &
  Pick<PlanPaper, "sections" | "funding" | "distribution" | "text" | "place"> & {
    readonly checks: PlanPaper["checks"] | null;
    readonly directive: Selectable<PlanTables["directive"]>;
    readonly upper: PlanRow | null;
    readonly tasks: readonly Selectable<TaskTables["task"]>[] | null;
    readonly parts: readonly Selectable<TaskTables["assignment"]>[] | null;
    readonly series: readonly Selectable<TaskTables["report_series"]>[] | null;
    readonly targets: readonly Selectable<TaskTables["target"]>[] | null;
    readonly accountability: unknown;
    readonly units: readonly Selectable<UnitTables["unit"]>[] | null;
    readonly groups: readonly Selectable<UnitTables["unit_group"]>[] | null;
  };

const columnsOf = (table: string) => sql.join(planColumns.map((column) => sql.ref(`${table}.${column}`)));

/**
 * Begins a statement with what hangs below a plan and the units it names: `part`, `series`, `reporter` and `named`, each
 * with the columns that are asked for. The units are walked up from those that are written, some hundred steps in a
 * register of any size.
 */
export function belowPlan(
  planId: PlanId,
  columnsFrom: (table: "assignment" | "report_series" | "unit") => RawBuilder<unknown>,
): RawBuilder<unknown> {
  const { root, uuid } = idParts(planId);
  // By its key: the planner takes the steps for many, and would read the whole register for each instead.
  const unitAt = (id: RawBuilder<unknown>) => sql`
    select ${columnsFrom("unit")} from unit where root_id = ${sql.lit(OFFICE_ROOT)} and unit.id = ${id} limit 1`;
  return sql`${BY_KEY}
    with recursive part as materialized (
      select ${columnsFrom("assignment")} from assignment where root_id = ${root} and plan_id = ${uuid}
    ), series as materialized (
      select ${columnsFrom("report_series")} from report_series where root_id = ${root} and plan_id = ${uuid}
    ), reporter as (
      select party ->> 'unitId' as unit_id, split_part(party ->> 'groupId', '.', 2)::uuid as group_id
      from series cross join jsonb_array_elements(reporters) as party
    ), written (id) as (
      select unit_id from part
      union select issuer_unit_id from plan where root_id = ${root} and id = ${uuid}
      union select split_part(unit_id, '.', 2)::uuid from reporter
    ), named as (
      select found.* from written cross join lateral (${unitAt(sql`written.id`)}) as found
      union
      select found.* from named cross join lateral (${unitAt(sql`named.parent_id`)}) as found
    )`;
}

/** The groups that `part` and `reporter` name. */
export const groupsNamed = sql`unit_group where root_id = ${sql.lit(OFFICE_ROOT)} and id in (
  select via_group_id from part union select group_id from reporter)`;

/**
 * All of it by one statement, `null` for a plan or directive that is not there. What is many comes as one value of JSON
 * each, which Node reads faster than rows.
 */
export async function planPage(database: Database, planId: PlanId): Promise<PlanPage | null> {
  const { root, uuid } = idParts(planId);
  const ofPlan = sql`root_id = ${root} and plan_id = ${uuid}`;
  const { rows } = await sql<Row>`${belowPlan(planId, () => sql`*`)}
    select ${columnsOf("plan")}, plan.sections, plan.funding, plan.distribution,
      draft.text, draft.content -> 'checks' as checks, draft.content -> 'document' ->> 'place' as place,
      row_to_json(directive) as directive,
      (select row_to_json(upper) from (
        select ${columnsOf("above")} from plan as above
        where above.root_id = plan.root_id and above.id = plan.upper_plan_id) as upper) as upper,
      (select json_agg(row_to_json(task) order by ordinal) from task where ${ofPlan}) as tasks,
      (select json_agg(row_to_json(part) order by ordinal) from part) as parts,
      (select json_agg(row_to_json(series) order by id) from series) as series,
      (select json_agg(row_to_json(target) order by id) from target where ${ofPlan}) as targets,
      (select state from course where root_id = ${root} and kind = ${sql.lit(accountabilityKind.name)}
        and course.id = plan.id) as accountability,
      (select json_agg(row_to_json(named)) from named) as units,
      (select json_agg(row_to_json(unit_group)) from ${groupsNamed}) as groups
    from plan
    join directive on directive.root_id = plan.root_id and directive.id = plan.directive_id
    left join draft on draft.root_id = ${sql.lit(OFFICE_ROOT)} and draft.id = plan.draft_id
    where plan.root_id = ${root} and plan.id = ${uuid}`.execute(database.db());
  const [row] = rows;
  return row === undefined ? null : pageOf(row);
}

function pageOf(row: Row): PlanPage {
  const { sections, funding, distribution, text, checks, place, accountability } = row;
  return {
    plan: planOf(row),
    directive: directiveOf(row.directive),
    upper: row.upper === null ? null : planOf(row.upper),
    tasks: (row.tasks ?? []).map(taskOf),
    assignments: (row.parts ?? []).map(assignmentOf),
    reports: (row.series ?? []).map(reportSeriesOf),
    targets: (row.targets ?? []).map(targetOf),
    accountability: accountability === null ? null : accountabilityKind.schema.parse(accountability),
    paper: { text, sections, funding, distribution, checks: checks ?? [], place },
    register: { units: (row.units ?? []).map(unitOf), groups: (row.groups ?? []).map(groupOf) },
  };
}
