import {
  type CalendarDay,
  type Statistic,
  type UnitId,
  addDays,
  emptyStatistic,
  idParts,
  merge,
} from "@dondoc/domain";
import { PublishedSnapshot, type SnapshotScope } from "@dondoc/domain/roll-up";
import { sql } from "kysely";
import { snapshotKind } from "../course/rule-book-kinds.ts";
import type { Database } from "../database/database.ts";
import { bodiesOf } from "../follow-up/follow-up-facts.ts";
import type { LookingBack } from "../history/past-day.ts";
import { refusal } from "../http/problem-codes.ts";
import type { Asking } from "../office/office.ts";
import { followersOf } from "../plan/plan-bodies.query.ts";
import { plansInForce } from "../plan/plan-contents.query.ts";
import { HORIZON_DAYS } from "../roll-up/owed-rows.ts";
import { owedOfPlans, statisticOf } from "../task/due-items.ts";
import { unitRegister } from "../unit/unit.store.ts";

const everything = { kind: "everything" } as const;

/** The figures of a scope as they were known at the end of a day: those that every page showed of it. */
export async function statisticOfScope(
  office: LookingBack,
  scope: SnapshotScope,
  asOf: CalendarDay,
): Promise<Statistic> {
  const register = await unitRegister(office.database);
  const contents = await plansInForce(office, { asOf, only: scope.kind === "plan" ? scope.planId : null });
  const window = { asOf, to: addDays(asOf, HORIZON_DAYS), register, sight: everything };
  if (scope.kind === "unit") {
    const { owed } = owedOfPlans(contents, window);
    return statisticOf(
      owed.filter(({ unitId }) => unitId === scope.unitId),
      asOf,
    );
  }
  return contents
    .map((each) => statisticOf(owedOfPlans([each], window).owed, asOf))
    .reduce(merge, emptyStatistic);
}

/** Who publishes figures: the bodies that follow a plan, a unit itself, and for the office whoever stands at its top. */
export async function publishersOf(asking: Asking, scope: SnapshotScope): Promise<readonly UnitId[]> {
  if (scope.kind === "plan") return followersOf(await bodiesOf(asking, scope.planId));
  const { units } = await unitRegister(asking.office.database);
  if (scope.kind === "office") return units.flatMap(({ id, parentId }) => (parentId === null ? [id] : []));
  if (!units.some(({ id }) => id === scope.unitId)) throw refusal({ code: "not-found", kind: "unit" });
  return [scope.unitId];
}

export type SnapshotPage = { readonly limit: number; readonly cursor: PublishedSnapshot["id"] | null };

/** What was published about a scope, the latest first. */
export async function snapshotsOf(
  database: Database,
  scope: SnapshotScope,
  { limit, cursor }: SnapshotPage,
): Promise<PublishedSnapshot[]> {
  const root = scope.kind === "plan" ? idParts(scope.planId).root : 0;
  const query = database
    .db()
    .selectFrom("course")
    .select("state")
    .where("root_id", "=", root)
    .where("kind", "=", snapshotKind.name)
    .where(sql<boolean>`state -> 'scope' = ${JSON.stringify(scope)}::jsonb`);
  const older = cursor === null ? query : query.where("id", "<", idParts(cursor).uuid);
  const rows = await older.orderBy("id", "desc").limit(limit).execute();
  return rows.map(({ state }) => PublishedSnapshot.parse(state));
}
