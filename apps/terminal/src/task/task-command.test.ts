import { describe, expect, test } from "vitest";
import type { Settings } from "../command/settings.ts";
import { capture, usualSettings } from "../testing/capture.ts";
import { partId, taskId } from "../testing/make-task.ts";
import { officeWithTask } from "../testing/office-with-task.ts";
import { type TaskFlags, taskCommand } from "./task-command.ts";

async function task(name: string, flags: TaskFlags = {}, changed: Partial<Settings> = {}) {
  const { console, out, err } = capture();
  const settings = { ...usualSettings, ...changed };
  const code = await taskCommand(name, flags, { settings, console, office: officeWithTask() });
  return { code, out: out(), err: err() };
}

describe("a task", () => {
  test("is shown with the words of the paper, its units and what happened", async () => {
    const { code, out } = await task("tuyen truyen");
    expect(code).toBe(0);
    expect(out).toContain("┃ Tuyên truyền trên hệ thống truyền thanh.");
    expect(out).toMatch(/600001 {2}Ủy ban nhân dân phường Châu Khê/u);
    expect(out).toContain("P. Châu Khê: Được giao cho Ủy ban nhân dân phường Châu Khê.");
  });

  test.each([taskId, "tuyen truyen"])("is found as %s", async (name) => {
    expect((await task(name)).code).toBe(0);
  });

  test("of one unit says what can be done, and why not the rest", async () => {
    const { out } = await task(taskId, { unit: "dinh bang" });
    expect(out).not.toContain("Châu Khê");
    expect(out).toContain("Làm được: receive (Tiếp nhận), progress (Báo tiến độ)");
    expect(out).toContain("confirm (Xác nhận hoàn thành): ");
  });

  test("is found by the id of one part, which alone is shown then", async () => {
    const { out } = await task(partId(1));
    expect(out).toContain("Châu Khê");
    expect(out).not.toContain("Đình Bảng");
  });

  test("is one object for scripts, with the offers of each part", async () => {
    const { out } = await task(taskId, {}, { isJson: true });
    expect(JSON.parse(out)).toMatchObject({
      schema: "dondoc.task/1",
      task: { id: taskId },
      parts: [
        {
          now: { version: 1, actions: { receive: { allowed: true }, confirm: { because: "not-your-part" } } },
        },
        {},
      ],
      history: [{ type: "task-assigned" }, {}],
    });
  });

  test("that the plan of that day did not set is told so, with code 6", async () => {
    const asOf = { kind: "from-today", days: -30 } as const;
    expect(await task(taskId, {}, { asOf })).toMatchObject({
      code: 6,
      err: "dondoc: Ngày 01-9-2024 chưa có việc này.\n",
    });
  });

  test("that nobody knows is told so, with where to look", async () => {
    expect(await task("xyz")).toMatchObject({
      code: 6,
      err: "dondoc: Không có việc nào khớp “xyz”. Tìm: dondoc search xyz\n",
    });
  });
});
