import { describe, expect, test } from "vitest";
import { actingFor } from "../access/acting-for.ts";
import type { Actor } from "../access/actor.ts";
import { addDays, day } from "../kernel/calendar-day.ts";
import type { UnitId } from "../kernel/ids.ts";
import { given, suoiHoa, workAfter } from "../scenarios/suoi-hoa-work.ts";
import {
  declineCommendation,
  evolveCommendation,
  grantCommendation,
  proposeCommendation,
} from "./commendation.decide.ts";
import { type Commendation, CommendationEvent } from "./commendation.ts";

const today = day("2024-06-10");
const as = (name: string, unitId: UnitId) => {
  const actor: Actor = { kind: "account", name, account: name, posts: [{ post: "leader", unitId }] };
  return { today, by: actingFor(actor) };
};
const newUuid = () => "018cc251-f400-7000-9000-000000000132";
const proposing = { ...as("minh", suoiHoa.office), assignments: [workAfter("completed")], newUuid };
const deciding = { ...as("hoa", suoiHoa.district), assignerId: suoiHoa.district };
const request = {
  planId: given.planId,
  unitId: suoiHoa.commune,
  proposingUnitId: suoiHoa.office,
  proposedOn: today,
  grounds: [{ statement: "Xong trước hạn bốn mươi ngày", assignmentId: given.id }],
};

function proposed(): Commendation {
  const decision = proposeCommendation(request, proposing);
  const [event] = decision.ok ? decision.value : [];
  if (event?.type !== "commendation-proposed") throw new Error("not proposed");
  return event.commendation;
}
const problemOf = (decision: { readonly ok: boolean; readonly problem?: unknown }) =>
  decision.problem ?? null;

describe("a commendation", () => {
  test("is proposed with its grounds and granted by whoever issued the plan", () => {
    const decision = grantCommendation(
      proposed(),
      { decidedOn: today, decisionNumber: "31/QĐ-UBND" },
      deciding,
    );
    const events = decision.ok ? decision.value : [];
    expect(CommendationEvent.array().min(1).safeParse(events).success).toBe(true);
    const granted = events.reduce(evolveCommendation, proposed());
    expect(granted).toMatchObject({
      status: "granted",
      decisionNumber: "31/QĐ-UBND",
      grounds: request.grounds,
    });
    expect(problemOf(declineCommendation(granted, { decidedOn: today, reason: "Nhầm" }, deciding))).toEqual({
      code: "commendation-already-decided",
    });
  });

  test("is declined with a reason", () => {
    const decision = declineCommendation(
      proposed(),
      { decidedOn: today, reason: "Đã khen trong quý I" },
      deciding,
    );
    const after = decision.ok ? decision.value.reduce(evolveCommendation, proposed()) : proposed();
    expect(after).toMatchObject({ status: "declined", reason: "Đã khen trong quý I" });
    expect(problemOf(declineCommendation(proposed(), { decidedOn: today, reason: " " }, deciding))).toEqual({
      code: "reason-missing",
    });
  });

  test("is refused without grounds", () => {
    for (const grounds of [[], [{ statement: " ", assignmentId: null }]]) {
      expect(problemOf(proposeCommendation({ ...request, grounds }, proposing))).toEqual({
        code: "grounds-missing",
      });
    }
  });

  test("names only parts that the unit itself has completed", () => {
    const problem = { code: "ground-not-completed", assignmentId: given.id };
    const byAnother = { ...workAfter("completed"), unitId: suoiHoa.otherCommune };
    for (const assignments of [[], [workAfter("submitted")], [byAnother]]) {
      expect(problemOf(proposeCommendation(request, { ...proposing, assignments }))).toEqual(problem);
    }
  });

  test("is neither proposed nor decided by the unit it is for", () => {
    const own = { ...request, unitId: suoiHoa.office };
    const ownDeciding = { ...as("lan", suoiHoa.commune), assignerId: suoiHoa.commune };
    const problem = { code: "commender-is-commended" };
    expect(problemOf(proposeCommendation(own, proposing))).toEqual(problem);
    expect(
      problemOf(grantCommendation(proposed(), { decidedOn: today, decisionNumber: null }, ownDeciding)),
    ).toEqual(problem);
  });

  test("is refused of a day to come, and in the name of a unit one does not speak for", () => {
    expect(
      problemOf(proposeCommendation({ ...request, proposedOn: addDays(today, 1) }, proposing)),
    ).toMatchObject({
      code: "day-in-the-future",
    });
    expect(
      problemOf(
        grantCommendation(
          proposed(),
          { decidedOn: today, decisionNumber: null },
          { ...deciding, by: proposing.by },
        ),
      ),
    ).toEqual({ code: "not-your-unit", unitId: suoiHoa.district });
  });
});
