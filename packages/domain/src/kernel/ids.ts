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
  account: "acc",
} as const;

/** The kinds of things that have an id. */
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

/** Id of a superior document. */
export const DirectiveId = idSchema("directive");
export type DirectiveId = z.infer<typeof DirectiveId>;

/** Id of a plan. */
export const PlanId = idSchema("plan");
export type PlanId = z.infer<typeof PlanId>;

/** Id of a task of a plan. */
export const TaskId = idSchema("task");
export type TaskId = z.infer<typeof TaskId>;

/** Id of the part that one unit has in a task. */
export const AssignmentId = idSchema("assignment");
export type AssignmentId = z.infer<typeof AssignmentId>;

/** Id of a duty to report that comes back. */
export const ReportSeriesId = idSchema("reportSeries");
export type ReportSeriesId = z.infer<typeof ReportSeriesId>;

/** Id of a target. */
export const TargetId = idSchema("target");
export type TargetId = z.infer<typeof TargetId>;

/** Id of a unit; it hangs under the office, not under a directive. */
export const UnitId = idSchema("unit");
export type UnitId = z.infer<typeof UnitId>;

/** Id of a group of units ("UBND các phường"). */
export const UnitGroupId = idSchema("unitGroup");
export type UnitGroupId = z.infer<typeof UnitGroupId>;

/** Id of what a reader proposed for one document. */
export const DraftId = idSchema("draft");
export type DraftId = z.infer<typeof DraftId>;

/** Id of an obstacle. */
export const ObstacleId = idSchema("obstacle");
export type ObstacleId = z.infer<typeof ObstacleId>;

/** Id of a proposal. */
export const ProposalId = idSchema("proposal");
export type ProposalId = z.infer<typeof ProposalId>;

/** Id of an inspection. */
export const InspectionId = idSchema("inspection");
export type InspectionId = z.infer<typeof InspectionId>;

/** Id of a commendation. */
export const CommendationId = idSchema("commendation");
export type CommendationId = z.infer<typeof CommendationId>;

/** Id of a source of funding. */
export const FundingSourceId = idSchema("fundingSource");
export type FundingSourceId = z.infer<typeof FundingSourceId>;

/** Id of one report that was sent. */
export const ReportId = idSchema("report");
export type ReportId = z.infer<typeof ReportId>;

/** Id of an interim or final review. */
export const ReviewId = idSchema("review");
export type ReviewId = z.infer<typeof ReviewId>;

/** Id of a link between two tasks. */
export const TaskLinkId = idSchema("taskLink");
export type TaskLinkId = z.infer<typeof TaskLinkId>;

/** Id of a succession of units. */
export const SuccessionId = idSchema("succession");
export type SuccessionId = z.infer<typeof SuccessionId>;

/** Id of figures that were published. */
export const SnapshotId = idSchema("snapshot");
export type SnapshotId = z.infer<typeof SnapshotId>;
/** Id of the account of one person. */
export const AccountId = idSchema("account");
export type AccountId = z.infer<typeof AccountId>;

/** `makeId` is the one place that writes an id and `idParts` the one that takes it apart. */
export function makeId<Kind extends IdKind>(
  kind: Kind,
  root: number,
  uuid: string,
): string & z.core.$brand<Kind> {
  return `${prefixes[kind]}_${root}.${uuid}` as string & z.core.$brand<Kind>;
}

/** Takes an id apart, as `makeId` wrote it. The id must have passed its schema: nothing is checked here. */
export function idParts(id: string): { readonly root: number; readonly uuid: string } {
  const dot = id.indexOf(".");
  return { root: Number(id.slice(id.indexOf("_") + 1, dot)), uuid: id.slice(dot + 1) };
}
