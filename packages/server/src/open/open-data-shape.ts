import { CalendarDay, PlanId } from "@dondoc/domain";
import { z } from "zod";
import type { OpenData } from "./open-data.query.ts";
import { PlanDetailShape } from "./plan-shapes.ts";
import { answerShape, named } from "./shape.ts";
import { UnitListShape } from "./unit-shapes.ts";

const OpenPlanShape = named("OpenPlan", PlanDetailShape.omit({ asOf: true, text: true, checks: true }));

/** The form of the open data: the same in files that were kept as in what is asked for now. */
export const OpenDataShape = answerShape<OpenData>()(
  "OpenData",
  z.object({
    form: z.literal("dondoc.open-data/1"),
    asOf: CalendarDay,
    licence: z.string().nullable(),
    plans: z.array(OpenPlanShape),
    units: UnitListShape.shape.units,
    nextCursor: PlanId.nullable(),
  }),
);
