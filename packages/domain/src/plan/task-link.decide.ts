import {
  type Asking,
  type NotYourUnit,
  type StepDayProblem,
  speakFor,
  stepDayObstacle,
} from "../kernel/acting-for.ts";
import type { ActedBy } from "../kernel/acted-by.ts";
import { type TaskId, type TaskLinkId, type UnitId, idParts, makeId } from "../kernel/ids.ts";
import { type Result, ok, refuse } from "../kernel/result.ts";
import type { JudgeTaskLinkRequest, ProposeTaskLinkRequest, TaskLink, TaskLinkEvent } from "./task-link.ts";

/** Why a link between two tasks is neither proposed nor judged. */
export type TaskLinkProblem =
  | NotYourUnit
  | StepDayProblem
  | { readonly code: "link-already-judged"; readonly status: "confirmed" | "rejected" }
  | { readonly code: "link-already-proposed"; readonly taskLinkId: TaskLinkId }
  | { readonly code: "link-to-itself"; readonly taskId: TaskId };

/** What happens to a link, or the problem that stands in the way. */
export type TaskLinkDecision = Result<TaskLinkEvent[], TaskLinkProblem>;

/** Who follows the plan of the lower task: its issuer and standing body. They know what they meant. Our choice. */
export type TaskLinkFacts = Asking & { readonly followerIds: readonly UnitId[] };

/** What can be done with a link that waits for a person. */
export type TaskLinkAction = "confirm" | "reject";

/** Whether a link may be judged at all; shown and enforced alike. What was judged once stays judged: our choice. */
export function permitTaskLink(
  _action: TaskLinkAction,
  link: TaskLink,
  { by, today, followerIds }: TaskLinkFacts,
): Result<ActedBy, TaskLinkProblem> {
  if (link.status !== "inferred") return refuse({ code: "link-already-judged", status: link.status });
  const late = stepDayObstacle(today, today, link.proposedOn);
  return late === null ? speakFor(by, followerIds, "decide") : refuse(late);
}

/** Whether somebody may propose links of the tasks of a plan at all; shown and enforced alike. */
export function permitProposingLink({ by, followerIds }: TaskLinkFacts): Result<ActedBy, TaskLinkProblem> {
  return speakFor(by, followerIds, "bring");
}

/** Somebody, or the reader, sees two tasks as one work or one carried out by the other. Source: as `TaskLink`. */
export function proposeTaskLink(
  { confidence, ...request }: ProposeTaskLinkRequest,
  facts: TaskLinkFacts & { readonly links: readonly TaskLink[]; readonly newUuid: () => string },
): TaskLinkDecision {
  const { kind, fromTaskId, toTaskId, proposedOn } = request;
  const speaking = permitProposingLink(facts);
  if (!speaking.ok) return speaking;
  if (fromTaskId === toTaskId) return refuse({ code: "link-to-itself", taskId: fromTaskId });
  const same = facts.links.find(
    (link) => link.kind === kind && link.fromTaskId === fromTaskId && link.toTaskId === toTaskId,
  );
  if (same !== undefined) return refuse({ code: "link-already-proposed", taskLinkId: same.id });
  const late = stepDayObstacle(proposedOn, facts.today, null);
  if (late !== null) return refuse(late);
  const id = makeId("taskLink", idParts(fromTaskId).root, facts.newUuid());
  return ok([{ type: "task-link-proposed", link: { ...request, id, status: "inferred", confidence } }]);
}

/** A person says that the two belong together. Source: as `TaskLink`. */
export function confirmTaskLink(
  link: TaskLink,
  request: JudgeTaskLinkRequest,
  facts: TaskLinkFacts,
): TaskLinkDecision {
  return judge(link, { ...request, action: "confirm" }, facts);
}

/** A person says that they do not; the link then counts for nothing. Source: as `TaskLink`. */
export function rejectTaskLink(
  link: TaskLink,
  request: JudgeTaskLinkRequest,
  facts: TaskLinkFacts,
): TaskLinkDecision {
  return judge(link, { ...request, action: "reject" }, facts);
}

function judge(
  link: TaskLink,
  { action, judgedOn }: JudgeTaskLinkRequest & { readonly action: TaskLinkAction },
  facts: TaskLinkFacts,
): TaskLinkDecision {
  const permitted = permitTaskLink(action, link, facts);
  if (!permitted.ok) return permitted;
  const late = stepDayObstacle(judgedOn, facts.today, link.proposedOn);
  if (late !== null) return refuse(late);
  const type = action === "confirm" ? "task-link-confirmed" : "task-link-rejected";
  return ok([{ type, taskLinkId: link.id, by: permitted.value, judgedOn }]);
}

/** A link after one more event; a past event is never refused. */
export function evolveTaskLink(link: TaskLink, event: TaskLinkEvent): TaskLink {
  const { id, kind, fromTaskId, toTaskId, proposedOn } = link;
  const lasting = { id, kind, fromTaskId, toTaskId, proposedOn };
  switch (event.type) {
    case "task-link-proposed":
      return event.link;
    case "task-link-confirmed":
      return { ...lasting, status: "confirmed", judgedBy: event.by, judgedOn: event.judgedOn };
    case "task-link-rejected":
      return { ...lasting, status: "rejected", judgedBy: event.by, judgedOn: event.judgedOn };
    default:
      return event satisfies never;
  }
}
