import {
  CalendarDay,
  DirectiveId,
  InspectionId,
  PlanId,
  ReviewId,
  UnitId,
  dayOf,
  yearOf,
} from "@dondoc/domain";
import { type ReportKind, appendixOf, directiveReport, minutesOf, planReport } from "@dondoc/writer";
import { z } from "zod";
import { AsOfInput, asOfDay } from "../http/as-of.ts";
import { refusal, valueOf } from "../http/problem-codes.ts";
import { allowed, router } from "../http/trpc.ts";
import type { Asking, Office } from "../office/office.ts";
import { directiveReportFacts } from "./directive-report-facts.query.ts";
import { type MadeFile, paperFile, paperFormats, sheetFile } from "./made-file.ts";
import { minutesFacts } from "./minutes-facts.query.ts";
import { planReportFacts } from "./plan-report-facts.query.ts";
import { reportTemplate } from "./read-template.ts";
import { reviewedPeriod } from "./review-period.query.ts";
import { sheetProcedures } from "./sheet.router.ts";
import { slipFacts } from "./slip-facts.query.ts";
import { slipFile } from "./slip-file.ts";

const PaperFormat = z.enum(paperFormats);
const ReportFormat = z.enum([...paperFormats, "xlsx"]);
const Since = AsOfInput.extend({ from: CalendarDay.optional() });

/** Papers that the office writes: made anew from what is followed each time they are asked for. */
export const paperRouter = router({
  /** The consolidated report on a plan from a day (the first of the year) to a day (today), or its appendix as a sheet. */
  planReport: allowed("office.read")
    .input(Since.extend({ planId: PlanId, format: ReportFormat }))
    .query(async ({ ctx, input: { planId, format, ...input } }): Promise<MadeFile> => {
      const period = { planId, ...periodOf(input, ctx.office) };
      return planReportFile(ctx, { ...period, kind: "plan-report" }, { format, name: "bao-cao" });
    }),

  /** The report on everything that carries a directive out. */
  directiveReport: allowed("office.read")
    .input(Since.extend({ directiveId: DirectiveId, format: PaperFormat }))
    .query(async ({ ctx, input: { directiveId, format, ...input } }) => {
      const period = periodOf(input, ctx.office);
      const facts = await directiveReportFacts(ctx, { directiveId, ...period });
      if (facts === null) throw refusal({ code: "not-found", kind: "directive" });
      return paperFile(directiveReport(facts, "vi"), format, ["bao-cao", facts.directive.number, period.to]);
    }),

  /** The draft of an interim or a final review: its figures, and room for what only people can judge. */
  review: allowed("office.read")
    .input(z.object({ reviewId: ReviewId, format: PaperFormat }))
    .query(async ({ ctx, input: { reviewId, format } }) => {
      const period = await reviewedPeriod(ctx, reviewId);
      if (period === null) throw refusal({ code: "not-found", kind: "review" });
      const name = period.kind === "interim-review" ? "so-ket" : "tong-ket";
      return planReportFile(ctx, period, { format, name });
    }),

  /** Minutes of an inspection; before it is concluded a form to be written on. */
  inspectionMinutes: allowed("office.read")
    .input(z.object({ inspectionId: InspectionId, format: PaperFormat }))
    .query(async ({ ctx, input: { inspectionId, format } }) => {
      const facts = await minutesFacts(ctx, inspectionId);
      if (facts === null) throw refusal({ code: "not-found", kind: "inspection" });
      return paperFile(minutesOf(facts, "vi"), format, ["bien-ban-kiem-tra", facts.inspected, facts.on]);
    }),

  /** What one unit is late with, of one plan or of all, to be sent to it; `txt` for a letter. */
  urgingSlip: allowed("office.read")
    .input(
      AsOfInput.extend({
        unitId: UnitId,
        planId: PlanId.optional(),
        answerBy: CalendarDay.optional(),
        format: PaperFormat,
      }),
    )
    .query(async ({ ctx, input: { unitId, planId = null, answerBy = null, format, ...input } }) => {
      const asOf = asOfDay(input, ctx.office);
      if (answerBy !== null && answerBy < asOf) {
        throw refusal({ code: "input-invalid", fields: ["answerBy"] });
      }
      const facts = await slipFacts(ctx, { unitId, planId, asOf, answerBy });
      if (facts === null) throw refusal({ code: "not-found", kind: "unit" });
      return slipFile(facts, format);
    }),

  ...sheetProcedures,
});

type Period = { readonly from: CalendarDay; readonly to: CalendarDay };

/** From the first of the year where nobody says since when. */
function periodOf(input: z.infer<typeof Since>, office: Office): Period {
  const to = asOfDay(input, office);
  const from = input.from ?? dayOf(yearOf(to), 1, 1);
  if (from > to) throw refusal({ code: "input-invalid", fields: ["from"] });
  return { from, to };
}

type Reported = Period & { readonly planId: PlanId; readonly kind: ReportKind };

async function planReportFile(
  asking: Asking,
  { planId, from, to, kind }: Reported,
  { format, name }: { readonly format: z.infer<typeof ReportFormat>; readonly name: string },
): Promise<MadeFile> {
  const facts = await planReportFacts(asking, { planId, from, to });
  if (facts === null) throw refusal({ code: "not-found", kind: "plan" });
  const named = [name, facts.plan.number, to];
  if (format === "xlsx") return sheetFile(await appendixOf(facts, "vi"), named);
  const template = valueOf(await reportTemplate(asking.office.templateFolder, kind));
  return paperFile(planReport(facts, "vi", template), format, named);
}
