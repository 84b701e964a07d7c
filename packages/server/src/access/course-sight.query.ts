import {
  type Assignment,
  type PlanId,
  type Report,
  type Sight,
  type UnitId,
  seenUnits,
  seesPart,
} from "@dondoc/domain";
import { seriesDuty } from "../report/series-duty.query.ts";
import type { Asking } from "../office/office.ts";
import { type PlanBodies, planBodies } from "../plan/plan-bodies.query.ts";
import { unitRegister } from "../unit/unit.store.ts";
import { sightIn } from "./sight.query.ts";
import { unitsNamedIn } from "./units-named.ts";

/**
 * Whether a unit is in sight of the one who asks. Their own units are, whatever a key of theirs is limited to: a key that
 * may act and not read is still told why it may not.
 */
async function seesOf(asking: Asking): Promise<(unitId: UnitId) => boolean> {
  const sight: Sight = await sightIn(asking);
  if (sight.kind === "everything") return () => true;
  const { actor, office } = asking;
  const own = new Set(actor.kind === "account" ? actor.posts.map(({ unitId }) => unitId) : []);
  const sees = seenUnits(sight, (await unitRegister(office.database)).units);
  return (unitId) => own.has(unitId) || sees(unitId);
}

/** What happens beside the tasks of one plan, and how far somebody sees it. */
export type CourseSight = {
  /** Its reviews, its links and what was measured of its targets: for whoever sees a unit that has anything to do with it. */
  readonly isPlanSeen: boolean;
  /** One thing that units bring or that is said of them: for whoever sees a unit it names, or a body that follows the plan. */
  readonly isSeen: (state: unknown) => boolean;
};

/**
 * What lists leave out and what steps say is not there are the same things, since both ask here. Source: as `seesPart` of
 * the domain; whoever may act on something has a unit among those that are asked about, and so is always told why not.
 */
export async function courseSight(asking: Asking, bodies: PlanBodies): Promise<CourseSight> {
  const sees = await seesOf(asking);
  const { issuerId, standingIds, funderId, partIds } = bodies;
  const known = (ids: readonly (UnitId | null)[]) => ids.filter((id) => id !== null);
  const isFollower = known([issuerId, ...standingIds]).some(sees);
  const isFunded = isFollower || known([funderId]).some(sees);
  return {
    isPlanSeen: isFunded || partIds.some(sees),
    isSeen: (state) => isFollower || unitsNamedIn(state).some(sees),
  };
}

/** The same of a plan by its id; nothing of a plan that nobody knows is seen. */
export async function courseSightOf(asking: Asking, planId: PlanId): Promise<CourseSight> {
  const bodies = await planBodies(asking.office.database, planId);
  return bodies === null ? { isPlanSeen: false, isSeen: () => false } : courseSight(asking, bodies);
}

/** Whether a part is seen: with its unit, or with the body that gave it. */
export async function isPartSeen(
  asking: Asking,
  { unitId }: Pick<Assignment, "unitId">,
  issuerUnitId: UnitId | null,
): Promise<boolean> {
  return seesPart({ unitId, issuerUnitId }, await seesOf(asking));
}

/** Whether a report that came in is seen: with its sender, and by whoever sees the issuer or a recipient of a series. */
export async function isReportSeen(asking: Asking, report: Report): Promise<boolean> {
  const sees = await seesOf(asking);
  if (sees(report.reporter)) return true;
  const { database, clock } = asking.office;
  for (const { seriesId } of report.serves) {
    const duty = await seriesDuty(database, seriesId);
    if (duty === null) continue;
    const above = [duty.issuerUnitId, ...duty.recipientsOn(clock.today())];
    if (above.some((unitId) => unitId !== null && sees(unitId))) return true;
  }
  return false;
}
