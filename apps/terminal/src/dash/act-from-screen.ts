import type { AssignmentAction } from "@dondoc/domain";
import { OfficeFailure, officeSentence } from "../office/office-failure.ts";
import type { TaskPart } from "../office/office-reads.ts";
import { type StepAsking, type StepFlags, stepIn } from "../step/step-flags.ts";

export type ScreenAct = {
  readonly action: AssignmentAction;
  readonly part: TaskPart;
  readonly flags: StepFlags;
};

/** Sends a step from the screen; `null` when it is written, the sentence of what stands in the way otherwise. */
export async function actFromScreen(
  { action, part, flags }: ScreenAct,
  asking: StepAsking,
): Promise<string | null> {
  try {
    const { today: day } = await asking.office.state();
    const at = { assignmentId: part.assignment.id, version: part.version, day };
    const step = await stepIn(action, { at, flags }, asking);
    if (!step.ok) return step.problem.sentence;
    await asking.acts.step(action, step.value);
    return null;
  } catch (error) {
    if (!(error instanceof OfficeFailure)) throw error;
    return officeSentence(error.problem, asking.settings.language);
  }
}
