import { z } from "zod";

/** Every kind of thing with an identity, and the prefix its id wears outside the database. */
const prefixes = {
  directive: "drt",
  plan: "pln",
  task: "tsk",
  assignment: "asg",
  reportSeries: "rpt",
  target: "tgt",
  unit: "unt",
  unitGroup: "grp",
  draft: "dft",
  obstacle: "obs",
  proposal: "prp",
  inspection: "ins",
  commendation: "cmd",
  fundingSource: "fnd",
  report: "rep",
  review: "rev",
  taskLink: "lnk",
  succession: "suc",
  snapshot: "snp",
} as const;
export type IdKind = keyof typeof prefixes;

/** Root of what belongs to no directive: units, groups, drafts not yet accepted. */
export const OFFICE_ROOT = 0;

const UUID = "[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}";

/**
 * Outside the database an id is one string `<prefix>_<root>.<uuid v7>`; inside it is the pair (root_id, id). The
 * root travels with the id, so that every look-up begins with it.
 */
function idSchema<Kind extends IdKind>(kind: Kind) {
  return z
    .string()
    .regex(new RegExp(`^${prefixes[kind]}_\\d{1,9}\\.${UUID}$`), { message: `not-a-${kind}-id` })
    .brand<Kind>();
}

export const DirectiveId = idSchema("directive");
export type DirectiveId = z.infer<typeof DirectiveId>;
export const PlanId = idSchema("plan");
export type PlanId = z.infer<typeof PlanId>;
export const TaskId = idSchema("task");
export type TaskId = z.infer<typeof TaskId>;
export const AssignmentId = idSchema("assignment");
export type AssignmentId = z.infer<typeof AssignmentId>;
export const ReportSeriesId = idSchema("reportSeries");
export type ReportSeriesId = z.infer<typeof ReportSeriesId>;
export const TargetId = idSchema("target");
export type TargetId = z.infer<typeof TargetId>;
export const UnitId = idSchema("unit");
export type UnitId = z.infer<typeof UnitId>;
export const UnitGroupId = idSchema("unitGroup");
export type UnitGroupId = z.infer<typeof UnitGroupId>;
export const DraftId = idSchema("draft");
export type DraftId = z.infer<typeof DraftId>;
export const ObstacleId = idSchema("obstacle");
export type ObstacleId = z.infer<typeof ObstacleId>;
export const ProposalId = idSchema("proposal");
export type ProposalId = z.infer<typeof ProposalId>;
export const InspectionId = idSchema("inspection");
export type InspectionId = z.infer<typeof InspectionId>;
export const CommendationId = idSchema("commendation");
export type CommendationId = z.infer<typeof CommendationId>;
export const FundingSourceId = idSchema("fundingSource");
export type FundingSourceId = z.infer<typeof FundingSourceId>;

export const ReportId = idSchema("report");
export type ReportId = z.infer<typeof ReportId>;

export const ReviewId = idSchema("review");
export type ReviewId = z.infer<typeof ReviewId>;

export const TaskLinkId = idSchema("taskLink");
export type TaskLinkId = z.infer<typeof TaskLinkId>;

export const SuccessionId = idSchema("succession");
export type SuccessionId = z.infer<typeof SuccessionId>;

export const SnapshotId = idSchema("snapshot");
export type SnapshotId = z.infer<typeof SnapshotId>;

/** `makeId` is the one place that writes an id and `idParts` the one that takes it apart. */
export function makeId<Kind extends IdKind>(
  kind: Kind,
  root: number,
  uuid: string,
): string & z.core.$brand<Kind> {
  return `${prefixes[kind]}_${root}.${uuid}` as string & z.core.$brand<Kind>;
}

export function idParts(id: string): { readonly root: number; readonly uuid: string } {
  const dot = id.indexOf(".");
  return { root: Number(id.slice(id.indexOf("_") + 1, dot)), uuid: id.slice(dot + 1) };
}
