import { PlanId, may } from "@dondoc/domain";
import { assignmentStory } from "@dondoc/words";
import { rssOfFeed } from "@dondoc/writer";
import type { Context, Hono } from "hono";
import { sightIn } from "../access/sight.query.ts";
import { refusedResponse } from "../http/problem-codes.ts";
import type { Asking } from "../office/office.ts";
import { plansNamed } from "../plan/plan.store.ts";
import { planHappenings } from "./plan-happenings.query.ts";

export type FeedSettings = {
  readonly askingOf: (context: Context) => Promise<Asking>;
  /** Whether people reach the office by https. */
  readonly isSecure: boolean;
};

const MOST_ITEMS = 50;

/** `GET /feeds/plans/PLAN`: what happened to a plan as RSS, to whoever may read it; readers show no key. */
export function addFeedRoutes(app: Hono, { askingOf, isSecure }: FeedSettings): void {
  app.get("/feeds/plans/:planId", async (context) => {
    const asking = await askingOf(context);
    const permitted = may(asking.actor, "office.read");
    if (!permitted.ok) return refusedResponse(permitted.problem);
    const planId = PlanId.safeParse(context.req.param("planId"));
    const origin = `${isSecure ? "https" : "http"}://${context.req.header("host") ?? ""}`;
    const text = planId.success ? await planFeed(asking, planId.data, origin) : null;
    if (text === null) return refusedResponse({ code: "not-found", kind: "plan" });
    return new Response(text, {
      headers: {
        "Content-Type": "application/rss+xml; charset=utf-8",
        "Cache-Control": "private, max-age=300",
      },
    });
  });
}

async function planFeed(asking: Asking, planId: PlanId, origin: string): Promise<string | null> {
  const { database, clock } = asking.office;
  const [plan] = await plansNamed(database, [planId]);
  if (plan === undefined || plan.issuedOn > clock.today()) return null;
  const happenings = await planHappenings(database, planId, {
    sight: await sightIn(asking),
    limit: MOST_ITEMS,
  });
  return rssOfFeed({
    title: `${plan.number} · ${plan.issuer}`,
    description: plan.subject,
    link: `${origin}/plans/${planId}`,
    self: `${origin}/feeds/plans/${planId}`,
    items: happenings.map(({ id, recordedAt, taskId, statement, unit, event }) => ({
      id,
      title: `${unit}: ${assignmentStory(event, "vi")}`,
      text: statement,
      link: `${origin}/tasks/${taskId}`,
      at: recordedAt,
    })),
  });
}
