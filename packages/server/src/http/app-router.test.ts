import { expect, test } from "vitest";
import { appRouter } from "./app-router.ts";

const procedures = Object.entries(appRouter._def.procedures);

test("every procedure names the permission it needs", () => {
  const without = procedures.filter(([, procedure]) => permissionOf(procedure) === undefined);
  expect(without.map(([path]) => path)).toEqual([]);
});

test("all procedures are looked at", () => {
  expect(procedures.map(([path]) => path).toSorted()).toEqual([
    "draft.accept",
    "draft.detail",
    "draft.list",
    "draft.read",
    "file.upload",
    "followUp.allocateFunding",
    "followUp.answerObstacle",
    "followUp.answerProposal",
    "followUp.callOffInspection",
    "followUp.concludeInspection",
    "followUp.declineCommendation",
    "followUp.estimateFunding",
    "followUp.grantCommendation",
    "followUp.makeProposal",
    "followUp.ofPlan",
    "followUp.passObstacleOn",
    "followUp.passProposalOn",
    "followUp.planInspection",
    "followUp.proposeCommendation",
    "followUp.raiseObstacle",
    "followUp.resolveObstacle",
    "followUp.stateFunding",
    "live.changes",
    "office.state",
    "overview.cascade",
    "overview.show",
    "plan.detail",
    "plan.list",
    "report.callOffReview",
    "report.collection",
    "report.confirm",
    "report.holdReview",
    "report.planReview",
    "report.return",
    "report.reviews",
    "report.send",
    "target.detail",
    "target.measure",
    "target.stateCourse",
    "target.strike",
    "task.assign",
    "task.confirm",
    "task.detail",
    "task.due",
    "task.grantExtension",
    "task.history",
    "task.reassign",
    "task.receive",
    "task.refuseExtension",
    "task.reportProgress",
    "task.requestExtension",
    "task.resume",
    "task.return",
    "task.start",
    "task.submit",
    "task.supersede",
    "task.suspend",
    "task.urge",
    "task.withdraw",
    "task.withdrawExtension",
    "unit.confirmSuccession",
    "unit.correct",
    "unit.end",
    "unit.giveDuty",
    "unit.list",
    "unit.orphans",
    "unit.owes",
    "unit.previewSuccession",
    "unit.proposeSuccession",
    "unit.register",
    "unit.rejectSuccession",
    "unit.successions",
  ]);
});

function permissionOf(procedure: unknown): unknown {
  if (typeof procedure !== "function" || !("meta" in procedure)) return undefined;
  const { meta } = procedure;
  return typeof meta === "object" && meta !== null && "permission" in meta ? meta.permission : undefined;
}
