import { type Assignment, type CalendarDay, urgingSlip } from "@dondoc/domain";
import { type SlipFacts, slipOf } from "@dondoc/writer";
import type { Asking } from "../office/office.ts";
import { placeOfPlan } from "../paper/place-of-plan.query.ts";
import type { TaskSurroundings } from "../task/part-surroundings.ts";
import { unitsNamed } from "../unit/unit.store.ts";
import { putInPost } from "./put-in-post.ts";
import { recipientsOfUnit } from "./recipients.query.ts";
import { urgingLetter } from "./urging-letter.ts";

/**
 * How many letters of a slip are kept with a mail. A paper may set a task of any length; of a longer one the mail is text
 * alone, and the file is on the page of the unit.
 */
const MOST_KEPT = 50_000;

/**
 * The slip of an urging to everybody who enters the work of the unit, in the transaction of the urging: what is refused
 * sends nothing, and what is recorded is told. It is the paper itself, as text and as a Word file: that is made when the
 * mail is sent, and keeps nobody waiting here.
 */
export async function writeUrgingMail(
  asking: Asking,
  part: Assignment,
  { task, plan }: Pick<TaskSurroundings, "task" | "plan">,
): Promise<void> {
  const { office } = asking;
  const { smtp } = office.mail;
  if (smtp === null || part.unitId === null) return;
  const today = office.clock.today();
  const recipients = await recipientsOfUnit(office.database, part.unitId, today);
  if (recipients.length === 0) return;
  const facts = await slipFactsOf(asking, { part, task, plan, today });
  const slip = JSON.stringify(facts).length > MOST_KEPT ? undefined : facts;
  const source = { unit: facts.unit, writtenOn: today, taskAddress: `${smtp.origin}/tasks/${task.id}` };
  for (const recipient of recipients) {
    await putInPost(office, recipient, {
      kind: "urging",
      about: `${today} ${part.id}`,
      letterTo: (to) => urgingLetter({ ...source, paper: slipOf(facts, to.language) }, to),
      slip,
    });
  }
}

type Urged = Pick<TaskSurroundings, "task" | "plan"> & {
  readonly part: Assignment;
  readonly today: CalendarDay;
};

/** What the slip says: this one thing, to this unit, in the name of whose plan it is. */
async function slipFactsOf(
  { office: { database }, actor }: Asking,
  { part, task, plan, today }: Urged,
): Promise<SlipFacts> {
  const { unitAsWritten, statement, deadlineAsWritten, dueOn, extensionCount, stage, writtenOn } = urgingSlip(
    part,
    { plan, task },
    today,
  );
  const [unit] = await unitsNamed(database, [part]);
  const { number, issuer, issuedOn } = plan;
  return {
    issuer,
    place: await placeOfPlan(database, plan.id),
    unit: unit?.name ?? unitAsWritten,
    writtenOn,
    answerBy: null,
    urgedBy: actor.name,
    items: [
      {
        statement,
        period: null,
        plan: { number, issuer, issuedOn },
        asWritten: deadlineAsWritten,
        dueOn,
        extensionCount,
        stage,
        urgings: part.urgings.map(({ urgedOn }) => urgedOn),
      },
    ],
  };
}
