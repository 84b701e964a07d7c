import {
  type CalendarDay,
  type PartInPlan,
  type Plan,
  type Sight,
  type Unit,
  type UnitId,
  OFFICE_ROOT,
  idParts,
  seenUnits,
  seesPart,
  sightOf,
} from "@dondoc/domain";
import { type RawBuilder, sql } from "kysely";
import { anyOf } from "../database/any-of.ts";
import type { Database } from "../database/database.ts";
import { asOfDay } from "../http/as-of.ts";
import type { Asking } from "../office/office.ts";
import { unitsNamed } from "../unit/unit.store.ts";

/** As of which day something is asked, by one who sees so far. */
export type Looking = { readonly asOf: CalendarDay; readonly sight: Sight };

/**
 * How far the one who asks sees, for a query to keep to. It costs nothing where everybody reads, or for one who looks after
 * the whole office; anybody else costs one look at the units of their posts.
 *
 * What a paper says is public by rule: the words of a plan, its tasks, its days and the bodies it stands under. What others
 * have done of it is not: parts out of sight are left out of lists, and of every figure over them. What may not be seen is
 * answered as what is not there.
 */
export async function sightIn({ office, actor }: Asking): Promise<Sight> {
  const alone = sightOf(actor, []);
  if (alone.kind === "everything" || actor.kind !== "account") return alone;
  return sightOf(actor, await unitsNamed(office.database, actor.posts));
}

/** The day that was asked about, or today, and how far the one who asks sees. */
export async function lookingBy(
  asking: Asking,
  input: { readonly asOf?: CalendarDay | undefined } | undefined,
): Promise<Looking> {
  return { asOf: asOfDay(input, asking.office), sight: await sightIn(asking) };
}

/**
 * `seenUnits` of the domain for a query: whether the unit of a column is in sight. It walks the register itself and not
 * `unit_above`, which is kept for counting and does not follow a unit that was moved by a correction.
 */
export function isSeenUnit(sight: Sight, unitId: RawBuilder<unknown>): RawBuilder<boolean> {
  if (sight.kind === "everything") return sql<boolean>`true`;
  return sql<boolean>`${unitId} in (
    with recursive below as (
      select id from unit where root_id = 0 and id = ${anyUnit(sight.lookouts)}
      union
      select unit.id from below join unit on unit.root_id = 0 and unit.parent_id = below.id
    )
    select id from below union select id from unit where root_id = 0 and id = ${anyUnit(sight.own)})`;
}

/**
 * Whether there is such a unit and it is in sight: one answer for both, so that nothing tells them apart. It walks up from
 * the unit, which is a few steps in a register of any size.
 */
export async function isUnitInSight(database: Database, unitId: UnitId, sight: Sight): Promise<boolean> {
  const isSeen =
    sight.kind === "everything"
      ? sql`true`
      : sql`(id = ${unitOf(unitId)} and id = ${anyUnit(sight.own)}) or id = ${anyUnit(sight.lookouts)}`;
  const { rows } = await sql<{ isInSight: boolean }>`
    with recursive above as (
      select id, parent_id from unit where root_id = ${OFFICE_ROOT} and id = ${unitOf(unitId)}
      union
      select unit.id, unit.parent_id from above join unit on unit.root_id = ${OFFICE_ROOT} and unit.id = above.parent_id
    )
    select exists (select from above where ${isSeen}) as "isInSight"`.execute(database.db());
  return rows[0]?.isInSight === true;
}

function unitOf(unitId: UnitId): string {
  return idParts(unitId).uuid;
}

function anyUnit(ids: readonly UnitId[]): RawBuilder<string> {
  return anyOf(ids.map(unitOf));
}

/** `seesPart` of the domain for a query over a table with the columns `root_id`, `plan_id` and `unit_id`. */
export function isSeenPart(sight: Sight, table: string): RawBuilder<boolean> {
  if (sight.kind === "everything") return sql<boolean>`true`;
  const column = (name: string) => sql.ref(`${table}.${name}`);
  return sql<boolean>`(${isSeenUnit(sight, column("unit_id"))} or (${column("root_id")}, ${column("plan_id")}) in (
    select root_id, id from plan where ${isSeenUnit(sight, sql`issuer_unit_id`)}))`;
}

/** `seesPart` of the domain, for parts that were read already. */
export function partsSeen(sight: Sight, units: readonly Unit[]): (part: PartInPlan) => boolean {
  if (sight.kind === "everything") return () => true;
  const sees = seenUnits(sight, units);
  return (part) => seesPart(part, sees);
}

/** The body that gave out the parts of a plan. */
export function issuerOf(plan: Plan): PartInPlan["issuerUnitId"] {
  return plan.status === "in-force" ? plan.issuerUnitId : null;
}
