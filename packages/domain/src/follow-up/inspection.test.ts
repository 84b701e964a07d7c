import { describe, expect, test } from "vitest";
import { actingFor } from "../access/acting-for.ts";
import type { Actor, Post } from "../access/actor.ts";
import { addDays, day } from "../kernel/calendar-day.ts";
import { given, suoiHoa } from "../scenarios/suoi-hoa-work.ts";
import {
  callOffInspection,
  concludeInspection,
  evolveInspection,
  findingFields,
  planInspection,
} from "./inspection.decide.ts";
import { type Inspection, InspectionEvent } from "./inspection.ts";

const today = day("2024-06-10");
const newUuid = () => "018cc251-f400-7000-9000-000000000131";
const as = (post: Post, unitId = suoiHoa.district) => {
  const actor: Actor = { kind: "account", name: "hoa", account: "hoa", posts: [{ post, unitId }] };
  return { today, by: actingFor(actor), newUuid };
};
const inspector = as("inspector");
const request = {
  planId: given.planId,
  taskId: null,
  inspectingUnitId: suoiHoa.district,
  inspectedUnitId: suoiHoa.commune,
  plannedFor: addDays(today, 5),
};
const finding = {
  nature: "Danh mục lập chậm",
  severity: "Ba trong chín bản",
  cause: "Đường bị lũ cắt",
  responsibility: "Phó Chủ tịch phụ trách văn hóa",
};

function planned(plannedFor = request.plannedFor): Inspection {
  const decision = planInspection({ ...request, plannedFor }, inspector);
  const [event] = decision.ok ? decision.value : [];
  if (event?.type !== "inspection-planned") throw new Error("not planned");
  return event.inspection;
}
const problemOf = (decision: { readonly ok: boolean; readonly problem?: unknown }) =>
  decision.problem ?? null;

describe("an inspection", () => {
  test("is planned for a day to come, by one body of another", () => {
    expect(planned()).toMatchObject({ status: "planned", plannedFor: "2024-06-15", announcedOn: today });
    expect(problemOf(planInspection({ ...request, inspectedUnitId: suoiHoa.district }, inspector))).toEqual({
      code: "inspector-is-inspected",
      unitId: suoiHoa.district,
    });
  });

  test("is concluded with what was found", () => {
    const conclusion = { concludedOn: today, conclusion: "Thực hiện chậm", findings: [finding] };
    const decision = concludeInspection(planned(), conclusion, inspector);
    const events = decision.ok ? decision.value : [];
    expect(InspectionEvent.array().min(1).safeParse(events).success).toBe(true);
    const concluded = events.reduce(evolveInspection, planned());
    expect(concluded).toMatchObject({ status: "concluded", ...conclusion });
    expect(problemOf(concludeInspection(concluded, conclusion, inspector))).toEqual({
      code: "inspection-already-over",
    });
  });

  test.each(findingFields)("is not concluded with a finding that lacks its %s", (field) => {
    const findings = [finding, { ...finding, [field]: " " }];
    expect(
      problemOf(
        concludeInspection(planned(), { concludedOn: today, conclusion: "Chậm", findings }, inspector),
      ),
    ).toEqual({ code: "finding-incomplete", ordinal: 2, missing: [field] });
  });

  test("may find everything in order, but says so", () => {
    const inOrder = { concludedOn: today, conclusion: "Đúng kế hoạch", findings: [] };
    expect(concludeInspection(planned(), inOrder, inspector).ok).toBe(true);
    expect(problemOf(concludeInspection(planned(), { ...inOrder, conclusion: "" }, inspector))).toEqual({
      code: "content-missing",
    });
  });

  test("may be entered after it took place, and not be concluded before", () => {
    const past = planned(addDays(today, -20));
    const inOrder = { concludedOn: addDays(today, -20), conclusion: "Đúng kế hoạch", findings: [] };
    expect(concludeInspection(past, inOrder, inspector).ok).toBe(true);
    const before = { ...inOrder, concludedOn: addDays(today, -21) };
    expect(problemOf(concludeInspection(past, before, inspector))).toMatchObject({
      code: "day-before-last-step",
    });
  });

  test("is called off with a reason", () => {
    const decision = callOffInspection(planned(), { calledOffOn: today, reason: "Lũ" }, inspector);
    const after = decision.ok ? decision.value.reduce(evolveInspection, planned()) : planned();
    expect(after).toMatchObject({ status: "called-off", reason: "Lũ" });
    expect(problemOf(callOffInspection(planned(), { calledOffOn: today, reason: "" }, inspector))).toEqual({
      code: "reason-missing",
    });
  });

  test.each<[Post, boolean]>([
    ["inspector", true],
    ["leader", true],
    ["clerk", true],
    ["reporter", false],
    ["administrator", false],
  ])("by a %s of the inspecting body: %s", (post, may) => {
    expect(planInspection(request, as(post)).ok).toBe(may);
    expect(planInspection(request, as(post, suoiHoa.commune)).ok).toBe(false);
  });
});
