import { describe, expect, test } from "vitest";
import { day } from "../kernel/calendar-day.ts";
import { makeId } from "../kernel/ids.ts";
import { Review, holdReview } from "./review.ts";

const final: Review = {
  planId: makeId("plan", 1, "0190f5f0-0000-7000-8000-000000000001"),
  kind: "final",
  status: "planned",
  asWritten: "tổng kết theo quy định",
  span: null,
  covers: { from: day("2021-01-01"), to: day("2025-12-31") },
  dueOn: null,
  certainty: "stated",
};
const request = { heldOn: day("2026-01-20"), evidence: "31/BC-UBND" };

describe("a review", () => {
  test("'theo quy định' stays without a day", () => {
    expect(Review.parse(final).dueOn).toBeNull();
  });

  test("is held with the paper that came of it", () => {
    expect(holdReview(final, request)).toEqual({ ok: true, value: { ...final, status: "held", ...request } });
  });

  test("of the whole is refused before the whole is over; of a stage it is not", () => {
    const early = { ...request, heldOn: day("2025-12-30") };
    expect(holdReview(final, early)).toEqual({
      ok: false,
      problem: { code: "review-before-its-period-ends", endsOn: "2025-12-31" },
    });
    expect(holdReview({ ...final, kind: "interim" }, early).ok).toBe(true);
  });

  test("whose period has no end may be held on any day", () => {
    const open = { ...final, covers: { from: null, to: null } };
    expect(holdReview(open, request).ok).toBe(true);
  });

  test("is not held twice", () => {
    expect(holdReview({ ...final, status: "held", ...request }, request)).toEqual({
      ok: false,
      problem: { code: "review-already-held", heldOn: "2026-01-20" },
    });
  });
});
