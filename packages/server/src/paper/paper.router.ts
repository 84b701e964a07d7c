import { CalendarDay, PlanId, dayOf, yearOf } from "@dondoc/domain";
import { appendixOf, docxOfPaper, htmlOfPaper, planReport } from "@dondoc/writer";
import type { PlanReportFacts } from "@dondoc/writer";
import { z } from "zod";
import { AsOfInput, asOfDay } from "../http/as-of.ts";
import { refusal } from "../http/problem-codes.ts";
import { allowed, router } from "../http/trpc.ts";
import { planReportFacts } from "./plan-report-facts.query.ts";

const ReportFormat = z.enum(["docx", "html", "xlsx"]);
type ReportFormat = z.infer<typeof ReportFormat>;

/** A file that was made for the one who asks, and is kept nowhere. */
export type MadeFile = {
  readonly fileName: string;
  readonly mediaType: string;
  /** Its bytes in Base64. */
  readonly base64: string;
};

/** Papers that the office writes: made anew from what is followed each time they are asked for. */
export const paperRouter = router({
  /** The consolidated report on a plan from a day (the first of the year) to a day (today), or its appendix as a sheet. */
  planReport: allowed("office.read")
    .input(AsOfInput.extend({ planId: PlanId, from: CalendarDay.optional(), format: ReportFormat }))
    .query(async ({ ctx, input }): Promise<MadeFile> => {
      const to = asOfDay(input, ctx.office);
      const from = input.from ?? dayOf(yearOf(to), 1, 1);
      if (from > to) throw refusal({ code: "input-invalid", fields: ["from"] });
      const facts = await planReportFacts(ctx, { planId: input.planId, from, to });
      if (facts === null) throw refusal({ code: "not-found", kind: "plan" });
      return {
        fileName: `bao-cao-${facts.plan.number.replace(/[^\p{L}\d]+/gu, "-")}-${to}.${input.format}`,
        mediaType: mediaTypes[input.format],
        base64: Buffer.from(await written(facts, input.format)).toString("base64"),
      };
    }),
});

const mediaTypes = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  html: "text/html; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const satisfies Record<ReportFormat, string>;

async function written(facts: PlanReportFacts, format: ReportFormat): Promise<Uint8Array> {
  switch (format) {
    case "docx":
      return docxOfPaper(planReport(facts, "vi"));
    case "html":
      return new TextEncoder().encode(htmlOfPaper(planReport(facts, "vi")));
    case "xlsx":
      return appendixOf(facts, "vi");
    default:
      return format satisfies never;
  }
}
