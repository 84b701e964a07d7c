import type { PlanId, UnitId } from "@dondoc/domain";
import {
  commendationActions,
  fundingActions,
  fundingTotal,
  inspectionActions,
  obstacleActions,
  proposalActions,
  startingActions,
} from "@dondoc/domain/follow-up";
import { courseSightOf } from "../access/course-sight.query.ts";
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
import { followUpFacts } from "./follow-up-facts.ts";

/**
 * What follows a plan up, each with its version and what this person may do with it: what names a unit in sight, and all of
 * it for who sees a body that follows the plan.
 */
export async function followUpOf(asking: Asking, planId: PlanId) {
  const facts = await followUpFacts(asking, planId);
  const { database } = asking.office;
  const { isSeen } = await courseSightOf(asking, planId);
  const listed = async <State extends { readonly id: string }, Offers>(
    kind: CourseKind<State>,
    actions: (state: State) => Offers,
    besides?: UnitId | null,
  ) => {
    const kept = await coursesOfPlan(database, kind, planId);
    const states = kept.filter((state) => isSeen(besides === undefined ? state : [state, besides]));
    const versions = await streamVersions(
      database,
      states.map(({ id }) => id),
    );
    return states.map((state) => ({ state, version: versions.get(state.id) ?? 0, actions: actions(state) }));
  };
  const funding = await listed(fundingKind, (source) => fundingActions(source, facts), facts.funderId);
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
