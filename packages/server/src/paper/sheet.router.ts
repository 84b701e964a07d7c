import { ReportSeriesId, UnitId } from "@dondoc/domain";
import { collectionSheet, scorecardSheet } from "@dondoc/writer";
import { lookingBy } from "../access/sight.query.ts";
import { AsOfInput, asOfDay } from "../http/as-of.ts";
import { refusal } from "../http/problem-codes.ts";
import { allowed } from "../http/trpc.ts";
import { planById } from "../plan/plan.store.ts";
import { CollectionWindow } from "../report/collection-window.ts";
import { collectionOf } from "../report/collection.query.ts";
import { seriesDuty } from "../report/series-duty.query.ts";
import { unitScorecard } from "../unit/scorecard.query.ts";
import { unitLabels } from "../unit/unit-labels.ts";
import { unitRegister } from "../unit/unit.store.ts";
import { type MadeFile, sheetFile } from "./made-file.ts";

/** What pages show as a matrix or a card, as a sheet of the same figures. */
export const sheetProcedures = {
  /** Who has reported for which period: units down, periods across. */
  collection: allowed("office.read")
    .input(AsOfInput.extend({ seriesId: ReportSeriesId, window: CollectionWindow.optional() }))
    .query(async ({ ctx, input: { seriesId, window = null, ...input } }): Promise<MadeFile> => {
      const asOf = asOfDay(input, ctx.office);
      const { asWritten, instances, rows } = await collectionOf(ctx, { seriesId, asOf, window });
      const duty = await seriesDuty(ctx.office.database, seriesId);
      const plan = duty === null ? null : await planById(ctx.office.database, duty.series.planId);
      if (plan === null) throw refusal({ code: "not-found", kind: "reportSeries" });
      const bytes = await collectionSheet(
        {
          plan,
          asWritten,
          asOf,
          periods: instances,
          rows: rows.map(({ unit, states }) => ({ unit: unit.name, states })),
        },
        "vi",
      );
      return sheetFile(bytes, ["gui-bao-cao", plan.number, asOf]);
    }),

  /** How one unit stands with what it leads and owes itself: shares that can be checked, and no grade. */
  scorecard: allowed("office.read")
    .input(AsOfInput.extend({ unitId: UnitId }))
    .query(async ({ ctx, input: { unitId, ...input } }): Promise<MadeFile> => {
      const found = await unitScorecard(ctx.office, unitId, await lookingBy(ctx, input));
      if (found === null) throw refusal({ code: "not-found", kind: "unit" });
      const { asOf, statistic, indicators } = found;
      const unit = unitLabels(await unitRegister(ctx.office.database))(unitId, "").name;
      const bytes = await scorecardSheet({ unit, asOf, statistic, indicators }, "vi");
      return sheetFile(bytes, ["phieu-theo-doi", unit, asOf]);
    }),
};
