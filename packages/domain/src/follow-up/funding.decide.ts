import type { ActedBy } from "../kernel/acted-by.ts";
import type { CalendarDay } from "../kernel/calendar-day.ts";
import { type UnitId, idParts, makeId } from "../kernel/ids.ts";
import { type Result, ok, refuse } from "../kernel/result.ts";
import { type FollowUpFacts, speakFor, stepDayObstacle } from "./follow-up-facts.ts";
import type { FollowUpProblem } from "./follow-up-problem.ts";
import type {
  AllocateFundingRequest,
  EstimateFundingRequest,
  FundingEvent,
  FundingSource,
  StateFundingRequest,
} from "./funding-source.ts";

export type FundingDecision = Result<FundingEvent[], FollowUpProblem>;

/** The unit in whose name it is done: one that the plan has fund it (role `fund`), or the plan's issuer. */
export type FundingFacts = FollowUpFacts & { readonly funderId: UnitId | null };

/** A source is named, as the paper does or by hand; no amount comes with it. Source: domain reference §5.1, row 48. */
export function stateFunding(
  request: StateFundingRequest,
  { by, today, funderId, newUuid }: FundingFacts & { readonly newUuid: () => string },
): FundingDecision {
  const speaking = speakFor(by, [funderId], "decide");
  if (!speaking.ok) return speaking;
  const late = stepDayObstacle(request.statedOn, today, null);
  if (late !== null) return refuse(late);
  const id = makeId("fundingSource", idParts(request.planId).root, newUuid());
  const source: FundingSource = { ...request, id, status: "stated" };
  return ok([{ type: "funding-source-stated", source, by: speaking.value }]);
}

/** An amount is estimated, or estimated anew, on the ground of a paper. Source: §3.6, row 16 (rà soát dự toán). */
export function estimateFunding(
  source: FundingSource,
  { estimatedOn, estimateVnd, basis }: EstimateFundingRequest,
  facts: FundingFacts,
): FundingDecision {
  const permitted = permitFundingStep("estimate", source, facts);
  if (!permitted.ok) return permitted;
  const late = stepDayObstacle(estimatedOn, facts.today, lastStepOn(source));
  if (late !== null) return refuse(late);
  const step = { fundingSourceId: source.id, by: permitted.value, basis };
  return ok([{ type: "funding-source-estimated", ...step, estimatedOn, estimateVnd }]);
}

/** The money is allocated, estimated before or not. Source: §3.6, row 23 (bố trí nguồn ngân sách). */
export function allocateFunding(
  source: FundingSource,
  { allocatedOn, allocatedVnd, basis }: AllocateFundingRequest,
  facts: FundingFacts,
): FundingDecision {
  const permitted = permitFundingStep("allocate", source, facts);
  if (!permitted.ok) return permitted;
  const late = stepDayObstacle(allocatedOn, facts.today, lastStepOn(source));
  if (late !== null) return refuse(late);
  const step = { fundingSourceId: source.id, by: permitted.value, basis };
  return ok([{ type: "funding-source-allocated", ...step, allocatedOn, allocatedVnd }]);
}

export type FundingAction = "estimate" | "allocate";

/** Whether a step may be taken at all, whatever is asked for in it; shown and enforced alike. */
export function permitFundingStep(
  _action: FundingAction,
  source: FundingSource,
  { by, today, funderId }: FundingFacts,
): Result<ActedBy, FollowUpProblem> {
  if (source.status === "allocated") return refuse({ code: "funding-already-allocated" });
  const speaking = speakFor(by, [funderId], "decide");
  const late = stepDayObstacle(today, today, lastStepOn(source));
  return speaking.ok && late !== null ? refuse(late) : speaking;
}

function lastStepOn(source: FundingSource): CalendarDay {
  return source.status === "estimated" ? source.estimatedOn : source.statedOn;
}

/** A source of funding after one more event; a past event is never refused. */
export function evolveFunding(source: FundingSource, event: FundingEvent): FundingSource {
  const { id, planId, kind, asWritten, statedOn } = source;
  const lasting = { id, planId, kind, asWritten, statedOn };
  switch (event.type) {
    case "funding-source-stated":
      return event.source;
    case "funding-source-estimated": {
      const { estimateVnd, estimatedOn, basis } = event;
      return { ...lasting, status: "estimated", estimateVnd, estimatedOn, basis };
    }
    case "funding-source-allocated": {
      const { allocatedVnd, allocatedOn, basis } = event;
      const estimateVnd = source.status === "stated" ? null : source.estimateVnd;
      return { ...lasting, status: "allocated", estimateVnd, allocatedVnd, allocatedOn, basis };
    }
    default:
      return event satisfies never;
  }
}

/** Amounts of a plan's sources, never without how many of them have none. Our choice, after §1.3: no bare figure. */
export type FundingTotal = {
  readonly estimatedVnd: number;
  readonly allocatedVnd: number;
  readonly sources: number;
  readonly withoutAmount: number;
};

/** Adds up the sources of a plan, in whole đồng. Source: as `FundingTotal`. */
export function fundingTotal(sources: readonly FundingSource[]): FundingTotal {
  const sum = (amounts: readonly (number | null)[]) =>
    amounts.reduce<number>((total, vnd) => total + (vnd ?? 0), 0);
  return {
    estimatedVnd: sum(sources.map((source) => (source.status === "stated" ? null : source.estimateVnd))),
    allocatedVnd: sum(sources.map((source) => (source.status === "allocated" ? source.allocatedVnd : null))),
    sources: sources.length,
    withoutAmount: sources.filter((source) => source.status === "stated").length,
  };
}
