import { assert, constantFrom, array, property, boolean, option, record } from "fast-check";
import { describe, expect, test } from "vitest";
import { suoiHoa } from "../scenarios/suoi-hoa-work.ts";
import { thachLam } from "../scenarios/thach-lam.ts";
import { may, maySeeUnit } from "./access.ts";
import { type Actor, Post } from "./actor.ts";
import { seenUnits, seesPart, sightOf } from "./sight.ts";

const { units } = thachLam;
const unitIds = units.map((unit) => unit.id);

const anyone = record({
  posts: array(record({ post: constantFrom(...Post.options), unitId: option(constantFrom(...unitIds)) }), {
    maxLength: 3,
  }),
  isReadingPublic: boolean(),
}).map((held): Actor => ({ kind: "account", name: "Minh", account: "minh", ...held }));

describe("how far an actor sees", () => {
  test("is what is answered for each unit alone", () => {
    assert(
      property(anyone, (actor) => {
        const sees = seenUnits(sightOf(actor, units), units);
        for (const unitId of unitIds) expect(sees(unitId)).toBe(maySeeUnit(actor, unitId, units).ok);
      }),
    );
  });

  test("is everything for readers of an open office, and nothing in a closed one", () => {
    const reader = (isReadingPublic: boolean): Actor => ({
      kind: "public",
      name: "bạn đọc",
      isReadingPublic,
    });
    expect(sightOf(reader(true), units)).toEqual({ kind: "everything" });
    expect(sightOf(reader(false), units)).toEqual({ kind: "units", own: [], lookouts: [] });
  });

  test("is the whole office for one who keeps the accounts of all of it", () => {
    const posts = [{ post: "administrator", unitId: null }] as const;
    expect(sightOf({ kind: "account", name: "Hà", account: "ha", posts }, units)).toEqual({
      kind: "everything",
    });
  });
});

describe("a part in a plan", () => {
  const sees = (unitId: string): boolean => unitId === suoiHoa.commune;

  test("is seen with its unit", () => {
    expect(seesPart({ unitId: suoiHoa.commune, issuerUnitId: suoiHoa.district }, sees)).toBe(true);
    expect(seesPart({ unitId: suoiHoa.otherCommune, issuerUnitId: suoiHoa.district }, sees)).toBe(false);
  });

  test("is seen by who sees its issuer, also where it names nobody", () => {
    expect(seesPart({ unitId: null, issuerUnitId: suoiHoa.commune }, sees)).toBe(true);
    expect(seesPart({ unitId: null, issuerUnitId: null }, sees)).toBe(false);
  });
});

describe("an account", () => {
  const nobody: Actor = { kind: "account", name: "An", account: "an", posts: [] };

  test("reads no less than before it signed in", () => {
    expect(may({ ...nobody, isReadingPublic: true }, "office.read")).toEqual({
      ok: true,
      value: { kind: "public-reading" },
    });
  });

  test("keeps its own sessions without any post, and the door is open to all", () => {
    expect(may(nobody, "account.own").ok).toBe(true);
    expect(may({ kind: "public", name: "bạn đọc", isReadingPublic: false }, "office.enter").ok).toBe(true);
  });

  test("acting by a key does only what the key is for", () => {
    const clerk: Actor = { ...nobody, posts: [{ post: "clerk", unitId: suoiHoa.office }] };
    const byKey: Actor = { ...clerk, scopes: ["office.read"] };
    expect(may(byKey, "office.read").ok).toBe(true);
    expect(may(byKey, "draft.accept")).toEqual({
      ok: false,
      problem: { code: "not-allowed", permission: "draft.accept" },
    });
    expect(may(byKey, "account.own").ok).toBe(false);
  });
});
