import { type Report, ReportId, ReportSeriesId } from "@dondoc/domain";
import {
  ConfirmReportRequest,
  ReturnReportRequest,
  SendReportRequest,
  confirmReport,
  returnReport,
} from "@dondoc/domain/report";
import { z } from "zod";
import { isReportSeen } from "../access/course-sight.query.ts";
import { changeCourse } from "../course/change-course.ts";
import { reportKind } from "../course/rule-book-kinds.ts";
import { Version } from "../course/version.ts";
import { askingOf } from "../follow-up/follow-up-facts.ts";
import { AsOfInput, asOfDay } from "../http/as-of.ts";
import { valueOf } from "../http/problem-codes.ts";
import { allowed, mutation, router } from "../http/trpc.ts";
import type { Asking } from "../office/office.ts";
import { CollectionWindow } from "./collection-window.ts";
import { collectionOf } from "./collection.query.ts";
import { reviewProcedures } from "./review.router.ts";
import { recipientsOf, sendUnitReport } from "./send-report.ts";
import { snapshotProcedures } from "./snapshot.router.ts";

const OfReport = z.object({ reportId: ReportId, version: Version });
const report = (asking: Asking) => ({
  kind: reportKind,
  idKind: "report" as const,
  isSeen: (state: Report) => isReportSeen(asking, state),
});

/** Reports that units send, what is collected of them, reviews, and figures that are published. */
export const reportRouter = router({
  collection: allowed("office.read")
    .input(AsOfInput.extend({ seriesId: ReportSeriesId, window: CollectionWindow.optional() }))
    .query(({ ctx, input }) => {
      const asOf = asOfDay(input, ctx.office);
      return collectionOf(ctx, { seriesId: input.seriesId, asOf, window: input.window ?? null });
    }),

  send: mutation("plan.follow")
    .input(SendReportRequest)
    .mutation(async ({ ctx, input }) => valueOf(await sendUnitReport(ctx, input))),

  confirm: mutation("plan.follow")
    .input(OfReport.extend(ConfirmReportRequest.shape))
    .mutation(async ({ ctx, input: { reportId: id, version, ...request } }) =>
      valueOf(
        await changeCourse(ctx, {
          ...report(ctx),
          id,
          version,
          decide: async (state) =>
            confirmReport(state, request, { ...askingOf(ctx), recipientIds: await recipientsOf(ctx, state) }),
        }),
      ),
    ),

  return: mutation("plan.follow")
    .input(OfReport.extend(ReturnReportRequest.shape))
    .mutation(async ({ ctx, input: { reportId: id, version, ...request } }) =>
      valueOf(
        await changeCourse(ctx, {
          ...report(ctx),
          id,
          version,
          decide: async (state) =>
            returnReport(state, request, { ...askingOf(ctx), recipientIds: await recipientsOf(ctx, state) }),
        }),
      ),
    ),

  ...reviewProcedures,
  ...snapshotProcedures,
});
