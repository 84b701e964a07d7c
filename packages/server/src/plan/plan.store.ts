import {
  type CalendarDay,
  type Directive,
  type DomainEvent,
  type Plan,
  type PlanId,
  identityKey,
  idParts,
  makeId,
} from "@dondoc/domain";
import { type Selectable, sql } from "kysely";
import type { Database } from "../database/database.ts";
import type { PlanTables } from "./plan-tables.ts";

export async function savePlans(database: Database, events: readonly DomainEvent[]): Promise<void> {
  for (const event of events) {
    if (event.type === "directive-registered") await insertDirective(database, event.directive);
    if (event.type === "plan-mentioned") await insertPlan(database, event.plan, nothingHeld);
    if (event.type === "plan-accepted") {
      await insertPlan(database, event.plan, {
        draft_id: idParts(event.draftId).uuid,
        sections: JSON.stringify(event.sections),
        distribution: JSON.stringify(event.distribution),
        funding: JSON.stringify(event.funding),
      });
    }
  }
}

/** The plans issued last by a day, in order of issue, and how many there are in all. */
export async function latestPlans(
  database: Database,
  { issuedBy, limit }: { readonly issuedBy: CalendarDay; readonly limit: number },
): Promise<{ readonly plans: Plan[]; readonly count: number }> {
  const issued = database.db().selectFrom("plan").where("issued_on", "<=", issuedBy);
  const latest = issued.select(planColumns).orderBy("issued_on", "desc").orderBy("number", "desc");
  const [rows, counted] = await Promise.all([
    latest.limit(limit).execute(),
    issued.select((plan) => plan.fn.countAll<number>().as("count")).executeTakeFirst(),
  ]);
  return { plans: rows.map(planOf).toReversed(), count: counted?.count ?? 0 };
}

/** These plans, as far as the office knows them. */
export async function plansNamed(database: Database, ids: readonly Plan["id"][]): Promise<Plan[]> {
  if (ids.length === 0) return [];
  const roots = [...new Set(ids.map((id) => idParts(id).root))];
  const uuids = ids.map((id) => idParts(id).uuid);
  const query = database.db().selectFrom("plan").select(planColumns);
  const rows = await query.where("root_id", "in", roots).where("id", "in", uuids).execute();
  return rows.map(planOf);
}

/** Plans that let a group report: who that is changes with the register. */
export async function plansWithGroups(database: Database): Promise<Plan["id"][]> {
  const { rows } = await sql<{ root_id: number; plan_id: string }>`
    select distinct root_id, plan_id from report_series
    where jsonb_path_exists(reporters, '$[*].groupId ? (@ != null)')`.execute(database.db());
  return rows.map(({ root_id, plan_id }) => makeId("plan", root_id, plan_id));
}

/** Plans that set something which comes back, or ask for reports. */
export async function plansWithPeriods(database: Database): Promise<Plan["id"][]> {
  const { rows } = await sql<{ root_id: number; plan_id: string }>`
    select root_id, plan_id from report_series
    union
    select root_id, plan_id from task where deadline -> 'schedule' ->> 'kind' = 'recurring'`.execute(
    database.db(),
  );
  return rows.map(({ root_id, plan_id }) => makeId("plan", root_id, plan_id));
}

/** The number a new directive takes as the root of its cascade. Numbers left by a rollback stay unused. */
export async function nextDirectiveRoot(database: Database): Promise<number> {
  const { rows } = await sql<{ root: number }>`select nextval('directive_root')::integer as root`.execute(
    database.db(),
  );
  const [row] = rows;
  if (row === undefined) throw new Error("The sequence directive_root gave no number.");
  return row.root;
}

export async function directives(database: Database): Promise<Directive[]> {
  const rows = await database.db().selectFrom("directive").selectAll().orderBy("issued_on").execute();
  return rows.map(directiveOf);
}

/** The directives issued last by a day, in order of issue, and how many there are in all. */
export async function latestDirectives(
  database: Database,
  { issuedBy, limit }: { readonly issuedBy: CalendarDay; readonly limit: number },
): Promise<{ readonly directives: Directive[]; readonly count: number }> {
  const issued = database.db().selectFrom("directive").where("issued_on", "<=", issuedBy);
  const latest = issued.selectAll().orderBy("issued_on", "desc").orderBy("root_id", "desc").limit(limit);
  const [rows, counted] = await Promise.all([
    latest.execute(),
    issued.select((directive) => directive.fn.countAll<number>().as("count")).executeTakeFirst(),
  ]);
  return { directives: rows.map(directiveOf).toReversed(), count: counted?.count ?? 0 };
}

export async function directiveNamed(database: Database, id: Directive["id"]): Promise<Directive | null> {
  const { root, uuid } = idParts(id);
  const query = database.db().selectFrom("directive").selectAll().where("root_id", "=", root);
  const row = await query.where("id", "=", uuid).executeTakeFirst();
  return row === undefined ? null : directiveOf(row);
}

