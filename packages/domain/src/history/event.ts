import { z } from "zod";
import { Directive } from "../directive/directive.ts";
import { Draft } from "../draft/draft.ts";
import { followUpEvents } from "../follow-up/follow-up-event.ts";
import { DraftId, PlanId } from "../kernel/ids.ts";
import { DistributionEntry, Funding, Plan, Section } from "../plan/plan.ts";
import { ReportSeries } from "../report/report-series.ts";
import { AssignmentEvent, TaskAssigned } from "../task/assignment-event.ts";
import { Task } from "../task/task.ts";
import { Target } from "../target/target.ts";
import { Unit, UnitGroup } from "../unit/unit.ts";

/**
 * Everything that can happen, as the ledger keeps it. An event is a fact: subject first, past tense, never "updated".
 * Tables are made from these and can be made again.
 */
export const DomainEvent = z.discriminatedUnion("type", [
  z.object({ type: z.literal("unit-registered"), unit: Unit }),
  z.object({ type: z.literal("unit-group-registered"), group: UnitGroup }),
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
  z.object({ type: z.literal("task-set"), task: Task }),
  TaskAssigned,
  ...AssignmentEvent.options,
  ...followUpEvents,
  z.object({ type: z.literal("report-series-set"), series: ReportSeries }),
  z.object({ type: z.literal("target-set"), target: Target }),
]);
export type DomainEvent = z.infer<typeof DomainEvent>;
