import { CommendationEvent } from "./commendation.ts";
import { FundingEvent } from "./funding-source.ts";
import { InspectionEvent } from "./inspection.ts";
import { ObstacleEvent } from "./obstacle.ts";
import { ProposalEvent } from "./proposal.ts";

/** Every event of following a plan up, for the union of all events. */
export const followUpEvents = [
  ...ObstacleEvent.options,
  ...ProposalEvent.options,
  ...InspectionEvent.options,
  ...CommendationEvent.options,
  ...FundingEvent.options,
] as const;

/** Whatever happens when a plan is followed up. */
export type FollowUpEvent =
  | ObstacleEvent
  | ProposalEvent
  | InspectionEvent
  | CommendationEvent
  | FundingEvent;
