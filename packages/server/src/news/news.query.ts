import { type AccountId, type CalendarDay, type NewsKind, type PlanId, addDays } from "@dondoc/domain";
import { sightIn } from "../access/sight.query.ts";
import { settledPosition } from "../ledger/feed-position.ts";
import { endOf } from "../office/office-clock.ts";
import type { Asking } from "../office/office.ts";
import type { PlanLabel } from "../plan/plan-label.ts";
import { plansNamed } from "../plan/plan.store.ts";
import { planLabel } from "../task/due-items.ts";
import { coursesInSight } from "./courses-in-sight.query.ts";
import { type Happened, happenedToCourses, happenedToPlans, positionOfLast } from "./happened.query.ts";
import type { Look } from "./look.store.ts";
import { type NewsLine, newsLines } from "./news-lines.query.ts";

/** What happened under one plan since somebody last looked. */
export type PlanNews = {
  readonly plan: PlanLabel;
  readonly count: number;
  /** How much of each kind, the most first. */
  readonly kinds: readonly { readonly kind: NewsKind; readonly count: number }[];
  /** The last of it, the newest first. */
  readonly latest: readonly NewsLine[];
};

export type News = {
  /** When they last said that they had seen everything; `null`: never. */
  readonly lookedAt: string | null;
  /** The first day that is told of where nobody ever said so. */
  readonly since: CalendarDay | null;
  /** What is told here is seen with this; what comes later is not. */
  readonly upTo: number;
  readonly count: number;
  /** Whether there is more than is counted: the oldest is left out. */
  readonly isCut: boolean;
  /** The plans in which something happened last, first. */
  readonly plans: readonly PlanNews[];
  /** Plans with news that are not listed. */
  readonly morePlans: number;
};

/** Who never looked is told of two weeks. Our choice. */
const DAYS_AT_FIRST = 14;
/** Of the ledger no more is looked through, of what is found no more counted, and of that no more shown. Our choice. */
const MOST_LOOKED_THROUGH = 50_000;
const MOST_COUNTED = 2_000;
const MOST_OF_COURSES = 200;
const MOST_PLANS = 12;
const MOST_LINES = 3;

/** What others have done since somebody last looked, as far as it is in their sight, by plan. */
export async function newsSince(asking: Asking, accountId: AccountId, look: Look | null): Promise<News> {
  const { database, clock } = asking.office;
  const since = look === null ? addDays(clock.today(), -DAYS_AT_FIRST) : null;
  const upTo = await settledPosition(database);
  const seen = look?.position ?? 0;
  const floor = await positionOfLast(database, MOST_LOOKED_THROUGH, { after: seen, upTo });
  const stretch = {
    after: floor ?? seen,
    upTo,
    since: since === null ? null : endOf(addDays(since, -1)),
    sight: await sightIn(asking),
    notBy: accountId,
  };
  const ofPlans = await happenedToPlans(database, { ...stretch, limit: MOST_COUNTED });
  const ofCourses = await happenedToCourses(database, { ...stretch, limit: MOST_OF_COURSES });
  const isCut = floor !== null || ofPlans.length === MOST_COUNTED || ofCourses.length === MOST_OF_COURSES;
  const all = [...ofPlans, ...(await coursesInSight(asking, stretch.sight, ofCourses))];
  const news = all.toSorted((a, b) => b.position - a.position);
  return {
    lookedAt: look?.lookedAt ?? null,
    since,
    upTo,
    count: news.length,
    isCut,
    ...(await byPlan(asking, news)),
  };
}

async function byPlan(
  { office: { database } }: Asking,
  news: readonly Happened[],
): Promise<Pick<News, "plans" | "morePlans">> {
  const groups = [...Map.groupBy(news, ({ planId }) => planId)];
  const shown = groups.slice(0, MOST_PLANS);
  const plans = await plansNamed(
    database,
    shown.map(([planId]) => planId),
  );
  const labels = new Map(plans.map((plan) => [plan.id, planLabel(plan)]));
  const lines = await newsLines(
    database,
    shown.flatMap(([, happened]) => happened.slice(0, MOST_LINES)),
  );
  return {
    plans: shown.flatMap(([planId, happened]) => planNews(labels.get(planId), planId, { happened, lines })),
    morePlans: groups.length - shown.length,
  };
}

function planNews(
  plan: PlanLabel | undefined,
  planId: PlanId,
  { happened, lines }: { readonly happened: readonly Happened[]; readonly lines: readonly NewsLine[] },
): PlanNews[] {
  if (plan === undefined) return [];
  const kinds = [...Map.groupBy(happened, ({ kind }) => kind)]
    .map(([kind, of]) => ({ kind, count: of.length }))
    .toSorted((a, b) => b.count - a.count);
  const latest = lines.filter((line) => line.planId === planId);
  return [{ plan, count: happened.length, kinds, latest }];
}
