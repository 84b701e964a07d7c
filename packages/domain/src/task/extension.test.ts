import { describe, expect, test } from "vitest";
import { addDays, day } from "../kernel/calendar-day.ts";
import { dueOn, factsFor, people, workAfter } from "../scenarios/suoi-hoa-work.ts";
import type { AssignmentDecision } from "./assignment.decide.ts";
import { evolveAssignment } from "./evolve-assignment.ts";
import {
  defaultExtensionPolicy,
  dueOnNow,
  extensionCount,
  isExtendedManyTimes,
  openExtension,
} from "./extended-deadline.ts";
import { grantExtension, refuseExtension, requestExtension, withdrawExtension } from "./extension.decide.ts";

const working = workAfter("in progress");
const asked = workAfter("more time asked for");
const commune = factsFor(people.commune);
const office = factsFor(people.office);
const ask = { dueOn: day("2024-07-15"), reason: "Lũ về sớm" };

function problemOf(decision: AssignmentDecision) {
  return decision.ok ? null : decision.problem;
}

describe("asking for more time", () => {
  test("keeps who asked, when, for which day and why", () => {
    const decision = requestExtension(working, ask, commune);
    const after = decision.ok ? decision.value.reduce(evolveAssignment, working) : working;
    expect(openExtension(after.extensions)).toEqual({
      status: "open",
      requestedOn: "2024-06-10",
      requestedBy: { account: "lan@ban-da", unitId: working.unitId },
      askedDueOn: "2024-07-15",
      reason: "Lũ về sớm",
    });
  });

  test("is possible on the due day itself and refused from the day after", () => {
    expect(requestExtension(working, ask, factsFor(people.commune, { today: dueOn })).ok).toBe(true);
    const late = factsFor(people.commune, { today: addDays(dueOn, 1) });
    expect(problemOf(requestExtension(working, ask, late))).toEqual({
      code: "extension-asked-too-late",
      lastDayToAsk: dueOn,
    });
  });

  test("may have to come days before, as the office sets it", () => {
    const strict = { extensionPolicy: { ...defaultExtensionPolicy, askDaysBefore: 5 } };
    const on = (today: string) => factsFor(people.commune, { ...strict, today: day(today) });
    expect(requestExtension(working, ask, on("2024-06-25")).ok).toBe(true);
    expect(problemOf(requestExtension(working, ask, on("2024-06-26")))).toEqual({
      code: "extension-asked-too-late",
      lastDayToAsk: "2024-06-25",
    });
  });

  test("is refused for the present day or an earlier one", () => {
    for (const notLater of [dueOn, addDays(dueOn, -1)]) {
      expect(problemOf(requestExtension(working, { ...ask, dueOn: notLater }, commune))).toEqual({
        code: "deadline-not-later",
        dueOn,
      });
    }
  });

  test("is measured from the day granted last, not from the first", () => {
    const extended = workAfter("more time granted");
    expect(problemOf(requestExtension(extended, { ...ask, dueOn: day("2024-07-10") }, commune))).toEqual({
      code: "deadline-not-later",
      dueOn: "2024-07-10",
    });
  });

  test("may reach the due day above and not pass it", () => {
    const facts = factsFor(people.commune, { upperDueOn: ask.dueOn });
    expect(requestExtension(working, ask, facts).ok).toBe(true);
    expect(problemOf(requestExtension(working, { ...ask, dueOn: addDays(ask.dueOn, 1) }, facts))).toEqual({
      code: "deadline-past-upper",
      upperDueOn: "2024-07-15",
    });
  });

  test("is refused while an earlier request waits", () => {
    expect(problemOf(requestExtension(asked, ask, commune))).toEqual({
      code: "extension-already-open",
      requestedOn: "2024-06-01",
    });
  });

  test("is refused without a reason, and once the result was handed in", () => {
    expect(problemOf(requestExtension(working, { ...ask, reason: " " }, commune))).toEqual({
      code: "reason-missing",
    });
    expect(problemOf(requestExtension(workAfter("submitted"), ask, commune))).toEqual({
      code: "assignment-already-submitted",
    });
  });

  test("is refused where the paper names no day", () => {
    for (const schedule of [null, { kind: "vague" }, { kind: "continuous" }] as const) {
      expect(problemOf(requestExtension(working, ask, factsFor(people.commune, { schedule })))).toEqual({
        code: "deadline-not-dated",
      });
    }
  });

  test("is for the unit that does the work alone", () => {
    expect(problemOf(requestExtension(working, ask, office))).toMatchObject({
      code: "not-your-part",
      needs: ["performer"],
    });
  });
});

