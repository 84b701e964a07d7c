import { describe, expect, test } from "vitest";
import { DomainEvent } from "../history/event.ts";
import { type UnitId, makeId } from "../kernel/ids.ts";
import { suoiHoaDraft } from "../scenarios/suoi-hoa-draft.ts";
import { thachLam } from "../scenarios/thach-lam.ts";
import { type Acceptance, acceptDraft, proposedAcceptance } from "./accept-draft.ts";

const uuid = (serial: number) => `0190f5f0-0000-7000-8000-${serial.toString(16).padStart(12, "0")}`;

/** Accepts Suối Hoa's draft as proposed but for what a person changed. */
function accept(changes: Partial<Acceptance>) {
  const proposed = proposedAcceptance(suoiHoaDraft);
  if (!proposed.ok) throw new Error(proposed.problem.code);
  let serial = 0x100;
  const draftId = makeId("draft", 0, uuid(1));
  const office = { register: thachLam, directives: [], plans: [], nextRoot: 7 };
  const newUuid = () => {
    serial += 1;
    return uuid(serial);
  };
  const facts = { ...office, draftId, isAccepted: false, newUuid };
  return acceptDraft(suoiHoaDraft, { ...proposed.value, ...changes }, facts);
}

function eventsOf(changes: Partial<Acceptance>): readonly DomainEvent[] {
  const result = accept(changes);
  if (!result.ok) throw new Error(result.problem.code);
  return result.value.events;
}

const tasksIn = (events: readonly DomainEvent[]) =>
  events.flatMap((event) => (event.type === "task-set" ? [event.task] : []));

function unitNamed(name: string): UnitId {
  const unit = thachLam.units.find((each) => each.name === name);
  if (unit === undefined) throw new Error(`Thạch Lam has no unit ${name}`);
  return unit.id;
}

describe("accepting what a person corrected", () => {
  test("sets the task with the person's words, and says which facts are theirs", () => {
    const events = eventsOf({ corrections: [{ key: "T1", statement: "Lập danh mục", schedule: null }] });
    expect(DomainEvent.array().parse(events)).toEqual(events);
    const [task, other] = tasksIn(events);
    expect(task).toMatchObject({
      statement: "Lập danh mục",
      deadline: null,
      corrected: ["statement", "deadline"],
    });
    expect(other).not.toHaveProperty("corrected");
  });

  test("sets one task for two that were joined", () => {
    const tasks = tasksIn(eventsOf({ joinedTasks: ["T3"] }));
    expect(tasks.map(({ ordinal, statement }) => [ordinal, statement])).toEqual([
      [1, "Lập danh mục sách cho từng bản"],
      [2, "Mở tủ sách ở mọi bản Viết bài giới thiệu tủ sách"],
    ]);
  });

  test("gives a name to the unit that the person chose for it, in tasks and in reports", () => {
    const unitId = unitNamed("Ủy ban nhân dân xã Bản Đá");
    const namings = ["Đội thông tin lưu động", "Ban điều phối tủ sách"].map((asWritten) => ({
      asWritten,
      unitId,
    }));
    const events = eventsOf({ namings });
    const given = events.flatMap((event) => (event.type === "task-assigned" ? [event.assignment] : []));
    expect(given.find(({ role }) => role === "publicise")).toMatchObject({
      unitAsWritten: "Đội thông tin lưu động",
      unitId,
    });
    const series = events.flatMap((event) => (event.type === "report-series-set" ? [event.series] : []));
    expect(series[0]?.recipients[1]).toMatchObject({ asWritten: "Ban điều phối tủ sách", unitId });
  });

  test("is refused for a unit that the register does not have", () => {
    const unitId = makeId("unit", 0, uuid(9));
    expect(accept({ namings: [{ asWritten: "Đội thông tin lưu động", unitId }] })).toEqual({
      ok: false,
      problem: { code: "unit-not-there", on: "2024-03-15" },
    });
  });

  test("is refused for a task that the draft does not hold", () => {
    expect(accept({ corrections: [{ key: "T9", statement: "Việc lạ" }] })).toMatchObject({
      problem: { code: "draft-item-unknown", key: "T9" },
    });
  });
});
