import { expect, test } from "vitest";
import { day } from "../kernel/calendar-day.ts";
import { makeId } from "../kernel/ids.ts";
import { suoiHoaDraft } from "../scenarios/suoi-hoa-draft.ts";
import { thachLam } from "../scenarios/thach-lam.ts";
import { type AcceptFacts, acceptDraft, proposedAcceptance } from "./accept-draft.ts";

const uuid = (serial: number) => `0190f5f0-0000-7000-8000-${serial.toString(16).padStart(12, "0")}`;

const otherDirective = {
  id: makeId("directive", 9, uuid(1)),
  issuer: "Tỉnh ủy Thạch Lam",
  type: "resolution",
  number: "3-NQ/TU",
  issuedOn: day("2023-05-02"),
  subject: "",
  isHeld: false,
} as const;

/** A plan that other papers have named under the other directive. */
function knownUnderOther(identity: { issuer: string; number: string; issuedOn: string }) {
  return {
    ...identity,
    issuedOn: day(identity.issuedOn),
    type: "plan" as const,
    id: makeId("plan", 9, uuid(2)),
    directiveId: otherDirective.id,
    upperPlanId: null,
    subject: "",
    status: "known" as const,
  };
}

function accept(plans: AcceptFacts["plans"]) {
  const proposal = proposedAcceptance(suoiHoaDraft);
  if (!proposal.ok) throw new Error(proposal.problem.code);
  let serial = 100;
  return acceptDraft(suoiHoaDraft, proposal.value, {
    draftId: makeId("draft", 0, uuid(3)),
    isAccepted: false,
    register: thachLam,
    directives: [otherDirective],
    plans,
    nextRoot: 12,
    newUuid: () => uuid((serial += 1)),
  });
}

test("refused for a plan known under another directive: a plan has one root", () => {
  const known = knownUnderOther({
    issuer: "Ủy ban nhân dân huyện Suối Hoa",
    number: "12/KH-UBND",
    issuedOn: "2024-03-15",
  });
  expect(accept([known])).toEqual({
    ok: false,
    problem: { code: "plan-under-another-directive", number: "12/KH-UBND", directiveNumber: "3-NQ/TU" },
  });
});

test("a plan of another cascade that is cited as a basis does not become the one above", () => {
  const cited = knownUnderOther({
    issuer: "Ủy ban nhân dân tỉnh Thạch Lam",
    number: "45/KH-UBND",
    issuedOn: "2024-02-20",
  });
  const result = accept([cited]);
  const plans = result.ok ? result.value.events.filter((event) => event.type === "plan-accepted") : [];
  expect(plans.map(({ plan }) => plan.upperPlanId)).toEqual([null]);
});
