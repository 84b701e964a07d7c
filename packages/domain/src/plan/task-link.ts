import { z } from "zod";
import { ActedBy } from "../kernel/acted-by.ts";
import { CalendarDay } from "../kernel/calendar-day.ts";
import { TaskId, TaskLinkId } from "../kernel/ids.ts";

const LinkFacts = z.object({
  id: TaskLinkId,
  /** `same-work`: content stated in one part, unit named in another (the city's II and IV). `carries-out`: lower to upper. */
  kind: z.enum(["same-work", "carries-out"]),
  fromTaskId: TaskId,
  toTaskId: TaskId,
  proposedOn: CalendarDay,
});
const Judged = { judgedBy: ActedBy, judgedOn: CalendarDay };
const Confidence = z.number().min(0).max(1);

/**
 * A link between two tasks. The paper does not state it, so it is an inference, with how sure its finder is, until somebody
 * confirms or rejects it. Source: domain reference §0, structural fact 1; clause-to-clause trace §5.1 row 8.
 */
export const TaskLink = z.discriminatedUnion("status", [
  LinkFacts.extend({ status: z.literal("inferred"), confidence: Confidence }),
  LinkFacts.extend({ status: z.literal("confirmed"), ...Judged }),
  LinkFacts.extend({ status: z.literal("rejected"), ...Judged }),
]);
export type TaskLink = z.infer<typeof TaskLink>;

/** What happens to a link, as the ledger keeps it. Whether a person or the reader proposed it stands with the event. */
export const TaskLinkEvent = z.discriminatedUnion("type", [
  z.object({ type: z.literal("task-link-proposed"), link: TaskLink }),
  z.object({
    type: z.literal("task-link-confirmed"),
    taskLinkId: TaskLinkId,
    by: ActedBy,
    judgedOn: CalendarDay,
  }),
  z.object({
    type: z.literal("task-link-rejected"),
    taskLinkId: TaskLinkId,
    by: ActedBy,
    judgedOn: CalendarDay,
  }),
]);
export type TaskLinkEvent = z.infer<typeof TaskLinkEvent>;

/** Two tasks are proposed as belonging together; `confidence` is that of the inference. */
export const ProposeTaskLinkRequest = LinkFacts.omit({ id: true }).extend({ confidence: Confidence });
export type ProposeTaskLinkRequest = z.infer<typeof ProposeTaskLinkRequest>;

/** A person confirms or rejects a link. */
export const JudgeTaskLinkRequest = z.object({ judgedOn: CalendarDay });
export type JudgeTaskLinkRequest = z.infer<typeof JudgeTaskLinkRequest>;

export type ClauseTrace = {
  /** Carried out below by a confirmed link. */
  readonly traced: readonly TaskId[];
  /** Only an inference says so. */
  readonly perhaps: readonly TaskId[];
  /** Nothing below carries it out. */
  readonly untraced: readonly TaskId[];
};

/** Which tasks of an upper plan its lower plans carry out; a rejected link counts for nothing. Source: as `TaskLink`. */
export function traceClauses(upperTasks: readonly TaskId[], links: readonly TaskLink[]): ClauseTrace {
  const reached = (status: TaskLink["status"]) =>
    new Set(
      links
        .filter((link) => link.kind === "carries-out" && link.status === status)
        .map((link) => link.toTaskId),
    );
  const [confirmed, inferred] = [reached("confirmed"), reached("inferred")];
  return {
    traced: upperTasks.filter((id) => confirmed.has(id)),
    perhaps: upperTasks.filter((id) => !confirmed.has(id) && inferred.has(id)),
    untraced: upperTasks.filter((id) => !confirmed.has(id) && !inferred.has(id)),
  };
}
