import { type DomainEvent, type PlanContents, type UnitId, type UnitRegister, idParts } from "@dondoc/domain";
import type { Database } from "../database/database.ts";
import { contentsOf, lockedTasks } from "../plan/plan-contents.query.ts";
import { plansNamed, plansWithGroups } from "../plan/plan.store.ts";
import { moveUnitsAbove, saveUnitsAbove } from "../unit/unit-above.store.ts";
import { unitRegister, unitsNamed } from "../unit/unit.store.ts";
import { sumBelowAgain } from "./below.store.ts";
import { countReports } from "./count-reports.ts";
import { type Reach, rowsOfPlan, rowsOfTasks } from "./owed-rows.ts";
import { plansNamingOtherwise, replaceOwed } from "./owed.store.ts";
import { lockCounting, reachOf } from "./reach.store.ts";
import { type Touched, byRoot, touchedBy } from "./touched.ts";

/**
 * Keeps what is owed as rows, and the counters over it, in step with a change, in its transaction. The tables must tell of
 * the events already. An office in which nobody has counted yet is counted whole when somebody first looks.
 */
export async function countChanges(database: Database, events: readonly DomainEvent[]): Promise<void> {
  const touched = touchedBy(events);
  const { plans, tasks, assignments, reports, units, hasGroups } = touched;
  const named = [plans, tasks, assignments, reports, units].some((ids) => ids.length > 0);
  if (!named && !hasGroups) return;
  await lockCounting(database, "shared");
  await saveUnitsAbove(database, units);
  if (await moveUnitsAbove(database, touched.corrected)) await sumBelowAgain(database);
  const reach = await reachOf(database);
  if (reach === null) return;
  await countTasks(database, touched, reach);
  await countReports(database, reports, reach);
  const ofGroups = hasGroups || units.length > 0 ? await plansWithGroups(database) : [];
  const renamed = await plansNamingOtherwise(
    database,
    await unitsNamed(database, asNamed(touched.corrected)),
  );
  const whole = [...new Set([...plans, ...ofGroups, ...renamed])];
  if (whole.length === 0) return;
  const register = await unitRegister(database);
  for (const contents of await contentsOf(database, await plansNamed(database, whole)))
    await countPlan(database, contents, { reach, register });
}

/** Everything one plan asks, counted anew. */
export async function countPlan(
  database: Database,
  contents: PlanContents,
  { reach, register }: { readonly reach: Reach; readonly register: UnitRegister },
): Promise<void> {
  if (contents.plan.status !== "in-force") return;
  const { root: rootId } = idParts(contents.plan.id);
  const ids = [...contents.tasks, ...contents.reports].map(({ id }) => idParts(id).uuid);
  const rows = rowsOfPlan(contents, reach, register);
  await replaceOwed(database, { rootId, ids }, { rows, on: reach.from });
}

function asNamed(units: readonly UnitId[]) {
  return units.map((unitId) => ({ unitId }));
}

async function countTasks(database: Database, { tasks, assignments }: Touched, reach: Reach): Promise<void> {
  const ofTasks = byRoot(tasks);
  const ofAssignments = byRoot(assignments);
  for (const rootId of new Set([...ofTasks.keys(), ...ofAssignments.keys()])) {
    const taskIds = ofTasks.get(rootId) ?? [];
    const assignmentIds = ofAssignments.get(rootId) ?? [];
    for (const contents of await lockedTasks(database, { rootId, taskIds, assignmentIds })) {
      if (contents.plan.status !== "in-force") continue;
      const units = await unitsNamed(database, contents.assignments);
      const rows = rowsOfTasks(contents, reach, { units });
      const ids = contents.tasks.map(({ id }) => idParts(id).uuid);
      await replaceOwed(database, { rootId, ids }, { rows, on: reach.from });
    }
  }
}