describe("deciding on more time", () => {
  test("grants the day asked for, or another as a counter-proposal", () => {
    for (const granted of [day("2024-07-15"), day("2024-07-05")]) {
      const decision = grantExtension(asked, { dueOn: granted }, office);
      const after = decision.ok ? decision.value.reduce(evolveAssignment, asked) : asked;
      expect(dueOnNow(dueOn, after.extensions)).toBe(granted);
      expect(after.extensions).toMatchObject([
        { status: "granted", askedDueOn: "2024-07-15", decidedOn: "2024-06-10" },
      ]);
    }
  });

  test("is still possible when the due day has passed meanwhile", () => {
    const later = factsFor(people.office, { today: addDays(dueOn, 3) });
    expect(grantExtension(asked, { dueOn: ask.dueOn }, later).ok).toBe(true);
  });

  test("refuses with a reason, and the day stays", () => {
    const decision = refuseExtension(asked, { reason: "Việc gấp" }, office);
    const after = decision.ok ? decision.value.reduce(evolveAssignment, asked) : asked;
    expect(after.extensions).toMatchObject([{ status: "refused", refusal: "Việc gấp" }]);
    expect(dueOnNow(dueOn, after.extensions)).toBe(dueOn);
    expect(problemOf(refuseExtension(asked, { reason: "" }, office))).toEqual({ code: "reason-missing" });
  });

  test("belongs to the assigner or the standing body, and not to a supervisor", () => {
    const supervisor = { account: "ha@so", hats: [{ capacity: "supervisor", unitId: null }] } as const;
    expect(grantExtension(asked, ask, factsFor(people.district)).ok).toBe(true);
    expect(problemOf(grantExtension(asked, ask, factsFor(supervisor)))).toMatchObject({
      code: "not-your-part",
    });
  });

  test("is never the requester's: neither the same person nor the same body", () => {
    const samePerson = { ...people.office, account: "lan@ban-da" };
    const sameBody = {
      account: "tu@ban-da",
      hats: [{ capacity: "standing-body", unitId: asked.unitId }],
    } as const;
    for (const by of [samePerson, sameBody]) {
      expect(problemOf(grantExtension(asked, ask, factsFor(by)))).toEqual({ code: "decider-is-requester" });
      expect(problemOf(refuseExtension(asked, { reason: "Không" }, factsFor(by)))).toEqual({
        code: "decider-is-requester",
      });
    }
  });

  test("needs a request that waits", () => {
    expect(problemOf(grantExtension(working, ask, office))).toEqual({ code: "no-extension-open" });
    expect(problemOf(withdrawExtension(working, commune))).toEqual({ code: "no-extension-open" });
  });

  test("ends with a request taken back, and another may follow", () => {
    const decision = withdrawExtension(asked, commune);
    const after = decision.ok ? decision.value.reduce(evolveAssignment, asked) : asked;
    expect(after.extensions).toMatchObject([{ status: "withdrawn", withdrawnOn: "2024-06-10" }]);
    expect(requestExtension(after, ask, commune).ok).toBe(true);
  });
});

describe("a deadline that was extended", () => {
  test("is not moved by a request that waits or was refused", () => {
    const granted = workAfter("more time granted").extensions;
    const [waiting] = workAfter("more time asked for").extensions;
    if (waiting?.status !== "open") throw new Error("the request waits");
    const refused = {
      ...waiting,
      status: "refused",
      decidedOn: day("2024-06-10"),
      decidedBy: waiting.requestedBy,
      refusal: "Hết hạn kế hoạch",
    } as const;
    for (const later of [waiting, refused]) expect(dueOnNow(dueOn, [...granted, later])).toBe("2024-07-10");
  });

  test("counts only what was granted, and is 'nhiều lần' from the third", () => {
    const counts = (["more time asked for", "more time granted", "granted three times"] as const).map(
      (story) => {
        const { extensions } = workAfter(story);
        return [extensionCount(extensions), isExtendedManyTimes(extensions)];
      },
    );
    expect(counts).toEqual([
      [0, false],
      [1, false],
      [3, true],
    ]);
    expect(
      isExtendedManyTimes(workAfter("more time granted").extensions, { askDaysBefore: 0, manyTimesFrom: 1 }),
    ).toBe(true);
  });
});
