import { ReportKind, type Result, SnapshotId, nationalRegime, periodOf, refuse } from "@dondoc/domain";
import {
  type SnapshotProblem,
  type SnapshotPublished,
  SnapshotScope,
  permitSnapshot,
  publishSnapshot,
} from "@dondoc/domain/roll-up";
import { z } from "zod";
import { lockBeginning } from "../course/beginning.store.ts";
import { beginCourse } from "../course/change-course.ts";
import { askingOf } from "../follow-up/follow-up-facts.ts";
import { AsOfDay } from "../http/as-of.ts";
import { valueOf } from "../http/problem-codes.ts";
import { allowed, mutation } from "../http/trpc.ts";
import type { Asking } from "../office/office.ts";
import { publishersOf, snapshotsOf, statisticOfScope } from "./snapshot.query.ts";

/** More than are published of one scope in a century. */
const MOST = 1_000;
/** Figures of a whole office on a past day are made from its ledger. */
const TIMEOUT_MS = 10 * 60_000;

const PublishInput = z.object({
  scope: SnapshotScope,
  kind: ReportKind,
  /** Any day of the period. */
  on: AsOfDay,
  publishedOn: AsOfDay,
});
const ListInput = z.object({
  scope: SnapshotScope,
  limit: z.int().min(1).max(200).default(50),
  /** The last one seen. */
  cursor: SnapshotId.optional(),
});

/** Figures of a period as they were published, which stay as they are whatever becomes known afterwards. */
export const snapshotProcedures = {
  snapshots: allowed("office.read")
    .input(ListInput)
    .query(async ({ ctx, input: { scope, limit, cursor = null } }) => {
      const found = await snapshotsOf(ctx.office.database, scope, { limit: limit + 1, cursor });
      const snapshots = found.slice(0, limit);
      return { scope, snapshots, nextCursor: found.length > limit ? (snapshots.at(-1)?.id ?? null) : null };
    }),

  publish: mutation("plan.follow", { timeoutMs: TIMEOUT_MS })
    .input(PublishInput)
    .mutation(async ({ ctx, input }) => valueOf(await beginCourse(ctx, () => published(ctx, input)))),
};

async function published(
  asking: Asking,
  { scope, kind, on, publishedOn }: z.infer<typeof PublishInput>,
): Promise<Result<SnapshotPublished[], SnapshotProblem>> {
  const { office } = asking;
  const period = periodOf(nationalRegime, kind, on);
  if (period === null) return refuse({ code: "period-not-published", kind });
  await lockBeginning(office.database, "snapshot");
  const facts = {
    ...askingOf(asking),
    publisherIds: await publishersOf(asking, scope),
    published: await snapshotsOf(office.database, scope, { limit: MOST, cursor: null }),
  };
  const permitted = permitSnapshot({ scope, period }, facts);
  if (!permitted.ok) return permitted;
  const statistic = await statisticOfScope(office, scope, period.cutoffOn);
  return publishSnapshot({ scope, period, publishedOn }, { ...facts, statisticOn: () => statistic });
}
