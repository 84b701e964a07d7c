import { describe, expect, test } from "vitest";
import { capture, usualSettings } from "../testing/capture.ts";
import { makeActs } from "../testing/make-acts.ts";
import { makeItem } from "../testing/make-office.ts";
import { makePart, makeTask, partId, taskId } from "../testing/make-task.ts";
import { officeWithTask } from "../testing/office-with-task.ts";
import { type UrgeCall, type UrgeFlags, urgeCommand } from "./urge-command.ts";

/** Two parts of one task are late; one of them may be urged about. */
async function urge(
  name: string | null,
  flags: UrgeFlags = {},
  wanted: { readonly isJson?: boolean; readonly confirm?: UrgeCall["confirm"] } = {},
) {
  const { console, out, err } = capture();
  const settings = { ...usualSettings, token: "abc", isJson: wanted.isJson ?? false };
  const office = officeWithTask(makeTask([makePart(1, ["urge"]), makePart(2)]));
  const late = { taskId, timeliness: { kind: "overdue", daysLate: 3 } } as const;
  office.items = [1, 2].map((number) => makeItem(number, { ...late, id: partId(number) }));
  const acts = makeActs();
  const confirm = wanted.confirm ?? null;
  const code = await urgeCommand(name, flags, { settings, console, office, acts, confirm });
  return { code, out: out(), err: err(), sent: acts.sent };
}

describe("urging everything overdue of a plan", () => {
  test("shows who would be urged, and who not and why, and sends nothing", async () => {
    const { code, out, err, sent } = await urge(null, { plan: "77" });
    expect([code, sent]).toEqual([0, []]);
    expect(out).toContain("1 phần việc sẽ được đôn đốc, 1 không:");
    expect(out).toMatch(/^ {2}600001 {2}UBND phường Châu Khê/mu);
    expect(out).toMatch(/^× 600002 {2}UBND phường Đình Bảng .*: /mu);
    expect(err).toBe("Chưa gửi gì. Thêm --yes để gửi.\n");
  });

  test("sends with --yes what the rules allow", async () => {
    const { code, out, sent } = await urge(null, { plan: "77", yes: true });
    expect(code).toBe(0);
    expect(sent).toMatchObject([{ action: "urge", step: { assignmentId: partId(1) } }]);
    expect(out).toContain("Đã đôn đốc 1 phần việc.");
  });

  test("sends after a person at a terminal said yes, and only then", async () => {
    expect((await urge(null, { plan: "77" }, { confirm: () => Promise.resolve(true) })).sent).toHaveLength(1);
    expect((await urge(null, { plan: "77" }, { confirm: () => Promise.resolve(false) })).sent).toEqual([]);
  });

  test("is one object for scripts", async () => {
    const { out } = await urge(null, { unit: "chau khe", yes: true }, { isJson: true });
    expect(JSON.parse(out)).toMatchObject({
      schema: "dondoc.urge/1",
      isSent: true,
      items: [
        { isSent: true, because: null },
        { isSent: false, because: "not-your-part" },
      ],
    });
  });
});

test("one task is urged by its name", async () => {
  expect((await urge("tuyen truyen", { yes: true })).sent).toHaveLength(1);
});

test("where nobody can be urged the reason gives the code", async () => {
  expect((await urge("tuyen truyen", { unit: "dinh bang" })).code).toBe(4);
});

test("whom is asked back, with code 2", async () => {
  expect(await urge(null)).toMatchObject({ code: 2, out: "" });
});
