import { describe, expect, test } from "vitest";
import { DomainEvent } from "../history/event.ts";
import { day } from "../kernel/calendar-day.ts";
import { idParts, makeId } from "../kernel/ids.ts";
import { suoiHoaDraft } from "../scenarios/suoi-hoa-draft.ts";
import { thachLam } from "../scenarios/thach-lam.ts";
import { type AcceptFacts, Acceptance, acceptDraft, proposedAcceptance } from "./accept-draft.ts";
import { Draft } from "./draft.ts";

const uuid = (serial: number) => `0190f5f0-0000-7000-8000-${serial.toString(16).padStart(12, "0")}`;

/** An office that has seen nothing yet. */
function given(facts: Partial<AcceptFacts> = {}): AcceptFacts {
  let serial = 0x1000;
  return {
    draftId: makeId("draft", 0, uuid(1)),
    isAccepted: false,
    register: thachLam,
    directives: [],
    plans: [],
    nextRoot: 7,
    newUuid: () => {
      serial += 1;
      return uuid(serial);
    },
    ...facts,
  };
}

const proposed = Acceptance.parse({
  identity: {
    issuer: "Ủy ban nhân dân huyện Suối Hoa",
    type: "plan",
    number: "12/KH-UBND",
    issuedOn: day("2024-03-15"),
  },
  subject: "Đưa sách về các bản",
  directive: {
    issuer: "Tỉnh ủy Thạch Lam",
    type: "directive",
    number: "21-CT/TU",
    issuedOn: day("2024-01-10"),
  },
  directiveSubject: "",
  skippedTasks: [],
});

/** Accepts the draft and gives the events by type; a refusal here is a fault of the test. */
function accepted(request: Acceptance = proposed, facts: AcceptFacts = given(), draft: Draft = suoiHoaDraft) {
  const result = acceptDraft(draft, request, facts);
  if (!result.ok) throw new Error(`refused: ${result.problem.code}`);
  const of = <Type extends DomainEvent["type"]>(type: Type) =>
    result.value.events.filter((event): event is Extract<DomainEvent, { type: Type }> => event.type === type);
  return { ...result.value, of };
}

/** The province's plan and the directive, as the office knows them from elsewhere. */
const directive = {
  ...proposed.directive,
  id: makeId("directive", 3, uuid(10)),
  subject: "Về văn hóa đọc",
  isHeld: true,
};
const knownPlan = {
  issuer: "Ủy ban nhân dân tỉnh Thạch Lam",
  type: "plan",
  number: "45/KH-UBND",
  issuedOn: day("2024-02-20"),
  id: makeId("plan", 3, uuid(11)),
  directiveId: directive.id,
  upperPlanId: null,
  subject: "",
  status: "known",
} as const;

describe("a draft proposes its own acceptance", () => {
  test("with the document's identity and the directive it carries out", () => {
    expect(Draft.parse(suoiHoaDraft)).toEqual(suoiHoaDraft);
    expect(proposedAcceptance(suoiHoaDraft)).toEqual({ ok: true, value: proposed });
  });

  test("or is refused with the list of what a person must fill in", () => {
    const document = {
      ...suoiHoaDraft.document,
      number: null,
      issuer: null,
      issuedOn: "2024-03",
      subject: null,
    };
    const [, ...others] = suoiHoaDraft.citations;
    expect(proposedAcceptance({ ...suoiHoaDraft, document, citations: others })).toEqual({
      ok: false,
      problem: {
        code: "draft-incomplete",
        missing: ["number", "issuer", "issued-on", "subject", "directive"],
      },
    });
  });

  test("or is refused for want of a type alone", () => {
    const document = { ...suoiHoaDraft.document, type: null };
    expect(proposedAcceptance({ ...suoiHoaDraft, document })).toEqual({
      ok: false,
      problem: { code: "draft-incomplete", missing: ["type"] },
    });
  });

  test("or is refused when the directive is cited without its issuer", () => {
    const citations = suoiHoaDraft.citations.map((citation) => ({ ...citation, issuer: null }));
    expect(proposedAcceptance({ ...suoiHoaDraft, citations })).toMatchObject({
      problem: { missing: ["directive"] },
    });
  });
});

