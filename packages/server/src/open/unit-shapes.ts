import { CalendarDay, Certainty, DraftId, PlanId, ReportSeriesId, UnitId } from "@dondoc/domain";
import type { inferRouterOutputs } from "@trpc/server";
import { z } from "zod";
import type { AppRouter } from "../http/app-router.ts";
import type { UnitOwes } from "../unit/unit-owes.query.ts";
import {
  CollectionStateShape,
  FractionShape,
  StatisticShape,
  UnitFactsShape,
  UnitLabelShape,
} from "./figure-shapes.ts";
import { answerShape } from "./shape.ts";
import { DueItemShape, ProblemShape } from "./task-shapes.ts";

type Answers = inferRouterOutputs<AppRouter>;

export const UnitListShape = answerShape<Answers["unit"]["list"]>()(
  "UnitList",
  z.object({
    asOf: CalendarDay,
    units: z.array(
      UnitFactsShape.extend({
        parentId: UnitId.nullable(),
        owes: z.object({ overdue: z.int(), open: z.int(), continuous: z.int(), undated: z.int() }),
      }),
    ),
  }),
);

export const UnitOwesShape = answerShape<UnitOwes>()(
  "UnitOwes",
  z.object({
    asOf: CalendarDay,
    unit: UnitFactsShape,
    path: z.array(UnitLabelShape),
    statistic: StatisticShape,
    rate: FractionShape,
    below: StatisticShape,
    items: z.array(DueItemShape),
  }),
);

export const ScorecardShape = answerShape<Answers["unit"]["scorecard"]>()(
  "UnitScorecard",
  z.object({
    asOf: CalendarDay,
    unitId: UnitId,
    statistic: StatisticShape,
    indicators: z.array(
      z.object({
        key: z.enum(["all-on-time", "all-done", "few-late"]),
        share: FractionShape,
        isMet: z.boolean().nullable(),
      }),
    ),
  }),
);

export const CoverageShape = answerShape<Answers["plan"]["coverage"]>()(
  "PlanCoverage",
  z.object({ asOf: CalendarDay, planId: PlanId, rate: FractionShape, missing: z.array(UnitLabelShape) }),
);

/** Reports stand in it as the office holds them, with what may be done with each: see the glossary. */
export const CollectionShape = answerShape<Answers["report"]["collection"]>()(
  "ReportCollection",
  z.object({
    asOf: CalendarDay,
    seriesId: ReportSeriesId,
    asWritten: z.string(),
    instances: z.array(
      z.object({
        period: z.string(),
        covers: z.object({ from: CalendarDay, to: CalendarDay }).nullable(),
        dueOn: CalendarDay.nullable(),
        dueBy: z.enum(["plan", "regime", "unstated"]),
        certainty: Certainty,
      }),
    ),
    rows: z.array(z.object({ unit: UnitLabelShape, states: z.array(CollectionStateShape) })),
    sending: z.boolean(),
    reports: z.array(
      z.object({
        state: z.looseObject({ id: z.string() }),
        version: z.int(),
        unit: UnitLabelShape,
        actions: z.looseObject({}),
      }),
    ),
  }),
);

export const FoundShape = answerShape<Answers["search"]["find"]>()(
  "SearchAnswer",
  z.object({
    found: z.array(
      z.object({
        kind: z.enum(["unit", "directive", "plan", "task"]),
        id: z.string(),
        title: z.string(),
        highlights: z.array(z.object({ start: z.int(), end: z.int() })),
        plan: z.object({ id: PlanId, number: z.string() }).nullable(),
        unitId: UnitId.nullable(),
      }),
    ),
  }),
);

export const OfficeStateShape = answerShape<Answers["office"]["state"]>()(
  "OfficeState",
  z.object({
    today: CalendarDay,
    clock: z.enum(["set", "real"]),
    isDemo: z.boolean(),
    version: z.string(),
    thresholds: z.object({ daysBefore: z.array(z.int()), everyDaysLate: z.int() }),
  }),
);

export const KeptFileShape = answerShape<Answers["file"]["upload"]>()(
  "KeptFile",
  z.object({ sha256: z.string(), fileName: z.string(), mediaType: z.string(), bytes: z.int() }),
);

/** A small document is read at once, a large one by a job of its own. */
export const AskedDocumentShape = answerShape<Answers["draft"]["read"]>()(
  "AskedDocument",
  z.union([z.object({ draftId: DraftId }), z.object({ jobId: z.uuid() })]),
);

export const DocumentReadingShape = answerShape<Answers["draft"]["reading"]>()(
  "DocumentReading",
  z.object({
    jobId: z.string(),
    fileName: z.string(),
    askedAt: z.string(),
    state: z.enum(["waiting", "under-way", "done", "stopped", "failed"]),
    pages: z.object({ done: z.int(), all: z.int() }).nullable(),
    draftId: DraftId.nullable(),
    problem: ProblemShape.nullable(),
  }),
);

export const MadeFileShape = answerShape<Answers["paper"]["planReport"]>()(
  "MadeFile",
  z.object({ fileName: z.string(), mediaType: z.string(), base64: z.base64() }),
);
