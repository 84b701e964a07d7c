import { describe, expect, test } from "vitest";
import { suoiHoa } from "../scenarios/suoi-hoa-work.ts";
import { actingFor } from "./acting-for.ts";
import type { HeldPost, Post } from "./actor.ts";

const account = (...posts: HeldPost[]) =>
  actingFor({ kind: "account", name: "Minh", account: "minh@van-hoa", posts });

describe("whom somebody speaks for when a plan is followed up", () => {
  test.each<[Post, string[]]>([
    ["reporter", ["bring"]],
    ["leader", ["bring", "decide", "inspect"]],
    ["clerk", ["bring", "decide", "inspect", "keep"]],
    ["inspector", ["inspect"]],
    ["administrator", ["keep"]],
  ])("a %s speaks for the unit to %j", (post, purposes) => {
    const { units } = account({ post, unitId: suoiHoa.office });
    const spoken = Object.entries(units ?? {}).filter(([, unitIds]) => unitIds.length > 0);
    expect(spoken).toEqual(purposes.map((purpose) => [purpose, [suoiHoa.office]]));
  });

  test("an administrator of the whole office keeps the whole register, and speaks for no unit", () => {
    const { units, keepsWholeRegister } = account({ post: "administrator", unitId: null });
    expect(keepsWholeRegister).toBe(true);
    expect(Object.values(units ?? {}).flat()).toEqual([]);
    expect(account({ post: "clerk", unitId: null }).keepsWholeRegister).toBeUndefined();
  });

  test("somebody with several posts speaks for each unit once", () => {
    const { account: who, units } = account(
      { post: "leader", unitId: suoiHoa.commune },
      { post: "clerk", unitId: suoiHoa.commune },
      { post: "reporter", unitId: suoiHoa.office },
    );
    expect(who).toBe("minh@van-hoa");
    expect(units?.bring).toEqual([suoiHoa.commune, suoiHoa.office]);
    expect(units?.decide).toEqual([suoiHoa.commune]);
  });

  test("the local person records for any unit, with no account of their own", () => {
    expect(actingFor({ kind: "local", name: "Người ở máy này" })).toEqual({ account: null, units: null });
  });

  test("a reader speaks for none", () => {
    expect(actingFor({ kind: "public", name: "bạn đọc", isReadingPublic: true })).toEqual({
      account: null,
      units: { bring: [], decide: [], inspect: [], keep: [] },
    });
  });
});
