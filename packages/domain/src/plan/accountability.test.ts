import { describe, expect, test } from "vitest";
import { acceptDraft, proposedAcceptance } from "../draft/accept-draft.ts";
import type { Draft } from "../draft/draft.ts";
import { DomainEvent } from "../history/event.ts";
import { makeId } from "../kernel/ids.ts";
import { suoiHoaDraft } from "../scenarios/suoi-hoa-draft.ts";
import { thachLam } from "../scenarios/thach-lam.ts";
import { namesHeads } from "./accountability.ts";

const uuid = (serial: number) => `0190f5f0-0000-7000-8000-${serial.toString(16).padStart(12, "0")}`;

/** The first task of Suối Hoa, given to these. */
function acceptedFor(...named: readonly string[]): readonly DomainEvent[] {
  const span = { start: 0, end: 5 };
  const assignments = named.map((unitAsWritten) => ({
    role: "lead" as const,
    unitAsWritten,
    span,
    certainty: "stated" as const,
  }));
  const tasks = suoiHoaDraft.tasks.slice(0, 1).map((task) => ({ ...task, assignments }));
  const draft: Draft = { ...suoiHoaDraft, tasks };
  const proposed = proposedAcceptance(draft);
  if (!proposed.ok) throw new Error(proposed.problem.code);
  let serial = 10;
  const accepted = acceptDraft(draft, proposed.value, {
    draftId: makeId("draft", 0, uuid(1)),
    isAccepted: false,
    directives: [],
    plans: [],
    nextRoot: 1,
    register: thachLam,
    newUuid: () => uuid((serial += 1)),
  });
  if (!accepted.ok) throw new Error(accepted.problem.code);
  return accepted.value.events;
}
const typesOf = (events: readonly DomainEvent[]) => events.map(({ type }) => type);

describe("that heads answer for results", () => {
  test("is told from a body by its words", () => {
    expect(namesHeads("Người đứng đầu cấp ủy và chính quyền huyện")).toBe(true);
    expect(namesHeads("các thủ trưởng cơ quan")).toBe(true);
    expect(namesHeads("UBND các xã")).toBe(false);
  });

  test("is no task and no assignment, so it is never counted, and it is kept as it is written", () => {
    const events = acceptedFor("Người đứng đầu cấp ủy các cấp");
    expect(typesOf(events)).not.toContain("task-set");
    expect(typesOf(events)).not.toContain("task-assigned");
    const stated = events.find(({ type }) => type === "accountability-stated");
    expect(stated).toMatchObject({ accountability: { heads: ["Người đứng đầu cấp ủy các cấp"] } });
    expect(DomainEvent.parse(JSON.parse(JSON.stringify(stated)))).toEqual(stated);
  });

  test("beside a body leaves the body its part", () => {
    const events = acceptedFor("Người đứng đầu cấp ủy các cấp", "Văn phòng huyện");
    const assigned = events.filter(({ type }) => type === "task-assigned");
    expect(assigned).toHaveLength(1);
    expect(assigned[0]).toMatchObject({ assignment: { unitAsWritten: "Văn phòng huyện" } });
    expect(typesOf(events)).toContain("accountability-stated");
  });
});
