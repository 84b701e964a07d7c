import { CalendarDay, PlanId, Span, Tier, UnitId, UnitKind, dueGroups } from "@dondoc/domain";
import { z } from "zod";
import { named } from "./shape.ts";

const count = z.int().min(0);

/** What several answers are made of. */
export const FractionShape = named(
  "Fraction",
  z.object({ numerator: count, denominator: count, asOf: CalendarDay }),
);

export const StatisticShape = named(
  "Statistic",
  z.object({
    doneOnTime: count,
    doneLate: count,
    openInTime: count,
    openOverdue: count,
    excluded: z.object({
      continuous: count,
      undated: count,
      suspended: count,
      withdrawn: count,
      reassigned: count,
      superseded: count,
    }),
  }),
);

const timeliness = [
  z.object({ kind: z.literal("no-deadline") }),
  z.object({ kind: z.literal("not-due"), daysLeft: z.int() }),
  z.object({ kind: z.literal("due-soon"), daysLeft: z.int() }),
  z.object({ kind: z.literal("overdue"), daysLate: z.int() }),
  z.object({ kind: z.literal("on-time"), daysEarly: z.int() }),
  z.object({ kind: z.literal("late"), daysLate: z.int() }),
  z.object({ kind: z.literal("undatable") }),
] as const;
export const TimelinessShape = named("Timeliness", z.discriminatedUnion("kind", timeliness));
export const CollectionStateShape = named(
  "CollectionState",
  z.discriminatedUnion("kind", [...timeliness, z.object({ kind: z.literal("not-asked") })]),
);

export const PlanLabelShape = named(
  "PlanLabel",
  z.object({
    id: PlanId,
    number: z.string(),
    issuer: z.string(),
    issuedOn: CalendarDay,
    subject: z.string(),
  }),
);
export const HeldPlanShape = named("HeldPlan", PlanLabelShape.extend({ isHeld: z.boolean() }));

export const UnitLabelShape = named(
  "UnitLabel",
  z.object({ id: UnitId.nullable(), name: z.string(), shortName: z.string() }),
);
export const UnitFactsShape = z.object({
  id: UnitId,
  name: z.string(),
  shortName: z.string(),
  kind: UnitKind,
  tier: Tier,
});

named("Span", Span);
export const DueGroupShape = z.enum(dueGroups);
