import type { FollowUpEvent } from "./follow-up-event.ts";

/** The id of the thing an event of following up belongs to. */
export function followUpStreamOf(event: FollowUpEvent): string {
  switch (event.type) {
    case "obstacle-raised":
      return event.obstacle.id;
    case "obstacle-passed-on":
    case "obstacle-answered":
    case "obstacle-resolved":
      return event.obstacleId;
    case "proposal-made":
      return event.proposal.id;
    case "proposal-passed-on":
    case "proposal-answered":
      return event.proposalId;
    case "inspection-planned":
      return event.inspection.id;
    case "inspection-concluded":
    case "inspection-called-off":
      return event.inspectionId;
    case "commendation-proposed":
      return event.commendation.id;
    case "commendation-granted":
    case "commendation-declined":
      return event.commendationId;
    case "funding-source-stated":
      return event.source.id;
    case "funding-source-estimated":
    case "funding-source-allocated":
      return event.fundingSourceId;
    default:
      return event satisfies never;
  }
}
