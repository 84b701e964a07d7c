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
  upperDueOf,
} from "@dondoc/domain";
import type { Database } from "../database/database.ts";
import { planById } from "../plan/plan.store.ts";
import type { Standing } from "./standing.store.ts";
import { overseeingOf, taskById } from "./task.query.ts";
import { upperDeadlinesOf } from "./upper-deadline.query.ts";

/** What surrounds the parts of one task: decisions and buttons both judge by it. */
export type TaskSurroundings = {
  readonly task: Task;
  readonly plan: Plan;
  readonly oversight: Oversight;
  readonly facts: AssignmentSurroundings;
};

export async function surroundingsOf(
  database: Database,
  taskId: Task["id"],
  today: CalendarDay,
): Promise<TaskSurroundings | null> {
  const task = await taskById(database, taskId);
  const plan = task === null ? null : await planById(database, task.planId);
  if (task === null || plan === null) return null;
  const overseeing = await overseeingOf(database, plan, taskId);
  return surroundingsIn({ task, plan, overseeing, above: await upperDeadlinesOf(database, task) }, today);
}

/** The same of what is read already. */
export function surroundingsIn(
  { task, plan, overseeing, above }: Pick<Standing, "task" | "plan" | "overseeing" | "above">,
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
      upperDueOn: upperDueOf(above),
      extensionPolicy: defaultExtensionPolicy,
    },
  };
}

/** A part that nobody holds yet: what one may be to it, apart from doing it. */
export const unheld: Pick<Assignment, "unitId"> = { unitId: null };