describe("accepting a draft in an office that has seen nothing", () => {
  test("registers the directive as known, not held, at the root of its own", () => {
    const { root, of } = accepted();
    const [event] = of("directive-registered");
    expect(root).toBe(7);
    expect(event?.directive).toMatchObject({ ...proposed.directive, isHeld: false });
    expect(idParts(event?.directive.id ?? "").root).toBe(7);
  });

  test("mentions the plan it is based on, known but not held, right above it", () => {
    const { of } = accepted();
    const [mentioned] = of("plan-mentioned");
    expect(of("plan-mentioned")).toHaveLength(1);
    expect(mentioned?.plan).toMatchObject({ number: "45/KH-UBND", status: "known", upperPlanId: null });
    expect(of("plan-accepted")[0]?.plan.upperPlanId).toBe(mentioned?.plan.id);
  });

  test("puts the plan in force under its issuer, with sections, recipients and funding", () => {
    const { planId, of } = accepted();
    const [event] = of("plan-accepted");
    const issuer = thachLam.units.find((unit) => unit.name === "Ủy ban nhân dân huyện Suối Hoa");
    const province = thachLam.units.find((unit) => unit.name === "Ủy ban nhân dân tỉnh Thạch Lam");
    expect(event?.plan).toMatchObject({ id: planId, status: "in-force", issuerUnitId: issuer?.id });
    expect(event?.sections).toEqual(suoiHoaDraft.sections);
    expect(event?.funding).toEqual(suoiHoaDraft.funding);
    expect(event?.distribution).toMatchObject([
      { asWritten: "UBND tỉnh Thạch Lam", unitId: province?.id, forReport: true },
      { asWritten: "Lưu: VT", unitId: null, isArchive: true },
    ]);
  });

  test("gives every new thing an id of its own under one root, in events the ledger can keep", () => {
    const { events } = accepted();
    expect(DomainEvent.array().parse(events)).toEqual(events);
    const ids = JSON.stringify(events).match(/"id":"[a-z]+_\d+\.[^"]+"/g) ?? [];
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => id.includes("_7."))).toBe(true);
  });

  test("marks the draft as accepted, last of all", () => {
    const { events, planId } = accepted();
    expect(events.at(-1)).toEqual({ type: "draft-accepted", draftId: given().draftId, planId });
  });
});

describe("what the accepted plan asks", () => {
  test("each task of the paper, counted from one, with its words and deadline", () => {
    const tasks = accepted().of("task-set");
    expect(tasks.map(({ task }) => [task.ordinal, task.statement])).toEqual([
      [1, "Lập danh mục sách cho từng bản"],
      [2, "Mở tủ sách ở mọi bản"],
      [3, "Viết bài giới thiệu tủ sách"],
    ]);
    expect(tasks[0]?.task.deadline).toEqual(suoiHoaDraft.tasks[0]?.deadline);
  });

  test("of a group is asked of each of its units on the day of issue, once", () => {
    const executing = accepted()
      .of("task-assigned")
      .filter(({ assignment }) => assignment.role === "execute");
    const group = thachLam.groups.find((each) => each.name === "Ủy ban nhân dân các xã");
    const communes = ["Ủy ban nhân dân xã Bản Đá", "Ủy ban nhân dân xã Hương Suối"].map(
      (name) => thachLam.units.find((unit) => unit.name === name)?.id,
    );
    expect(executing.map(({ assignment }) => assignment.unitId)).toEqual(communes);
    expect(executing.map(({ assignment }) => assignment.viaGroupId)).toEqual([group?.id, group?.id]);
    expect(executing.map(({ assignment }) => assignment.unitAsWritten)).toEqual([
      "UBND các xã",
      "UBND các xã",
    ]);
  });

  test("of a unit is asked of the one in the issuer's territory", () => {
    const [first] = accepted().of("task-assigned");
    const office = thachLam.units.find((unit) => unit.name === "Phòng Văn hóa và Thông tin huyện Suối Hoa");
    expect(first?.assignment).toMatchObject({
      role: "lead",
      unitId: office?.id,
      viaGroupId: null,
      status: "assigned",
      assignedOn: "2024-03-15",
    });
  });

  test("of somebody the register does not know stays as written", () => {
    const unknown = accepted()
      .of("task-assigned")
      .filter(({ assignment }) => assignment.unitId === null);
    expect(unknown.map(({ assignment }) => [assignment.role, assignment.unitAsWritten])).toEqual([
      ["coordinate", "các cơ quan liên quan"],
      ["publicise", "Đội thông tin lưu động"],
    ]);
  });

  test("but for a task that a person found to be none", () => {
    const { of } = accepted({ ...proposed, skippedTasks: ["T2"] });
    expect(of("task-set").map(({ task }) => [task.ordinal, task.statement])).toEqual([
      [1, "Lập danh mục sách cho từng bản"],
      [2, "Viết bài giới thiệu tủ sách"],
    ]);
    expect(of("task-assigned").some(({ assignment }) => assignment.role === "execute")).toBe(false);
  });

  test("and to be reported by the group, to those the register knows and those it does not", () => {
    const [event] = accepted().of("report-series-set");
    const group = thachLam.groups.find((each) => each.name === "Ủy ban nhân dân các xã");
    expect(event?.series.reporters).toMatchObject([
      { asWritten: "UBND các xã", unitId: null, groupId: group?.id },
    ]);
    expect(event?.series.recipients.map(({ unitId }) => unitId === null)).toEqual([false, true]);
  });

  test("and to be reached", () => {
    const [event] = accepted().of("target-set");
    expect(event?.target).toMatchObject({
      comparator: ">=",
      value: 90,
      unit: "%",
      denominator: "số bản",
      year: 2026,
    });
  });
});

