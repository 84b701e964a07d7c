import { type Assignment, urgingSlip } from "@dondoc/domain";
import type { Asking } from "../office/office.ts";
import type { TaskSurroundings } from "../task/part-surroundings.ts";
import { putInPost } from "./put-in-post.ts";
import { recipientsOfUnit } from "./recipients.query.ts";
import { urgingLetter } from "./urging-letter.ts";

/**
 * The slip of an urging to everybody who enters the work of the unit, in the transaction of the urging: what is refused
 * sends nothing, and what is recorded is told.
 */
export async function writeUrgingMail(
  { office, actor }: Asking,
  part: Assignment,
  { task, plan }: Pick<TaskSurroundings, "task" | "plan">,
): Promise<void> {
  const { smtp } = office.mail;
  if (smtp === null || part.unitId === null) return;
  const today = office.clock.today();
  const slip = urgingSlip(part, { plan, task }, today);
  const source = { by: actor.name, taskAddress: `${smtp.origin}/tasks/${task.id}` };
  for (const recipient of await recipientsOfUnit(office.database, part.unitId, today)) {
    await putInPost(office, recipient, {
      kind: "urging",
      about: `${today} ${part.id}`,
      letterTo: (to) => urgingLetter(slip, source, to),
    });
  }
}
