import { describe, expect, test } from "vitest";
import { actingFor } from "../access/acting-for.ts";
import type { Actor } from "../access/actor.ts";
import { addDays, day } from "../kernel/calendar-day.ts";
import { given, suoiHoa } from "../scenarios/suoi-hoa-work.ts";
import {
  allocateFunding,
  estimateFunding,
  evolveFunding,
  fundingTotal,
  stateFunding,
} from "./funding.decide.ts";
import { FundingEvent, type FundingSource } from "./funding-source.ts";

const today = day("2024-06-10");
const actor: Actor = {
  kind: "account",
  name: "minh",
  account: "minh",
  posts: [{ post: "clerk", unitId: suoiHoa.office }],
};
const facts = { today, by: actingFor(actor), funderId: suoiHoa.office };
const newUuid = () => "018cc251-f400-7000-9000-000000000133";
const request = {
  planId: given.planId,
  kind: "decentralised-budget",
  asWritten: "Ngân sách huyện theo phân cấp",
  statedOn: given.assignedOn,
} as const;
const estimate = { estimatedOn: today, estimateVnd: 120_000_000, basis: "7/TTr-TCKH" };
const allocation = { allocatedOn: today, allocatedVnd: 90_000_000, basis: "40/QĐ-UBND" };

function stated(): FundingSource {
  const decision = stateFunding(request, { ...facts, newUuid });
  const [event] = decision.ok ? decision.value : [];
  if (event?.type !== "funding-source-stated") throw new Error("not stated");
  return event.source;
}

function after(source: FundingSource, decision: ReturnType<typeof estimateFunding>): FundingSource {
  if (!decision.ok) throw new Error(decision.problem.code);
  expect(FundingEvent.array().min(1).safeParse(decision.value).success).toBe(true);
  return decision.value.reduce(evolveFunding, source);
}
const problemOf = (decision: { readonly ok: boolean; readonly problem?: unknown }) =>
  decision.problem ?? null;

describe("a source of funding", () => {
  test("is stated in the paper's words, without an amount", () => {
    expect(stated()).toMatchObject({ status: "stated", ...request });
    expect(Object.keys(stated())).not.toContain("estimateVnd");
  });

  test("is estimated, estimated anew, and allocated with what was estimated beside it", () => {
    const estimated = after(stated(), estimateFunding(stated(), estimate, facts));
    expect(estimated).toMatchObject({ status: "estimated", ...estimate });
    const again = after(
      estimated,
      estimateFunding(estimated, { ...estimate, estimateVnd: 100_000_000 }, facts),
    );
    const allocated = after(again, allocateFunding(again, allocation, facts));
    expect(allocated).toMatchObject({ status: "allocated", estimateVnd: 100_000_000, ...allocation });
    expect(problemOf(estimateFunding(allocated, estimate, facts))).toEqual({
      code: "funding-already-allocated",
    });
  });

  test("may be allocated without ever being estimated", () => {
    expect(after(stated(), allocateFunding(stated(), allocation, facts))).toMatchObject({
      estimateVnd: null,
    });
  });

  test("is the business of the unit that funds, and of no day to come", () => {
    const other = { ...facts, funderId: suoiHoa.district };
    expect(problemOf(estimateFunding(stated(), estimate, other))).toMatchObject({ code: "not-your-unit" });
    expect(
      problemOf(allocateFunding(stated(), { ...allocation, allocatedOn: addDays(today, 1) }, facts)),
    ).toMatchObject({ code: "day-in-the-future" });
  });

  test("adds up with how many sources have no amount", () => {
    const estimated = after(stated(), estimateFunding(stated(), estimate, facts));
    const allocated = after(estimated, allocateFunding(estimated, allocation, facts));
    expect(fundingTotal([stated(), estimated, allocated])).toEqual({
      estimatedVnd: 240_000_000,
      allocatedVnd: 90_000_000,
      sources: 3,
      withoutAmount: 1,
    });
  });
});
