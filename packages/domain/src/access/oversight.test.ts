import { describe, expect, test } from "vitest";
import { day } from "../kernel/calendar-day.ts";
import { makeId } from "../kernel/ids.ts";
import type { Plan } from "../plan/plan.ts";
import { given, suoiHoa } from "../scenarios/suoi-hoa-work.ts";
import type { Assignment } from "../task/assignment.ts";
import type { Actor, HeldPost, Post } from "./actor.ts";
import { actingOn, oversightOf } from "./oversight.ts";

const uuid = (serial: number) => `018cc251-f400-7000-9000-${String(serial).padStart(12, "0")}`;
const plan: Plan = {
  issuer: "Ủy ban nhân dân huyện Suối Hoa",
  type: "plan",
  number: "12/KH-UBND",
  issuedOn: day("2024-03-15"),
  id: given.planId,
  directiveId: makeId("directive", 7, uuid(105)),
  upperPlanId: null,
  subject: "Đưa sách về các bản",
  status: "in-force",
  issuerUnitId: suoiHoa.district,
};
const otherTask = makeId("task", 7, uuid(110));
const standing: Assignment = { ...given, role: "standing", unitId: suoiHoa.office, taskId: otherTask };

describe("the bodies above an assignment", () => {
  test("are the plan's issuer and whom it names as standing body, whatever the task", () => {
    expect(oversightOf(given, { plan, assignments: [given, standing] })).toEqual({
      assignerId: suoiHoa.district,
      standingIds: [suoiHoa.office],
      supervisorIds: [],
    });
  });

  test("are no body of another plan, and none that was relieved", () => {
    const elsewhere = { ...standing, planId: makeId("plan", 7, uuid(111)) };
    const on = day("2024-04-01");
    const reason = "Giao phòng khác";
    const relieved: readonly Assignment[] = [
      { ...standing, status: "withdrawn", withdrawnOn: on, reason },
      { ...standing, status: "reassigned", reassignedOn: on, reason, toAssignmentId: given.id },
      { ...standing, status: "superseded", supersededOn: on, reason, byPlanId: elsewhere.planId },
    ];
    const { standingIds } = oversightOf(given, { plan, assignments: [elsewhere, ...relieved] });
    expect(standingIds).toEqual([]);
  });

  test("supervise their own task where others carry it out, and the plan where nobody does", () => {
    const supervising: Assignment = { ...given, role: "supervise", unitId: suoiHoa.otherCommune };
    const carriedOut: Assignment = { ...given, taskId: otherTask };
    const ofTask = { ...supervising, taskId: otherTask };
    const within = oversightOf(given, { plan, assignments: [given, ofTask, carriedOut] });
    const alone = oversightOf(given, { plan, assignments: [given, ofTask] });
    const here = oversightOf(given, { plan, assignments: [given, supervising] });
    expect([within, alone, here].map(({ supervisorIds }) => supervisorIds)).toEqual([
      [],
      [suoiHoa.otherCommune],
      [suoiHoa.otherCommune],
    ]);
  });

  test("have no assigner while the register does not know the issuer, or the office holds no plan", () => {
    const unknown: Plan = { ...plan, issuerUnitId: null };
    const { status: _, issuerUnitId: __, ...known } = plan.status === "in-force" ? plan : unknown;
    const notHeld: Plan = { ...known, status: "known" };
    expect(oversightOf(given, { plan: unknown, assignments: [] }).assignerId).toBeNull();
    expect(oversightOf(given, { plan: notHeld, assignments: [] }).assignerId).toBeNull();
  });

  test("are nobody where the register does not know who was named", () => {
    const unknown: Assignment = { ...standing, unitId: null };
    const twice = [standing, standing, unknown];
    expect(oversightOf(given, { plan, assignments: twice }).standingIds).toEqual([suoiHoa.office]);
  });
});

describe("in whose name somebody acts", () => {
  const oversight = {
    assignerId: suoiHoa.district,
    standingIds: [suoiHoa.office],
    supervisorIds: [suoiHoa.otherCommune],
  };
  const hatsOf = (...posts: HeldPost[]) => {
    const actor: Actor = { kind: "account", name: "Minh", account: "minh", posts };
    return actingOn(actor, given, oversight).hats.map(({ capacity }) => capacity);
  };

  test.each<[Post, string[]]>([
    ["reporter", ["performer"]],
    ["leader", ["performer"]],
    ["clerk", ["performer"]],
    ["inspector", []],
    ["administrator", []],
  ])("a %s of the unit itself: %s", (post, capacities) => {
    expect(hatsOf({ post, unitId: suoiHoa.commune })).toEqual(capacities);
  });

  test.each<[Post, string[]]>([
    ["reporter", []],
    ["leader", ["standing-body"]],
    ["clerk", ["standing-body"]],
    ["inspector", []],
    ["administrator", []],
  ])("a %s of the standing body: %s", (post, capacities) => {
    expect(hatsOf({ post, unitId: suoiHoa.office })).toEqual(capacities);
  });

  test("a leader of the issuer or of a supervising unit", () => {
    expect(hatsOf({ post: "leader", unitId: suoiHoa.district })).toEqual(["assigner"]);
    expect(hatsOf({ post: "leader", unitId: suoiHoa.otherCommune })).toEqual(["supervisor"]);
  });

  test("somebody with two posts acts in either", () => {
    const both = hatsOf(
      { post: "reporter", unitId: suoiHoa.commune },
      { post: "clerk", unitId: suoiHoa.office },
    );
    expect(both).toEqual(["performer", "standing-body"]);
  });

  test("the local person acts for any body, a reader for none", () => {
    const reader: Actor = { kind: "public", name: "bạn đọc", isReadingPublic: true };
    const local = actingOn({ kind: "local", name: "An" }, given, oversight);
    expect(local.hats.map(({ capacity }) => capacity)).toEqual([
      "performer",
      "assigner",
      "standing-body",
      "supervisor",
    ]);
    expect(actingOn(reader, given, oversight).hats).toEqual([]);
  });
});
