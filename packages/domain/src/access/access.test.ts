import { describe, expect, test } from "vitest";
import { day } from "../kernel/calendar-day.ts";
import { makeId } from "../kernel/ids.ts";
import { suoiHoa } from "../scenarios/suoi-hoa-work.ts";
import { thachLam } from "../scenarios/thach-lam.ts";
import { type Permission, may, maySeeUnit, permissions } from "./access.ts";
import { Account, type Actor, Post, actorOn } from "./actor.ts";

const person = { kind: "local", name: "Người ở máy này" } as const;
/** Nobody who is known needs a post for these. */
const atTheDoor: readonly Permission[] = ["office.enter", "account.own"];

function allowed(actor: Actor): readonly Permission[] {
  return permissions.filter((permission) => may(actor, permission).ok);
}

function holding(post: Post, unitId = suoiHoa.office): Actor {
  return { kind: "account", name: "Minh", account: "minh", posts: [{ post, unitId }] };
}

function reader(isReadingPublic: boolean): Actor {
  return { kind: "public", name: "bạn đọc", isReadingPublic };
}

describe("what somebody may do", () => {
  test("the person at this machine may what a clerk may, and has no account of their own", () => {
    const asClerk = allowed(holding("clerk")).filter((permission) => permission !== "account.own");
    expect(allowed(person)).toEqual(asClerk);
    expect(may(person, "task.act")).toEqual({ ok: true, value: { kind: "local-person" } });
  });

  test("what nobody was granted is refused with its name", () => {
    const unheard = "office.dissolve" as Permission;
    expect(may(person, unheard)).toEqual({
      ok: false,
      problem: { code: "not-allowed", permission: unheard },
    });
  });

  test.each<[Post, readonly Permission[]]>([
    ["reporter", ["office.read", "file.keep", "plan.follow", "task.act"]],
    ["leader", ["office.read", "file.keep", "plan.follow", "task.act"]],
    [
      "clerk",
      ["office.read", "draft.read", "draft.accept", "file.keep", "plan.follow", "unit.keep", "task.act"],
    ],
    ["inspector", ["office.read", "file.keep", "plan.follow"]],
    ["administrator", ["office.read", "unit.keep", "account.keep", "job.keep"]],
  ])("a %s may %s and nothing else", (post, granted) => {
    const expected = permissions.filter((each) => [...atTheDoor, ...granted].includes(each));
    expect(allowed(holding(post))).toEqual(expected);
  });

  test("is answered with the post that gives it", () => {
    expect(may(holding("clerk"), "draft.accept")).toEqual({
      ok: true,
      value: { kind: "post", post: "clerk", unitId: suoiHoa.office },
    });
    expect(may(holding("reporter"), "draft.accept")).toEqual({
      ok: false,
      problem: { code: "not-allowed", permission: "draft.accept" },
    });
  });

  test("by nobody in particular is to read, where the office lets them, and never to accept", () => {
    expect(may(reader(true), "office.read")).toEqual({ ok: true, value: { kind: "public-reading" } });
    expect(may(reader(false), "office.read")).toEqual({ ok: false, problem: { code: "sign-in-needed" } });
    expect(may(reader(true), "draft.accept")).toEqual({ ok: false, problem: { code: "sign-in-needed" } });
  });
});

describe("a post held for a time", () => {
  const account: Account = Account.parse({
    account: "minh",
    name: "Minh",
    memberships: [
      { post: "clerk", unitId: suoiHoa.office, validFrom: "2024-01-01", validTo: "2024-06-30" },
      { post: "reporter", unitId: suoiHoa.commune, validFrom: "2024-07-01", validTo: null },
    ],
  });
  const postsOn = (asOf: string) => {
    const actor = actorOn(account, day(asOf));
    return actor.kind === "account" ? actor.posts.map(({ post }) => post) : null;
  };

  test("counts from its first day up to and with its last", () => {
    expect(["2023-12-31", "2024-01-01", "2024-06-30", "2024-07-01", "2099-01-01"].map(postsOn)).toEqual([
      [],
      ["clerk"],
      ["clerk"],
      ["reporter"],
      ["reporter"],
    ]);
  });

  test("and over leaves an account that may nothing, and says so", () => {
    expect(may(actorOn(account, day("2023-12-31")), "office.read")).toEqual({
      ok: false,
      problem: { code: "no-post-held" },
    });
  });
});

describe("what a unit owes is seen", () => {
  const sees = (actor: Actor, unitId: (typeof suoiHoa)[keyof typeof suoiHoa]) =>
    maySeeUnit(actor, unitId, thachLam.units);

  test("by the unit itself and by every unit above it, each with its reason", () => {
    const commune = holding("reporter", suoiHoa.commune);
    const district = holding("leader", suoiHoa.district);
    expect(sees(commune, suoiHoa.commune)).toEqual({
      ok: true,
      value: { kind: "own-unit", unitId: suoiHoa.commune },
    });
    expect(sees(district, suoiHoa.commune)).toEqual({
      ok: true,
      value: { kind: "unit-below", ofUnitId: suoiHoa.district },
    });
  });

  test("neither by its neighbour nor by a unit below it", () => {
    for (const unitId of [suoiHoa.otherCommune, suoiHoa.district]) {
      expect(sees(holding("leader", suoiHoa.commune), unitId)).toEqual({
        ok: false,
        problem: { code: "unit-out-of-sight", unitId },
      });
    }
  });

  test("by nobody of another province, whatever their post", () => {
    const elsewhere = makeId("unit", 0, "018cc251-f400-7000-9000-000000000020");
    for (const post of Post.options) {
      expect(sees(holding(post, suoiHoa.district), elsewhere)).toEqual({
        ok: false,
        problem: { code: "unit-out-of-sight", unitId: elsewhere },
      });
    }
  });

  test("by a clerk also where it is the body above, whose plans they follow", () => {
    expect(sees(holding("clerk"), suoiHoa.district)).toEqual({
      ok: true,
      value: { kind: "unit-below", ofUnitId: suoiHoa.district },
    });
  });

  test("by a clerk of a unit that the register does not know, where it is that unit alone", () => {
    const unknown = makeId("unit", 0, "018cc251-f400-7000-9000-000000000099");
    expect(sees(holding("clerk", unknown), unknown).ok).toBe(true);
    expect(sees(holding("clerk", unknown), suoiHoa.commune).ok).toBe(false);
  });

  test.each<[Post, boolean]>([
    ["clerk", true],
    ["inspector", true],
    ["reporter", false],
    ["leader", false],
    ["administrator", false],
  ])("by a %s of an office beside it: %s", (post, seen) => {
    expect(sees(holding(post), suoiHoa.commune).ok).toBe(seen);
    expect(sees(holding(post), suoiHoa.office).ok).toBe(true);
  });

  test("by the local person, by readers where reading is public, and by nobody without a post", () => {
    const nobody: Actor = { kind: "account", name: "An", account: "an", posts: [] };
    expect(sees(person, suoiHoa.commune).ok).toBe(true);
    expect(sees(reader(true), suoiHoa.commune)).toMatchObject({ value: { kind: "public-reading" } });
    expect(sees(reader(false), suoiHoa.commune)).toMatchObject({ problem: { code: "sign-in-needed" } });
    expect(sees(nobody, suoiHoa.commune)).toMatchObject({ problem: { code: "no-post-held" } });
  });
});
