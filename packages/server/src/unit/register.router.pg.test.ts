import { SuccessionId, UnitId, day, makeId } from "@dondoc/domain";
import { beforeEach, describe, expect, test } from "vitest";
import { rebuildTables } from "../history/rebuild-tables.ts";
import { describeOnEachDatabase } from "../testing/each-database.ts";
import { type FollowedPlan, followedPlan, problemOf } from "../testing/followed-plan.ts";
import { emptyTables } from "../testing/open-test-database.ts";
import { testOffice } from "../testing/test-office.ts";

const today = day("2024-10-01");

describeOnEachDatabase("the register of units", (database) => {
  let at: FollowedPlan;
  beforeEach(async () => {
    await emptyTables(database());
    at = await followedPlan(testOffice(database()));
  });

  const entering = (name = "Ủy ban nhân dân phường Mới") => ({
    name,
    shortName: name,
    alsoWritten: [],
    kind: "ward-peoples-committee" as const,
    tier: "commune" as const,
    parentId: at.bodies.city,
    validFrom: day("2024-10-01"),
    validTo: null,
  });
  const registered = async (name?: string) =>
    UnitId.parse((await at.keeper.unit.register(entering(name))).id);
  const merging = (to: UnitId) => ({
    kind: "merge" as const,
    from: [at.bodies.ward, at.bodies.otherWard],
    to: [to],
    on: day("2024-10-01"),
    legalBasis: "12/NQ-HĐND",
    proposedOn: today,
  });
  const proposed = async (to: UnitId) => {
    const { id, version } = await at.keeper.unit.proposeSuccession(merging(to));
    return { successionId: SuccessionId.parse(id), version };
  };

  describe("the whole of it", () => {
    test("has units of all times, groups with their members on the day, and what one may do", async () => {
      const unitId = await registered();
      await at.keeper.unit.end({ unitId, version: 1, validTo: day("2024-10-01") });
      const { units, groups } = await at.keeper.unit.registered({ asOf: day("2025-01-01") });
      const row = units.find(({ unit }) => unit.id === unitId);
      expect(row).toMatchObject({ version: 2, unit: { validTo: "2024-10-01" } });
      expect(row?.actions.end).toMatchObject({ because: { code: "unit-already-ended" } });
      expect(groups.flatMap(({ members }) => members).map(({ id }) => id)).not.toContain(unitId);
      const before = await at.keeper.unit.registered({ asOf: today });
      expect(before.groups.flatMap(({ members }) => members).map(({ id }) => id)).toContain(unitId);
    });
  });

  describe("a unit", () => {
    test("is entered once, by who keeps the register, under a unit that is there", async () => {
      await registered();
      expect(await problemOf(at.keeper.unit.register(entering()))).toMatchObject({
        code: "unit-already-registered",
      });
      expect(await problemOf(at.reporter.unit.register(entering("Khác")))).toMatchObject({
        code: "not-allowed",
        permission: "unit.keep",
      });
      expect(await problemOf(at.clerk.unit.register(entering("Khác")))).toEqual({
        code: "not-register-keeper",
      });
      const parentId = makeId("unit", 0, "0190f5f0-0000-7000-8000-000000000001");
      expect(await problemOf(at.keeper.unit.register({ ...entering("Khác"), parentId }))).toEqual({
        code: "unit-parent-unknown",
      });
    });

    test("is corrected with a reason on the version that stands, and ends once", async () => {
      const unitId = await registered();
      const correcting = {
        ...entering("Ủy ban nhân dân phường Đúng"),
        unitId,
        version: 1,
        correctedOn: today,
      };
      expect(await problemOf(at.keeper.unit.correct({ ...correcting, reason: "" }))).toEqual({
        code: "reason-missing",
      });
      const { version } = await at.keeper.unit.correct({ ...correcting, reason: "Sai tên" });
      expect(await problemOf(at.keeper.unit.correct({ ...correcting, reason: "Sai tên" }))).toMatchObject({
        code: "stale-version",
        expected: 1,
        actual: 2,
      });
      const ended = await at.keeper.unit.end({ unitId, version, validTo: today });
      const again = { unitId, version: ended.version, validTo: today };
      expect(await problemOf(at.keeper.unit.end(again))).toMatchObject({ code: "unit-already-ended" });
      const { tables } = await rebuildTables(database());
      expect(tables.find(({ table }) => table === "unit")).toMatchObject({ differing: 0 });
    });
  });

  describe("a succession", () => {
    test("shows what would move before it is confirmed, and then ends the givers", async () => {
      const seen = await proposed(await registered());
      const { moves, orphans, duties } = await at.nobody.unit.previewSuccession(seen);
      expect(moves.length).toBeGreaterThan(1);
      expect(orphans).toEqual([]);
      expect(new Set(duties.map(({ key }) => key))).toEqual(new Set(moves.map(({ key }) => key)));
      await at.keeper.unit.confirmSuccession({ ...seen, confirmedOn: today });
      const { orphans: left } = await at.nobody.unit.orphans({ asOf: today });
      const moved = new Set(moves.map(({ key }) => key));
      expect(left.filter(({ key }) => moved.has(key))).toEqual([]);
      const [listed] = await at.keeper.unit.successions();
      expect(listed).toMatchObject({ state: { status: "confirmed" }, version: 2 });
      expect(listed?.actions.confirm).toMatchObject({ because: { code: "succession-already-judged" } });
    });

    test("is refused with wrong sides, twice over, and to whoever does not keep the register", async () => {
      const to = await registered();
      await proposed(to);
      expect(await problemOf(at.keeper.unit.proposeSuccession(merging(to)))).toMatchObject({
        code: "succession-already-known",
      });
      const wrong = { ...merging(to), kind: "split" as const };
      expect(await problemOf(at.keeper.unit.proposeSuccession(wrong))).toEqual({
        code: "succession-sides-wrong",
        kind: "split",
      });
      const early = { ...merging(to), on: day("2024-09-01") };
      expect(await problemOf(at.keeper.unit.proposeSuccession(early))).toMatchObject({
        code: "unit-not-there",
      });
      expect(await problemOf(at.leader.unit.proposeSuccession(merging(to)))).toMatchObject({
        code: "not-allowed",
      });
    });

    test("is rejected with a reason, once, and gives no duty before it is confirmed", async () => {
      const seen = await proposed(await registered());
      const rejecting = { ...seen, rejectedOn: today, reason: " " };
      expect(await problemOf(at.keeper.unit.rejectSuccession(rejecting))).toEqual({ code: "reason-missing" });
      const giving = { ...seen, dutyId: "asg_1.x", unitId: at.bodies.ward, givenOn: today };
      expect(await problemOf(at.keeper.unit.giveDuty(giving))).toEqual({ code: "succession-not-confirmed" });
      const { version } = await at.keeper.unit.rejectSuccession({ ...rejecting, reason: "Sai nghị quyết" });
      const confirming = { ...seen, version, confirmedOn: today };
      expect(await problemOf(at.keeper.unit.confirmSuccession(confirming))).toEqual({
        code: "succession-already-judged",
        status: "rejected",
      });
    });

    test("of a split leaves duties to nobody until a person gives them to one part", async () => {
      const parts = [await registered("Phần một"), await registered("Phần hai")];
      const [first] = parts;
      if (first === undefined) throw new Error("two parts");
      const splitting = { ...merging(first), kind: "split" as const, from: [at.bodies.ward], to: parts };
      const { id, version } = await at.keeper.unit.proposeSuccession(splitting);
      const seen = { successionId: SuccessionId.parse(id), version };
      const confirmed = await at.keeper.unit.confirmSuccession({ ...seen, confirmedOn: today });
      const { orphans, duties } = await at.nobody.unit.orphans({ asOf: today });
      expect(duties.map(({ key }) => key)).toContain(orphans[0]?.key);
      const orphan = orphans.find(({ unitId }) => unitId === at.bodies.ward);
      expect(orphan).toMatchObject({ because: "several-successors", candidates: parts });
      const giving = { ...seen, version: confirmed.version, dutyId: orphan?.key ?? "", givenOn: today };
      const strange = { ...giving, unitId: at.bodies.otherWard };
      expect(await problemOf(at.keeper.unit.giveDuty(strange))).toMatchObject({
        code: "holder-not-among-successors",
      });
      await at.keeper.unit.giveDuty({ ...giving, unitId: first });
      const after = await at.nobody.unit.orphans({ asOf: today });
      expect(after.orphans.map(({ key }) => key)).not.toContain(orphan?.key);
    });
  });
});
