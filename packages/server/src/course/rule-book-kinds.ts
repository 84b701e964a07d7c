import {
  type DomainEvent,
  PlanAmendment,
  type PlanId,
  Report,
  type ReportEvent,
  Review,
  type ReviewEvent,
  Succession,
  type SuccessionStep,
  TargetCourse,
  type TargetEvent,
  TaskLink,
  type TaskLinkEvent,
} from "@dondoc/domain";
import { PublishedSnapshot } from "@dondoc/domain/roll-up";
import { Accountability, evolveTaskLink } from "@dondoc/domain/plan";
import { evolveSuccession } from "@dondoc/domain/register";
import { evolveReport, evolveReview } from "@dondoc/domain/report";
import { emptyCourse, evolveTargetCourse } from "@dondoc/domain/target";
import { z } from "zod";
import { courseKind } from "./course-kind.ts";

const statusOf = ({ status }: { readonly status: string }) => status;
const ofNoPlan = () => null;

export const reportKind = courseKind<Report, ReportEvent>({
  name: "report",
  schema: Report,
  types: ["report-sent", "report-confirmed", "report-returned"],
  begins: (event) => (event.type === "report-sent" ? event.report : null),
  evolve: evolveReport,
  planOf: ofNoPlan,
  statusOf,
});

export const reviewKind = courseKind<Review, ReviewEvent>({
  name: "review",
  schema: Review,
  types: ["review-planned", "review-held", "review-called-off"],
  begins: (event) => (event.type === "review-planned" ? event.review : null),
  evolve: evolveReview,
  planOf: ({ planId }) => planId,
  statusOf,
});

export const taskLinkKind = courseKind<TaskLink, TaskLinkEvent>({
  name: "task-link",
  schema: TaskLink,
  types: ["task-link-proposed", "task-link-confirmed", "task-link-rejected"],
  begins: (event) => (event.type === "task-link-proposed" ? event.link : null),
  evolve: evolveTaskLink,
  planOf: ofNoPlan,
  statusOf,
});

export const successionKind = courseKind<Succession, SuccessionStep>({
  name: "succession",
  schema: Succession,
  types: ["succession-proposed", "succession-confirmed", "succession-rejected", "succession-duty-given"],
  begins: (event) => (event.type === "succession-proposed" ? event.succession : null),
  evolve: evolveSuccession,
  planOf: ofNoPlan,
  statusOf,
});

/** Of a target of which nothing is known but its paper there is no row: its course is the empty one. */
export const targetCourseKind = courseKind<TargetCourse, TargetEvent>({
  name: "target-course",
  schema: TargetCourse,
  types: ["target-course-stated", "target-measured", "target-measurement-struck"],
  begins: (event, before) =>
    before === null ? evolveTargetCourse(emptyCourse(event.targetId), event) : null,
  evolve: evolveTargetCourse,
  planOf: ofNoPlan,
  statusOf: () => "known",
});

export const snapshotKind = courseKind<PublishedSnapshot, Of<"snapshot-published">>({
  name: "snapshot",
  schema: PublishedSnapshot,
  types: ["snapshot-published"],
  begins: ({ snapshot }) => snapshot,
  evolve: (snapshot) => snapshot,
  planOf: ({ scope }) => (scope.kind === "plan" ? scope.planId : null),
  statusOf: () => "published",
});

type Of<Type extends DomainEvent["type"]> = Extract<DomainEvent, { type: Type }>;

/** What later papers did to one plan, kept under the id of that plan. */
const PlanChanges = z.object({ amendments: z.array(PlanAmendment) });
export type PlanChanges = z.infer<typeof PlanChanges>;

export const planChangesKind = courseKind<PlanChanges, Of<"plan-amended">>({
  name: "plan-changes",
  schema: PlanChanges,
  types: ["plan-amended"],
  begins: ({ amendment }, before) => (before === null ? { amendments: [amendment] } : null),
  evolve: ({ amendments }, { amendment }) => ({ amendments: [...amendments, amendment] }),
  planOf: ({ amendments: [first] }): PlanId | null => first?.earlierPlanId ?? null,
  statusOf: () => "changed",
});

/** Whose heads answer for the results of one plan, kept under the id of that plan. */
const PlanAccountability = z.object({ stated: z.array(Accountability) });
export type PlanAccountability = z.infer<typeof PlanAccountability>;

export const accountabilityKind = courseKind<PlanAccountability, Of<"accountability-stated">>({
  name: "accountability",
  schema: PlanAccountability,
  types: ["accountability-stated"],
  begins: ({ accountability }, before) => (before === null ? { stated: [accountability] } : null),
  evolve: ({ stated }, { accountability }) => ({ stated: [...stated, accountability] }),
  planOf: ({ stated: [first] }): PlanId | null => first?.planId ?? null,
  statusOf: () => "stated",
});
