import { describe, expect, test } from "vitest";
import { capture, usualSettings } from "../testing/capture.ts";
import { makeOffice } from "../testing/make-office.ts";
import { type DueFlags, dueCommand } from "./due-command.ts";

async function due(
  flags: DueFlags,
  wanted: { readonly onlyOverdue?: boolean; readonly isJson?: boolean } = {},
) {
  const { console, out, err } = capture();
  const office = makeOffice();
  const settings = { ...usualSettings, isJson: wanted.isJson ?? false };
  const code = await dueCommand(flags, {
    settings,
    console,
    office,
    onlyOverdue: wanted.onlyOverdue ?? false,
  });
  return { code, out: out(), err: err(), asked: office.asked };
}

const itemsIn = (out: string): { timeliness: string }[] =>
  (JSON.parse(out) as { items: { timeliness: string }[] }).items;

describe("due", () => {
  test("ends well also when something is late", async () => {
    expect(await due({})).toMatchObject({ code: 0, err: "" });
  });

  test("ends with 3 when it checks and something is late, and prints all the same", async () => {
    const { code, out, err } = await due({ check: true });
    expect([code, err]).toEqual([3, "dondoc: 1 việc quá hạn.\n"]);
    expect(out).toContain("Đình Bảng");
  });

  test("prints one JSON object", async () => {
    const { out } = await due({}, { isJson: true });
    expect(itemsIn(out)).toHaveLength(10);
  });

  test("asks back when a name matches several units", async () => {
    const { code, err } = await due({ unit: "phuong" });
    expect(code).toBe(6);
    expect(err).toMatch(/^dondoc: “phuong” khớp 5 đơn vị: /u);
  });

  test("says so when a name matches none", async () => {
    expect(await due({ unit: "ha noi" })).toMatchObject({ code: 6, out: "" });
  });

  test("refuses a range that is none, before asking anybody", async () => {
    expect(await due({ within: "soon" })).toMatchObject({ code: 2, out: "", asked: [] });
  });
});

test("overdue prints only what is late", async () => {
  const { out } = await due({}, { onlyOverdue: true, isJson: true });
  expect(itemsIn(out).map((item) => item.timeliness)).toEqual(["overdue"]);
});
