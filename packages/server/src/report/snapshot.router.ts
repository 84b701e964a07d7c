import {
  type CalendarDay,
  ReportKind,
  type Result,
  SnapshotId,
  addDays,
  nationalRegime,
  periodOf,
  refuse,
} from "@dondoc/domain";
import {
  type SnapshotProblem,
  type SnapshotPublished,
  SnapshotScope,
  permitSnapshot,
  publishablePeriods,
  publishSnapshot,
  publishingOffer,
} from "@dondoc/domain/roll-up";
import { z } from "zod";
import { lockBeginning } from "../course/beginning.store.ts";
import { beginCourse } from "../course/change-course.ts";
import { askingOf } from "../follow-up/follow-up-facts.ts";
import { AsOfDay } from "../http/as-of.ts";
import { valueOf } from "../http/problem-codes.ts";
import { allowed, mutation } from "../http/trpc.ts";
import type { Asking } from "../office/office.ts";
import { planById } from "../plan/plan.store.ts";
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
      const nextCursor = found.length > limit ? (snapshots.at(-1)?.id ?? null) : null;
      return { scope, snapshots, nextCursor, ...(await publishing(ctx, scope)) };
    }),

  publish: mutation("plan.follow", { timeoutMs: TIMEOUT_MS })
    .input(PublishInput)
    .mutation(async ({ ctx, input }) => valueOf(await beginCourse(ctx, () => published(ctx, input)))),
};

/** Who may publish these figures, and which periods are left to be. */
async function publishing(asking: Asking, scope: SnapshotScope) {
  const facts = await snapshotFacts(asking, scope);
  const since = await figuresSince(asking, scope);
  return { publishing: publishingOffer(facts), publishable: publishablePeriods(scope, since, facts) };
}

/** A plan has figures from its issue on; of anything else two years back are offered, our choice. */
async function figuresSince({ office }: Asking, scope: SnapshotScope): Promise<CalendarDay> {
  const plan = scope.kind === "plan" ? await planById(office.database, scope.planId) : null;
  return plan?.issuedOn ?? addDays(office.clock.today(), -2 * 366);
}

async function snapshotFacts(asking: Asking, scope: SnapshotScope) {
  return {
    ...askingOf(asking),
    publisherIds: await publishersOf(asking, scope),
    published: await snapshotsOf(asking.office.database, scope, { limit: MOST, cursor: null }),
  };
}

async function published(
  asking: Asking,
  { scope, kind, on, publishedOn }: z.infer<typeof PublishInput>,
): Promise<Result<SnapshotPublished[], SnapshotProblem>> {
  const { office } = asking;
  const period = periodOf(nationalRegime, kind, on);
  if (period === null) return refuse({ code: "period-not-published", kind });
  await lockBeginning(office.database, "snapshot");
  const facts = await snapshotFacts(asking, scope);
  const permitted = permitSnapshot({ scope, period }, facts);
  if (!permitted.ok) return permitted;
  const statistic = await statisticOfScope(office, scope, period.cutoffOn);
  return publishSnapshot({ scope, period, publishedOn }, { ...facts, statisticOn: () => statistic });
}
