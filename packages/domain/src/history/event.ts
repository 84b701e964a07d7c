import { z } from "zod";
import { AccountEvent } from "../access/account-event.ts";
import { Directive } from "../directive/directive.ts";
import { Draft } from "../draft/draft.ts";
import { followUpEvents } from "../follow-up/follow-up-event.ts";
import { DraftId, PlanId } from "../kernel/ids.ts";
import { AccountabilityStated } from "../plan/accountability.ts";
import { PlanAmended } from "../plan/amendment.ts";
import { DistributionEntry, Funding, Plan, Section } from "../plan/plan.ts";
import { TaskLinkEvent } from "../plan/task-link.ts";
import { ReportEvent } from "../report/report-sent.ts";
import { ReportSeries } from "../report/report-series.ts";
import { ReviewEvent } from "../report/review.ts";
import { SnapshotPublished } from "../roll-up/snapshot.ts";
import { AssignmentEvent, TaskAssigned } from "../task/assignment-event.ts";
import { Task } from "../task/task.ts";
import { TargetEvent } from "../target/target-course.ts";
import { Target } from "../target/target.ts";
import { SuccessionStep } from "../unit/succession.ts";
import { UnitEvent } from "../unit/unit-event.ts";

/**
 * Everything that can happen, as the ledger keeps it. An event is a fact: subject first, past tense, never "updated".
 * Tables are made from these and can be made again.
 */
export const DomainEvent = z.discriminatedUnion("type", [
  ...UnitEvent.options,
  ...SuccessionStep.options,
  z.object({
    type: z.literal("draft-read"),
    draftId: DraftId,
    fileName: z.string(),
    /** SHA-256 of the file as it came, hexadecimal. */
    sha256: z.string(),
    /** The NFC text that the spans of the draft point into. */
    text: z.string(),
    draft: Draft,
    /** Instant, ISO 8601. */
    readAt: z.string(),
  }),
  z.object({ type: z.literal("draft-accepted"), draftId: DraftId, planId: PlanId }),
  z.object({ type: z.literal("directive-registered"), directive: Directive }),
  z.object({ type: z.literal("plan-mentioned"), plan: Plan }),
  z.object({
    type: z.literal("plan-accepted"),
    plan: Plan,
    draftId: DraftId,
    sections: z.array(Section),
    distribution: z.array(DistributionEntry),
    funding: z.array(Funding),
  }),
  PlanAmended,
  AccountabilityStated,
  z.object({ type: z.literal("task-set"), task: Task }),
  TaskAssigned,
  ...AssignmentEvent.options,
  ...TaskLinkEvent.options,
  ...followUpEvents,
  z.object({ type: z.literal("report-series-set"), series: ReportSeries }),
  ...ReportEvent.options,
  ...ReviewEvent.options,
  z.object({ type: z.literal("target-set"), target: Target }),
  ...TargetEvent.options,
  SnapshotPublished,
  ...AccountEvent.options,
]);
export type DomainEvent = z.infer<typeof DomainEvent>;
