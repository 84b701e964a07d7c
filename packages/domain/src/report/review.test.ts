import { describe, expect, test } from "vitest";
import { day } from "../kernel/calendar-day.ts";
import { OFFICE_ROOT, makeId } from "../kernel/ids.ts";
import { callOffReview, evolveReview, holdReview, planReview } from "./review.decide.ts";
import { Review } from "./review.ts";

const uuid = (serial: number) => `0190f5f0-0000-7000-8000-${String(serial).padStart(12, "0")}`;
const city = makeId("unit", OFFICE_ROOT, uuid(70));

const final: Review = {
  id: makeId("review", 1, uuid(2)),
  planId: makeId("plan", 1, uuid(1)),
  kind: "final",
  status: "planned",
  asWritten: "tổng kết theo quy định",
  span: null,
  covers: { from: day("2021-01-01"), to: day("2025-12-31") },
  dueOn: null,
  certainty: "stated",
};
const request = { heldOn: day("2026-01-20"), evidence: "31/BC-UBND" };
const on = (today: string, unitId = city) => {
  const units = { bring: [unitId], decide: [unitId], inspect: [], keep: [] };
  return { today: day(today), by: { account: "an", units }, organiserIds: [city] };
};
const later = on("2026-01-20");
const problemOf = (decision: { readonly ok: boolean; readonly problem?: unknown }) => decision.problem;

describe("a review", () => {
  test("'theo quy định' stays without a day", () => {
    expect(Review.parse(final).dueOn).toBeNull();
  });

  test("is planned, and held with the paper that came of it", () => {
    const { planId, kind, asWritten, covers, dueOn } = final;
    const asked = { planId, kind, asWritten, covers, dueOn, plannedOn: day("2026-01-10") };
    const planned = planReview(asked, { ...later, newUuid: () => uuid(2) });
    expect(planned.ok && planned.value.reduce(evolveReview, final)).toEqual(final);
    const held = holdReview(final, request, later);
    expect(held.ok && held.value.reduce(evolveReview, final)).toEqual({
      ...final,
      status: "held",
      ...request,
    });
  });

  test("of the whole is refused before the whole is over; of a stage it is not", () => {
    const early = { ...request, heldOn: day("2025-12-30") };
    const problem = { code: "review-before-its-period-ends", endsOn: "2025-12-31" };
    expect(problemOf(holdReview(final, early, later))).toEqual(problem);
    expect(problemOf(holdReview(final, early, on("2025-12-30")))).toEqual(problem);
    expect(holdReview({ ...final, kind: "interim" }, early, later).ok).toBe(true);
  });

  test("whose period has no end may be held on any day", () => {
    const open = { ...final, covers: { from: null, to: null } };
    expect(holdReview(open, request, later).ok).toBe(true);
  });

  test("is held once, with evidence, by who follows the plan", () => {
    const held: Review = { ...final, status: "held", ...request };
    expect(problemOf(holdReview(held, request, later))).toEqual({ code: "review-already-over" });
    expect(problemOf(holdReview(final, { ...request, evidence: " " }, later))).toEqual({
      code: "evidence-missing",
    });
    const stranger = on("2026-01-20", makeId("unit", OFFICE_ROOT, uuid(71)));
    expect(problemOf(holdReview(final, request, stranger))).toEqual({ code: "not-your-unit", unitId: city });
  });

  test("is called off with a reason, and not planned over a period that ends before it begins", () => {
    const calledOffOn = day("2026-01-20");
    expect(problemOf(callOffReview(final, { calledOffOn, reason: "" }, later))).toEqual({
      code: "reason-missing",
    });
    const off = callOffReview(final, { calledOffOn, reason: "Gộp vào tổng kết tỉnh" }, later);
    expect(off.ok && off.value.reduce(evolveReview, final).status).toBe("called-off");
    const { planId, kind, asWritten, dueOn } = final;
    const covers = { from: day("2025-12-31"), to: day("2021-01-01") };
    const asked = { planId, kind, asWritten, covers, dueOn, plannedOn: day("2026-01-10") };
    expect(problemOf(planReview(asked, { ...later, newUuid: () => uuid(3) }))).toMatchObject({
      code: "review-period-reversed",
    });
  });
});
