import { type PlanId, actingFor } from "@dondoc/domain";
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
