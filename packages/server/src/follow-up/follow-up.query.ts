import type { PlanId } from "@dondoc/domain";
import {
  commendationActions,
  fundingActions,
  fundingTotal,
  inspectionActions,
  obstacleActions,
  proposalActions,
  startingActions,
} from "@dondoc/domain/follow-up";
import { partsSeen, sightIn } from "../access/sight.query.ts";
import { unitsNamedIn } from "../access/units-named.ts";
import type { CourseKind } from "../course/course-kind.ts";
import { coursesOfPlan } from "../course/course.store.ts";
import {
  commendationKind,
  fundingKind,
  inspectionKind,
  obstacleKind,
  proposalKind,
} from "../course/follow-up-kinds.ts";
import { streamVersions } from "../ledger/read-events.ts";
import type { Asking } from "../office/office.ts";
import { unitRegister } from "../unit/unit.store.ts";
import { followUpFacts } from "./follow-up-facts.ts";

/**
 * What follows a plan up, each with its version and what this person may do with it: what names a unit in sight, and all of
 * it for who sees the issuer of the plan.
 */
export async function followUpOf(asking: Asking, planId: PlanId) {
  const facts = await followUpFacts(asking, planId);
  const { database } = asking.office;
  const { units } = await unitRegister(database);
  const isPart = partsSeen(await sightIn(asking), units);
  const issuerUnitId = facts.assignerId;
  const isSeen = (state: unknown) =>
    [null, ...unitsNamedIn(state)].some((unitId) => isPart({ unitId, issuerUnitId }));
  const listed = async <State extends { readonly id: string }, Offers>(
    kind: CourseKind<State>,
    actions: (state: State) => Offers,
  ) => {
    const states = (await coursesOfPlan(database, kind, planId)).filter(isSeen);
    const versions = await streamVersions(
      database,
      states.map(({ id }) => id),
    );
    return states.map((state) => ({ state, version: versions.get(state.id) ?? 0, actions: actions(state) }));
  };
  const funding = await listed(fundingKind, (source) => fundingActions(source, facts));
  return {
    planId,
    starting: startingActions(facts),
    obstacles: await listed(obstacleKind, (obstacle) => obstacleActions(obstacle, facts)),
    proposals: await listed(proposalKind, (proposal) => proposalActions(proposal, facts)),
    inspections: await listed(inspectionKind, (inspection) => inspectionActions(inspection, facts)),
    commendations: await listed(commendationKind, (each) => commendationActions(each, facts)),
    funding,
    fundingTotal: fundingTotal(funding.map(({ state }) => state)),
  };
}
