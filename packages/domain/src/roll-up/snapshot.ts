import { z } from "zod";
import { ActedBy } from "../kernel/acted-by.ts";
import { CalendarDay } from "../kernel/calendar-day.ts";
import { PlanId, SnapshotId, UnitId } from "../kernel/ids.ts";
import { ReportKind } from "../report/regime.ts";

const Count = z.int().min(0);

/** The four cells and what stands beside them, as stored. */
const FrozenStatistic = z.object({
  doneOnTime: Count,
  doneLate: Count,
  openInTime: Count,
  openOverdue: Count,
  excluded: z.object({
    continuous: Count,
    undated: Count,
    suspended: Count,
    withdrawn: Count,
    reassigned: Count,
    superseded: Count,
  }),
});

/** Whose figures they are: everything the office follows, one plan, or one unit. */
export const SnapshotScope = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("office") }),
  z.object({ kind: z.literal("plan"), planId: PlanId }),
  z.object({ kind: z.literal("unit"), unitId: UnitId }),
]);
export type SnapshotScope = z.infer<typeof SnapshotScope>;

/** What was published about a period. It stays as it was published, whatever becomes known afterwards. */
export const PublishedSnapshot = z.object({
  id: SnapshotId,
  scope: SnapshotScope,
  period: z.object({
    kind: ReportKind,
    name: z.string().min(1).max(20),
    reportYear: z.int().min(1900).max(2200),
    from: CalendarDay,
    cutoffOn: CalendarDay,
  }),
  publishedOn: CalendarDay,
  publishedBy: ActedBy,
  statistic: FrozenStatistic,
});
export type PublishedSnapshot = z.infer<typeof PublishedSnapshot>;

/** A publication is made once; nothing happens to it afterwards. */
export const SnapshotPublished = z.object({
  type: z.literal("snapshot-published"),
  snapshot: PublishedSnapshot,
});
export type SnapshotPublished = z.infer<typeof SnapshotPublished>;
