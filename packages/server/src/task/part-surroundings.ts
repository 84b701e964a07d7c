import {
  type Assignment,
  type AssignmentSurroundings,
  type CalendarDay,
  type Oversight,
  type Plan,
  type Task,
  defaultExtensionPolicy,
  oversightOf,
  periodsBegun,
} from "@dondoc/domain";
import type { Database } from "../database/database.ts";
import { planById } from "../plan/plan.store.ts";
import type { Standing } from "./standing.store.ts";
import { overseeingOf, taskById } from "./task.query.ts";

/** What surrounds the parts of one task: decisions and buttons both judge by it. */
export type TaskSurroundings = {
  readonly task: Task;
  readonly plan: Plan;
  readonly oversight: Oversight;
  readonly facts: AssignmentSurroundings;
};

/** The end of a plan and the day set above are not kept yet: nothing limits an extension but the rules about its days. */
export async function surroundingsOf(
  database: Database,
  taskId: Task["id"],
  today: CalendarDay,
): Promise<TaskSurroundings | null> {
  const task = await taskById(database, taskId);
  const plan = task === null ? null : await planById(database, task.planId);
  if (task === null || plan === null) return null;
  return surroundingsIn({ task, plan, overseeing: await overseeingOf(database, plan, taskId) }, today);
}

/** The same of what is read already. */
export function surroundingsIn(
  { task, plan, overseeing }: Pick<Standing, "task" | "plan" | "overseeing">,
  today: CalendarDay,
): TaskSurroundings {
  return {
    task,
    plan,
    oversight: oversightOf({ taskId: task.id }, { plan, assignments: [...overseeing] }),
    facts: {
      today,
      schedule: task.deadline?.schedule ?? null,
      periods: periodsBegun(task, plan, today),
      planEndsOn: null,
      upperDueOn: null,
      extensionPolicy: defaultExtensionPolicy,
    },
  };
}

/** A part that nobody holds yet: what one may be to it, apart from doing it. */
export const unheld: Pick<Assignment, "unitId"> = { unitId: null };
