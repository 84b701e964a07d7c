import {
  type CalendarDay,
  type Directive,
  type DistributionEntry,
  type Funding,
  type Plan,
  type PlanContents,
  type PlanId,
  type Section,
  type Target,
  type UnitRegister,
  daysBetween,
} from "@dondoc/domain";
import type { DraftCheck } from "@dondoc/domain/draft";
import type { Accountability } from "@dondoc/domain/plan";
import type { Looking } from "../access/sight.query.ts";
import { reportsServing } from "../course/course.store.ts";
import type { Office } from "../office/office.ts";
import { planLabel } from "../task/due-items.ts";
import { unitRegister } from "../unit/unit.store.ts";
import { accountabilitiesOn } from "./accountability.query.ts";
import { type FollowedPart, followedPart, nothingFollowed } from "./followed-part.ts";
import { keptPage } from "./kept-page.query.ts";
import { contentsThen, plansOn, targetsOn } from "./past-plans.query.ts";
import type { PlanLabel } from "./plan-label.ts";
import type { PlanPage } from "./plan-page.query.ts";
import { plansNamed } from "./plan.store.ts";

export type PlanDetail = FollowedPart & {
  readonly asOf: CalendarDay;
  readonly plan: PlanLabel & { readonly isHeld: boolean };
  readonly directive: Directive;
  readonly upper: (PlanLabel & { readonly isHeld: boolean }) | null;
  readonly lagDays: number;
  readonly stepDays: number;
  /** The text of the paper, which every span points into; `null` while the paper is not held. */
  readonly text: string | null;
  readonly sections: readonly Section[];
  readonly targets: readonly Target[];
  readonly funding: readonly Funding[];
  /** Whose heads answer for the results: no task, never due and never counted. */
  readonly accountabilities: readonly Accountability[];
  readonly distribution: readonly DistributionEntry[];
  readonly checks: readonly DraftCheck[];
};

/**
 * A plan: its paper as it is for everybody, and of its parts and their figures what is in sight. A task of which no part is
 * in sight stands as the paper sets it, and nothing is said of how it goes.
 */
export async function planDetail(
  office: Office,
  planId: PlanId,
  looking: Looking,
): Promise<PlanDetail | null> {
  return (await loadedPlan(office, planId, looking))?.detail ?? null;
}

/** The same with what it was made of, for whoever tells more of it than a page does. */
export type LoadedPlan = {
  readonly detail: PlanDetail;
  /** What the plan sets, of everybody; `null` while it is not in force. */
  readonly contents: PlanContents | null;
  /** Where its paper was dated; `null` where that is not known. */
  readonly place: string | null;
};

export async function loadedPlan(
  office: Office,
  planId: PlanId,
  looking: Looking,
): Promise<LoadedPlan | null> {
  const { asOf } = looking;
  const page = await keptPage(office.database, planId);
  const [plan] = page === null ? [] : await plansOn(office, [page.plan], asOf);
  if (page === null || plan === undefined) return null;
  const upper = await upperOf(office, { plan, page }, asOf);
  const { directive, targets } = page;
  const contents = await contentsOn(office, { plan, page }, asOf);
  const followed =
    contents === null
      ? nothingFollowed(asOf)
      : followedPart(contents, await registerFor(office, page), looking);
  const { place, ...paper } = plan.status === "in-force" ? page.paper : noPaper;
  const detail = {
    asOf,
    plan: heldLabel(plan),
    directive,
    upper: upper === null ? null : heldLabel(upper),
    lagDays: daysBetween(directive.issuedOn, plan.issuedOn),
    stepDays: daysBetween((upper ?? directive).issuedOn, plan.issuedOn),
    targets: await targetsOn(office, targets, asOf),
    accountabilities: await accountabilitiesOn(office, { planId, today: page.accountability }, asOf),
    ...paper,
    ...followed,
  };
  return { detail, contents, place };
}

/** A plan as the office knew it on a day, and its page of today. */
type PlanThen = { readonly plan: Plan; readonly page: PlanPage };

async function upperOf(office: Office, { plan, page }: PlanThen, asOf: CalendarDay): Promise<Plan | null> {
  if (plan.upperPlanId === null) return null;
  // What was known of a plan before its paper was held may name another above it.
  const isSame = page.upper !== null && page.upper.id === plan.upperPlanId;
  const today = isSame ? [page.upper] : await plansNamed(office.database, [plan.upperPlanId]);
  const [then = null] = await plansOn(office, today, asOf);
  return then;
}

/** What it sets, as it stood on that day; `null` while it was not in force. */
async function contentsOn(
  office: Office,
  { plan, page }: PlanThen,
  asOf: CalendarDay,
): Promise<PlanContents | null> {
  if (plan.status !== "in-force" || plan.issuedOn > asOf) return null;
  const { tasks, assignments, reports } = page;
  const sent = await reportsServing(
    office.database,
    reports.map(({ id }) => id),
  );
  const [then = null] = await contentsThen(office, [{ plan, tasks, assignments, reports, sent }], asOf);
  return then;
}

/** Only who the members of a group are is told by all of it. */
async function registerFor({ database }: Office, { reports, register }: PlanPage): Promise<UnitRegister> {
  const isGroupAsked = reports.some(({ reporters }) => reporters.some(({ groupId }) => groupId !== null));
  return isGroupAsked ? unitRegister(database) : register;
}

export function heldLabel(plan: Plan): PlanLabel & { readonly isHeld: boolean } {
  return { ...planLabel(plan), isHeld: plan.status === "in-force" };
}

type Paper = Pick<PlanDetail, "text" | "sections" | "funding" | "distribution" | "checks"> &
  Pick<LoadedPlan, "place">;

const noPaper: Paper = { text: null, sections: [], funding: [], distribution: [], checks: [], place: null };
