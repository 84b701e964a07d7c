import { describe, expect, test } from "vitest";
import { capture, usualSettings } from "../testing/capture.ts";
import { officeWithTask } from "../testing/office-with-task.ts";
import { planCommand } from "./plan-command.ts";

async function plan(
  name: string | null,
  wanted: { readonly isJson?: boolean; readonly format?: string } = {},
) {
  const { console, out, err } = capture();
  const settings = { ...usualSettings, isJson: wanted.isJson ?? false };
  const flags = wanted.format === undefined ? {} : { format: wanted.format };
  const code = await planCommand(name, flags, { settings, console, office: officeWithTask() });
  return { code, out: out(), err: err() };
}

describe("without a name", () => {
  test("lists the plans, and says which papers are not held", async () => {
    const { code, out } = await plan(null);
    expect(code).toBe(0);
    expect(out).toContain("77/KH-UBND");
    expect(out).toMatch(/154\/KH-UBND.*chưa có văn bản/u);
  });

  test("prints one object for scripts", async () => {
    const { out } = await plan(null, { isJson: true });
    expect(JSON.parse(out)).toMatchObject({
      schema: "dondoc.plans/1",
      plans: [{ number: "77/KH-UBND", isHeld: true }, { isHeld: false }],
    });
  });

  test("prints a sheet with one line of names", async () => {
    const { out } = await plan(null, { format: "csv" });
    expect(out.split("\r\n")[0]).toMatch(/^"id","number",/u);
  });
});

describe("with a name", () => {
  test.each(["77", "77/KH-UBND", "77khubnd"])("%s is the plan of that number", async (name) => {
    expect(await plan(name, { isJson: true })).toMatchObject({
      code: 0,
      out: expect.stringContaining('"schema":"dondoc.plan/1"') as unknown,
    });
  });

  test("several are told, with what tells them apart, and code 6", async () => {
    const { code, err } = await plan("KH-UBND");
    expect([code, err]).toEqual([
      6,
      "dondoc: “KH-UBND” khớp 2 kế hoạch: 77/KH-UBND, 154/KH-UBND. Hãy gõ đủ số hiệu.\n",
    ]);
  });

  test("several are a list for scripts", async () => {
    const { err } = await plan("KH-UBND", { isJson: true });
    expect(JSON.parse(err)).toMatchObject({
      code: "name-ambiguous",
      exitCode: 6,
      names: ["77/KH-UBND", "154/KH-UBND"],
    });
  });

  test("none is told with what to do, and code 6", async () => {
    expect(await plan("999")).toMatchObject({
      code: 6,
      err: "dondoc: Không có kế hoạch nào khớp “999”. Xem: dondoc plan\n",
    });
  });
});

test("a form that is none is refused with code 2", async () => {
  expect((await plan(null, { format: "xml" })).code).toBe(2);
});
