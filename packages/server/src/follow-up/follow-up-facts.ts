import { type PlanId, actingFor } from "@dondoc/domain";
import { courseSight } from "../access/course-sight.query.ts";
import { refusal } from "../http/problem-codes.ts";
import type { Asking } from "../office/office.ts";
import { type PlanBodies, planBodies } from "../plan/plan-bodies.query.ts";

/** Who asks on which day, as every decision beside the tasks is told. */
export function askingOf({ office, actor }: Asking) {
  return { today: office.clock.today(), by: actingFor(actor), newUuid: office.newUuid };
}

/** The bodies of a plan; a plan nobody knows is said not to be found. */
export async function bodiesOf({ office }: Asking, planId: PlanId): Promise<PlanBodies> {
  const bodies = await planBodies(office.database, planId);
  if (bodies === null) throw refusal({ code: "not-found", kind: "plan" });
  return bodies;
}

/** What the domain needs to know of a plan before anything of it is followed up. */
export async function followUpFacts(asking: Asking, planId: PlanId) {
  const { issuerId, standingIds, funderId } = await bodiesOf(asking, planId);
  const oversight = { standingIds, assignerId: issuerId };
  return { ...askingOf(asking), oversight, assignerId: issuerId, funderId };
}

/** Whether somebody may know of one thing that follows a plan up, as its list shows it (`followUpOf`). */
export function seenIn(asking: Asking) {
  return async (state: { readonly planId: PlanId }): Promise<boolean> =>
    (await courseSight(asking, await bodiesOf(asking, state.planId))).isSeen(state);
}

/** Money is also seen by the body that has to find it. */
export function fundingSeenIn(asking: Asking) {
  return async (state: { readonly planId: PlanId }): Promise<boolean> => {
    const bodies = await bodiesOf(asking, state.planId);
    return (await courseSight(asking, bodies)).isSeen([state, bodies.funderId]);
  };
}
