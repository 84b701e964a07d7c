import { z } from "zod";
import { CalendarDay } from "../kernel/calendar-day.ts";
import { TaskId } from "../kernel/ids.ts";
import { type Result, ok, refuse } from "../kernel/result.ts";

const LinkFacts = z.object({
  /** `same-work`: content stated in one part, unit named in another (the city's II and IV). `carries-out`: lower to upper. */
  kind: z.enum(["same-work", "carries-out"]),
  fromTaskId: TaskId,
  toTaskId: TaskId,
});

/**
 * A link between two tasks. The paper does not state it, so it is an inference, with how sure its finder is, until somebody
 * confirms or rejects it. Source: domain reference §0, structural fact 1; clause-to-clause trace §5.1 row 8.
 */
export const TaskLink = z.discriminatedUnion("status", [
  LinkFacts.extend({ status: z.literal("inferred"), confidence: z.number().min(0).max(1) }),
  LinkFacts.extend({ status: z.literal("confirmed"), by: z.string().min(1).max(200), on: CalendarDay }),
  LinkFacts.extend({ status: z.literal("rejected"), by: z.string().min(1).max(200), on: CalendarDay }),
]);
export type TaskLink = z.infer<typeof TaskLink>;

export type TaskLinkProblem =
  | { readonly code: "link-already-judged"; readonly status: "confirmed" | "rejected" }
  | { readonly code: "link-to-itself"; readonly taskId: TaskId };

/** What a person says of an inferred link; said once. Source: as `TaskLink`; that it is said once is our choice. */
export function judgeTaskLink(
  link: TaskLink,
  verdict: { readonly status: "confirmed" | "rejected"; readonly by: string; readonly on: CalendarDay },
): Result<TaskLink, TaskLinkProblem> {
  if (link.status !== "inferred") return refuse({ code: "link-already-judged", status: link.status });
  const { kind, fromTaskId, toTaskId } = link;
  if (fromTaskId === toTaskId) return refuse({ code: "link-to-itself", taskId: fromTaskId });
  return ok({ kind, fromTaskId, toTaskId, ...verdict });
}

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