describe("accepting a draft in an office that knows more", () => {
  test("puts it under the directive the office has, at that directive's root", () => {
    const { root, of } = accepted(proposed, given({ directives: [directive] }));
    expect(root).toBe(3);
    expect(of("directive-registered")).toEqual([]);
    expect(of("plan-accepted")[0]?.plan.directiveId).toBe(directive.id);
  });

  test("recognises the plan above it, though cited by a shorter name of its issuer", () => {
    const { of } = accepted(proposed, given({ directives: [directive], plans: [knownPlan] }));
    expect(of("plan-mentioned")).toEqual([]);
    expect(of("plan-accepted")[0]?.plan.upperPlanId).toBe(knownPlan.id);
  });

  test("makes a plan that was only known held, under the id it already had", () => {
    const { id: _, status: __, ...facts } = knownPlan;
    const mentioned = { ...facts, ...proposed.identity, id: knownPlan.id, status: "known" } as const;
    const { planId, of } = accepted(proposed, given({ directives: [directive], plans: [mentioned] }));
    expect(planId).toBe(knownPlan.id);
    expect(of("plan-accepted")[0]?.plan).toMatchObject({ id: knownPlan.id, status: "in-force" });
  });
});

describe("accepting is refused", () => {
  const plan = { ...knownPlan, ...proposed.identity, status: "in-force", issuerUnitId: null } as const;

  test("a second time", () => {
    const facts = given({ isAccepted: true });
    expect(acceptDraft(suoiHoaDraft, proposed, facts)).toEqual({
      ok: false,
      problem: { code: "draft-already-accepted", draftId: facts.draftId },
    });
  });

  test("for a plan that the office already holds", () => {
    expect(acceptDraft(suoiHoaDraft, proposed, given({ plans: [plan] }))).toEqual({
      ok: false,
      problem: { code: "plan-already-held", number: "12/KH-UBND", planId: plan.id },
    });
  });

  test("for a plan earlier than the directive it carries out", () => {
    const identity = { ...proposed.identity, issuedOn: day("2024-01-09") };
    expect(acceptDraft(suoiHoaDraft, { ...proposed, identity }, given())).toEqual({
      ok: false,
      problem: { code: "plan-earlier-than-directive", issuedOn: "2024-01-09", directiveOn: "2024-01-10" },
    });
  });

  test("never for a plan of the same number in another year", () => {
    const before = { ...plan, issuedOn: day("2023-03-15") };
    expect(acceptDraft(suoiHoaDraft, proposed, given({ plans: [before] })).ok).toBe(true);
  });

  test("never for a plan issued on the very day of its directive", () => {
    const identity = { ...proposed.identity, issuedOn: proposed.directive.issuedOn };
    expect(acceptDraft(suoiHoaDraft, { ...proposed, identity }, given()).ok).toBe(true);
  });
});
