import { CalendarDay, PlanId, UnitId, dayOf, yearOf } from "@dondoc/domain";
import { appendixOf, planReport, slipOf } from "@dondoc/writer";
import { z } from "zod";
import { AsOfInput, asOfDay } from "../http/as-of.ts";
import { refusal } from "../http/problem-codes.ts";
import { allowed, router } from "../http/trpc.ts";
import { type MadeFile, paperFile, paperFormats, sheetFile } from "./made-file.ts";
import { planReportFacts } from "./plan-report-facts.query.ts";
import { slipFacts } from "./slip-facts.query.ts";

const PaperFormat = z.enum(paperFormats);
const ReportFormat = z.enum([...paperFormats, "xlsx"]);

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
      const named = ["bao-cao", facts.plan.number, to];
      return input.format === "xlsx"
        ? sheetFile(await appendixOf(facts, "vi"), named)
        : paperFile(planReport(facts, "vi"), input.format, named);
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
      return paperFile(slipOf(facts, "vi"), format, ["phieu-don-doc", facts.unit, asOf]);
    }),
});
