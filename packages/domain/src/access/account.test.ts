import { describe, expect, test } from "vitest";
import { day } from "../kernel/calendar-day.ts";
import { OFFICE_ROOT, type UnitId, makeId } from "../kernel/ids.ts";
import { suoiHoa } from "../scenarios/suoi-hoa-work.ts";
import { thachLam } from "../scenarios/thach-lam.ts";
import {
  type AccountFacts,
  type KeptAccount,
  beginMembership,
  deactivateAccount,
  endMembership,
} from "./account.decide.ts";
import type { Actor, HeldPost, Membership, Post } from "./actor.ts";

const { units } = thachLam;
const today = day("2026-03-15");
const accountNumbered = (number: number) =>
  makeId("account", OFFICE_ROOT, `0190f5f0-0000-7000-8000-00000000000${number}`);

const keeper: Membership = { post: "administrator", unitId: null, validFrom: today, validTo: null };
const clerkship: Membership = { post: "clerk", unitId: suoiHoa.office, validFrom: today, validTo: null };

function makeAccount(number: number, ...memberships: readonly Membership[]): KeptAccount {
  return { accountId: accountNumbered(number), name: "Minh", isActive: true, memberships };
}

function by(...posts: readonly HeldPost[]): Actor {
  return { kind: "account", name: "Hà", account: accountNumbered(9), posts };
}

const administrator = by({ post: "administrator", unitId: null });

function facts(actor: Actor = administrator, accounts: readonly KeptAccount[] = []): AccountFacts {
  return { actor, units, today, accounts };
}

describe("giving a post", () => {
  test("is told with everything that makes it", () => {
    expect(beginMembership(makeAccount(1), clerkship, facts())).toEqual({
      ok: true,
      value: [{ type: "membership-begun", accountId: accountNumbered(1), membership: clerkship }],
    });
  });

  test("refused to an account that was shut", () => {
    const shut = { ...makeAccount(1), isActive: false };
    expect(beginMembership(shut, clerkship, facts())).toMatchObject({
      problem: { code: "account-deactivated" },
    });
  });

  test("refused while the same post is held, and allowed from the day after it ends", () => {
    const held = { ...clerkship, validTo: day("2026-06-30") };
    expect(beginMembership(makeAccount(1, held), clerkship, facts())).toMatchObject({
      problem: { code: "post-already-held", validFrom: today },
    });
    const next = { ...clerkship, validFrom: day("2026-07-01") };
    expect(beginMembership(makeAccount(1, held), next, facts()).ok).toBe(true);
  });

  test("refused when it would end before it starts", () => {
    const backwards = { ...clerkship, validTo: day("2026-03-14") };
    expect(beginMembership(makeAccount(1), backwards, facts())).toMatchObject({
      problem: { code: "post-ends-before-start" },
    });
  });

  test.each<Post>(["reporter", "leader", "clerk", "inspector"])("a %s is always of a unit", (post) => {
    expect(beginMembership(makeAccount(1), { ...clerkship, post, unitId: null }, facts())).toMatchObject({
      problem: { code: "post-needs-unit", post },
    });
  });

  test("refused in a unit that the register does not know", () => {
    const unitId: UnitId = makeId("unit", OFFICE_ROOT, "0190f5f0-0000-7000-8000-0000000000ff");
    expect(beginMembership(makeAccount(1), { ...clerkship, unitId }, facts())).toMatchObject({
      problem: { code: "unit-unknown-to-register" },
    });
  });

  test("by an administrator of a unit reaches that unit and those below it", () => {
    const ofDistrict = facts(by({ post: "administrator", unitId: suoiHoa.district }));
    const reporterIn = (unitId: UnitId | null): Membership => ({ ...clerkship, post: "reporter", unitId });
    expect(beginMembership(makeAccount(1), reporterIn(suoiHoa.commune), ofDistrict).ok).toBe(true);
    const ofCommune = facts(by({ post: "administrator", unitId: suoiHoa.commune }));
    expect(beginMembership(makeAccount(1), reporterIn(suoiHoa.district), ofCommune)).toMatchObject({
      problem: { code: "account-out-of-reach", unitId: suoiHoa.district },
    });
    expect(beginMembership(makeAccount(1), keeper, ofDistrict)).toMatchObject({
      problem: { code: "account-out-of-reach", unitId: null },
    });
  });

  test("by anybody else reaches nobody", () => {
    const clerk = facts(by({ post: "clerk", unitId: suoiHoa.office }));
    expect(beginMembership(makeAccount(1), clerkship, clerk)).toMatchObject({
      problem: { code: "account-out-of-reach" },
    });
  });
});

describe("ending a post", () => {
  test("names the day it began and its last", () => {
    const request = { post: "clerk", unitId: suoiHoa.office, lastOn: today } as const;
    expect(endMembership(makeAccount(1, clerkship), request, facts())).toEqual({
      ok: true,
      value: [
        {
          type: "membership-ended",
          accountId: accountNumbered(1),
          post: "clerk",
          unitId: suoiHoa.office,
          validFrom: today,
          validTo: today,
        },
      ],
    });
  });

  test("refused where it is not held, and before it began", () => {
    const request = { post: "clerk", unitId: suoiHoa.office, lastOn: day("2026-03-14") } as const;
    expect(endMembership(makeAccount(1), request, facts())).toMatchObject({
      problem: { code: "post-not-held" },
    });
    expect(endMembership(makeAccount(1, clerkship), request, facts())).toMatchObject({
      problem: { code: "post-ends-before-start" },
    });
  });

  test("refused for the last administrator of the office", () => {
    const request = { post: "administrator", unitId: null, lastOn: today } as const;
    const only = makeAccount(1, keeper);
    const other = makeAccount(2, keeper);
    expect(endMembership(only, request, facts(administrator, [only]))).toMatchObject({
      problem: { code: "last-administrator" },
    });
    expect(endMembership(only, request, facts(administrator, [only, other])).ok).toBe(true);
  });
});

describe("shutting an account", () => {
  test("is said once", () => {
    expect(deactivateAccount(makeAccount(1, clerkship), facts())).toEqual({
      ok: true,
      value: [{ type: "account-deactivated", accountId: accountNumbered(1) }],
    });
    expect(deactivateAccount({ ...makeAccount(1), isActive: false }, facts())).toMatchObject({
      problem: { code: "account-deactivated" },
    });
  });

  test("refused for the last administrator, and out of reach", () => {
    const only = makeAccount(1, keeper);
    expect(deactivateAccount(only, facts(administrator, [only]))).toMatchObject({
      problem: { code: "last-administrator" },
    });
    const ofCommune = facts(by({ post: "administrator", unitId: suoiHoa.commune }));
    expect(deactivateAccount(makeAccount(1, clerkship), ofCommune)).toMatchObject({
      problem: { code: "account-out-of-reach" },
    });
  });
});