/** The first plans below each of these directives, issued by a day, and how many there are below each. */
export async function plansBelow(
  database: Database,
  of: readonly Directive[],
  { issuedBy, limitOfEach }: { readonly issuedBy: CalendarDay; readonly limitOfEach: number },
): Promise<{ readonly plans: Plan[]; readonly counts: ReadonlyMap<Directive["id"], number> }> {
  const roots = `{${of.map(({ id }) => idParts(id).root).join(",")}}`;
  const columns = sql.join(planColumns.map((column) => sql.ref(`plan.${column}`)));
  type Row = Parameters<typeof planOf>[0] & { readonly below: number };
  const { rows } = await sql<Row>`
    select ${columns}, counted.below from unnest(${roots}::integer[]) as root (id)
    join lateral (
      select count(*) as below from plan where plan.root_id = root.id and issued_on <= ${issuedBy}
    ) as counted on true
    join lateral (
      select * from plan where plan.root_id = root.id and issued_on <= ${issuedBy}
      order by issued_on, number limit ${limitOfEach}
    ) as plan on true`.execute(database.db());
  const found = rows.map((row) => ({ plan: planOf(row), below: row.below }));
  return {
    plans: found.map(({ plan }) => plan),
    counts: new Map(found.map(({ plan, below }) => [plan.directiveId, below])),
  };
}

export async function plans(database: Database): Promise<Plan[]> {
  const rows = await database
    .db()
    .selectFrom("plan")
    .select(planColumns)
    .orderBy("issued_on")
    .orderBy("number")
    .execute();
  return rows.map(planOf);
}

/** Plans in force that were issued by a day, by id, from behind one of them. */
export async function issuedPlanIds(
  database: Database,
  {
    issuedBy,
    limit,
    after,
  }: { readonly issuedBy: CalendarDay; readonly limit: number; readonly after: PlanId | null },
): Promise<PlanId[]> {
  let query = database
    .db()
    .selectFrom("plan")
    .select(["root_id", "id"])
    .where("status", "=", "in-force")
    .where("issued_on", "<=", issuedBy)
    .orderBy("root_id")
    .orderBy("id")
    .limit(limit);
  if (after !== null) {
    const { root, uuid } = idParts(after);
    query = query.where(sql<boolean>`(root_id, id) > (${root}, ${uuid}::uuid)`);
  }
  return (await query.execute()).map(({ root_id, id }) => makeId("plan", root_id, id));
}

export async function planById(database: Database, planId: PlanId): Promise<Plan | null> {
  const { root, uuid } = idParts(planId);
  const query = database.db().selectFrom("plan").select(planColumns).where("root_id", "=", root);
  const row = await query.where("id", "=", uuid).executeTakeFirst();
  return row === undefined ? null : planOf(row);
}

/** What a plan is, apart from what its paper holds. */
export const planColumns = [
  "root_id",
  "id",
  "directive_id",
  "upper_plan_id",
  "issuer",
  "type",
  "number",
  "issued_on",
  "subject",
  "status",
  "issuer_unit_id",
] as const;

const nothingHeld = { draft_id: null, sections: "[]", distribution: "[]", funding: "[]" };

export function directiveOf(row: Selectable<PlanTables["directive"]>): Directive {
  return {
    id: makeId("directive", row.root_id, row.id),
    issuer: row.issuer,
    type: row.type,
    number: row.number,
    issuedOn: row.issued_on,
    subject: row.subject,
    isHeld: row.is_held,
  };
}

export function planOf(row: Pick<Selectable<PlanTables["plan"]>, (typeof planColumns)[number]>): Plan {
  const facts = {
    id: makeId("plan", row.root_id, row.id),
    directiveId: makeId("directive", row.root_id, row.directive_id),
    upperPlanId: row.upper_plan_id === null ? null : makeId("plan", row.root_id, row.upper_plan_id),
    issuer: row.issuer,
    type: row.type,
    number: row.number,
    issuedOn: row.issued_on,
    subject: row.subject,
  };
  if (row.status === "known") return { ...facts, status: "known" };
  const issuerUnitId = row.issuer_unit_id === null ? null : makeId("unit", 0, row.issuer_unit_id);
  return { ...facts, status: "in-force", issuerUnitId };
}

async function insertDirective(database: Database, directive: Directive): Promise<void> {
  const { root, uuid } = idParts(directive.id);
  await database
    .db()
    .insertInto("directive")
    .values({
      root_id: root,
      id: uuid,
      issuer: directive.issuer,
      type: directive.type,
      number: directive.number,
      issued_on: directive.issuedOn,
      subject: directive.subject,
      is_held: directive.isHeld,
      identity_key: identityKey(directive),
    })
    .execute();
}

/** A plan that was only known is held from now on, under the same id. */
async function insertPlan(
  database: Database,
  plan: Plan,
  held: Pick<Selectable<PlanTables["plan"]>, "draft_id"> & {
    sections: string;
    distribution: string;
    funding: string;
  },
): Promise<void> {
  const { root, uuid } = idParts(plan.id);
  const issuerUnitId = plan.status === "in-force" ? plan.issuerUnitId : null;
  const row = {
    directive_id: idParts(plan.directiveId).uuid,
    upper_plan_id: plan.upperPlanId === null ? null : idParts(plan.upperPlanId).uuid,
    issuer: plan.issuer,
    type: plan.type,
    number: plan.number,
    issued_on: plan.issuedOn,
    subject: plan.subject,
    status: plan.status,
    issuer_unit_id: issuerUnitId === null ? null : idParts(issuerUnitId).uuid,
    identity_key: identityKey(plan),
    ...held,
  };
  await database
    .db()
    .insertInto("plan")
    .values({ root_id: root, id: uuid, ...row })
    .onConflict((conflict) => conflict.columns(["root_id", "id"]).doUpdateSet(row))
    .execute();
}
