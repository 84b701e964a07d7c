import {
  AssignRequest,
  AssignmentId,
  ConfirmRequest,
  ExtensionRequest,
  GrantExtensionRequest,
  ReassignRequest,
  ReceiveRequest,
  RefuseExtensionRequest,
  ReportProgressRequest,
  ResumeRequest,
  ReturnRequest,
  StartRequest,
  SubmitRequest,
  SupersedeRequest,
  SuspendRequest,
  TaskId,
  WithdrawRequest,
  confirmCompletion,
  grantExtension,
  receiveAssignment,
  refuseExtension,
  reportProgress,
  requestExtension,
  resumeAssignment,
  returnWork,
  startAssignment,
  submitResult,
  suspendAssignment,
  urgeUnit,
  withdrawAssignment,
  withdrawExtension,
} from "@dondoc/domain";
import { z } from "zod";
import { valueOf } from "../http/problem-codes.ts";
import { mutation } from "../http/trpc.ts";
import { writeUrgingMail } from "../mail/write-urging-mail.ts";
import { allKept } from "../files/all-kept.ts";
import { assignUnit, reassignToUnit, supersedeByPlan } from "./assign-unit.ts";
import { changeAssignment } from "./change-assignment.ts";

/** The version that the person saw: as many events as the history of the thing had. */
const Version = z.int().min(0).max(1_000_000_000);
const Seen = z.object({ assignmentId: AssignmentId, version: Version });

const acting = () => mutation("task.act");

/** Every step of an assignment, each with its own words from the domain; what follows from them is decided there. */
export const assignmentProcedures = {
  receive: acting()
    .input(Seen.extend(ReceiveRequest.shape))
    .mutation(async ({ ctx, input }) =>
      valueOf(await changeAssignment(ctx, input, (part, facts) => receiveAssignment(part, input, facts))),
    ),

  start: acting()
    .input(Seen.extend(StartRequest.shape))
    .mutation(async ({ ctx, input }) =>
      valueOf(await changeAssignment(ctx, input, (part, facts) => startAssignment(part, input, facts))),
    ),

  reportProgress: acting()
    .input(Seen.extend({ progress: ReportProgressRequest }))
    .mutation(async ({ ctx, input }) =>
      valueOf(
        await changeAssignment(ctx, input, (part, facts) => reportProgress(part, input.progress, facts)),
      ),
    ),

  /** Files are named by their content, and sent before (file.upload). */
  submit: acting()
    .input(Seen.extend(SubmitRequest.shape))
    .mutation(async ({ ctx, input }) => {
      const changed = valueOf(
        await changeAssignment(ctx, input, (part, facts) => submitResult(part, input, facts)),
      );
      valueOf(await allKept(ctx.office.files, input.evidence));
      return changed;
    }),

  confirm: acting()
    .input(Seen.extend(ConfirmRequest.shape))
    .mutation(async ({ ctx, input }) =>
      valueOf(await changeAssignment(ctx, input, (part, facts) => confirmCompletion(part, input, facts))),
    ),

  return: acting()
    .input(Seen.extend(ReturnRequest.shape))
    .mutation(async ({ ctx, input }) =>
      valueOf(await changeAssignment(ctx, input, (part, facts) => returnWork(part, input, facts))),
    ),

  suspend: acting()
    .input(Seen.extend(SuspendRequest.shape))
    .mutation(async ({ ctx, input }) =>
      valueOf(await changeAssignment(ctx, input, (part, facts) => suspendAssignment(part, input, facts))),
    ),

  resume: acting()
    .input(Seen.extend(ResumeRequest.shape))
    .mutation(async ({ ctx, input }) =>
      valueOf(await changeAssignment(ctx, input, (part, facts) => resumeAssignment(part, input, facts))),
    ),

  withdraw: acting()
    .input(Seen.extend(WithdrawRequest.shape))
    .mutation(async ({ ctx, input }) =>
      valueOf(await changeAssignment(ctx, input, (part, facts) => withdrawAssignment(part, input, facts))),
    ),

  supersede: acting()
    .input(Seen.extend(SupersedeRequest.shape))
    .mutation(async ({ ctx, input }) => valueOf(await supersedeByPlan(ctx, input, input))),

  reassign: acting()
    .input(Seen.extend(ReassignRequest.shape))
    .mutation(async ({ ctx, input }) => valueOf(await reassignToUnit(ctx, input, input))),

  /** `version` is that of the plan: a part that does not exist yet has none. */
  assign: acting()
    .input(AssignRequest.extend({ taskId: TaskId, version: Version }))
    .mutation(async ({ ctx, input }) => valueOf(await assignUnit(ctx, input, input))),

  urge: acting()
    .input(Seen)
    .mutation(async ({ ctx, input }) =>
      valueOf(
        await changeAssignment(ctx, input, async (part, facts, surroundings) => {
          const urged = urgeUnit(part, facts);
          if (urged.ok) await writeUrgingMail(ctx, part, surroundings);
          return urged;
        }),
      ),
    ),

  requestExtension: acting()
    .input(Seen.extend(ExtensionRequest.shape))
    .mutation(async ({ ctx, input }) =>
      valueOf(await changeAssignment(ctx, input, (part, facts) => requestExtension(part, input, facts))),
    ),

  grantExtension: acting()
    .input(Seen.extend(GrantExtensionRequest.shape))
    .mutation(async ({ ctx, input }) =>
      valueOf(await changeAssignment(ctx, input, (part, facts) => grantExtension(part, input, facts))),
    ),

  refuseExtension: acting()
    .input(Seen.extend(RefuseExtensionRequest.shape))
    .mutation(async ({ ctx, input }) =>
      valueOf(await changeAssignment(ctx, input, (part, facts) => refuseExtension(part, input, facts))),
    ),

  withdrawExtension: acting()
    .input(Seen)
    .mutation(async ({ ctx, input }) =>
      valueOf(await changeAssignment(ctx, input, (part, facts) => withdrawExtension(part, facts))),
    ),
};
