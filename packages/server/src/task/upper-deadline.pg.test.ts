import { type DomainEvent, type Task, TaskLinkId, day, idParts, makeId } from "@dondoc/domain";
import { given, suoiHoa } from "@dondoc/domain/scenarios";
import { beforeEach, expect, test } from "vitest";
import { describeOnEachDatabase } from "../testing/each-database.ts";
import { emptyTables } from "../testing/open-test-database.ts";
import { refusalOf } from "../testing/refusals.ts";
import { lan, laterPlan, recordOn, suoiHoaOffice, suoiHoaToday } from "../testing/suoi-hoa-office.ts";
import { callerAs } from "../testing/test-office.ts";

const { root } = idParts(given.taskId);
const span = { start: 0, end: 1 };
const above: Task = {
  id: makeId("task", root, "0190f5f0-0000-7000-8000-0000000000a1"),
  planId: laterPlan.id,
  ordinal: 1,
  sectionPath: null,
  statement: "Mở tủ sách ở mọi thôn",
  deadline: {
    asWritten: "trước 10/7/2024",
    span,
    certainty: "stated",
    schedule: { kind: "once", dueOn: day("2024-07-10"), granularity: "day", bound: "by" },
  },
  outputs: [],
  span,
};
const link = {
  id: TaskLinkId.parse(makeId("taskLink", root, "0190f5f0-0000-7000-8000-0000000000a2")),
  kind: "carries-out" as const,
  fromTaskId: given.taskId,
  toTaskId: above.id,
  proposedOn: suoiHoaToday,
};
const proposed: DomainEvent = {
  type: "task-link-proposed",
  link: { ...link, status: "inferred", confidence: 0.8 },
};
const confirmed: DomainEvent = {
  type: "task-link-confirmed",
  taskLinkId: link.id,
  by: { account: "minh@van-hoa", unitId: suoiHoa.office },
  judgedOn: suoiHoaToday,
};

/** The commune's part is due on 2024-06-30; the task above on 2024-07-10. */
describeOnEachDatabase("more time for a task that carries out one above", (database) => {
  beforeEach(() => emptyTables(database()));

  async function asking(events: readonly DomainEvent[]) {
    const office = await suoiHoaOffice(database());
    await recordOn(database(), { on: suoiHoaToday, events: [{ type: "task-set", task: above }, ...events] });
    const { task } = callerAs(office, lan);
    const { parts } = await task.detail({ taskId: given.taskId, unitId: suoiHoa.commune });
    const version = parts[0]?.version ?? 0;
    return (dueOn: string) =>
      task.requestExtension({ assignmentId: given.id, version, dueOn: day(dueOn), reason: "Lũ" });
  }

  test("does not reach past the day above once the link is confirmed", async () => {
    const ask = await asking([proposed, confirmed]);
    expect(await refusalOf(ask("2024-07-11"))).toEqual({
      code: "deadline-past-upper",
      upperDueOn: "2024-07-10",
    });
    expect(await ask("2024-07-10")).toMatchObject({ version: expect.any(Number) as number });
  });

  test("is not limited by what was only inferred", async () => {
    const ask = await asking([proposed]);
    expect(await ask("2024-07-11")).toMatchObject({ version: expect.any(Number) as number });
  });
});
