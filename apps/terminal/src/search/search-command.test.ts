import { expect, test } from "vitest";
import { capture, usualSettings } from "../testing/capture.ts";
import { taskId } from "../testing/make-task.ts";
import { officeWithTask } from "../testing/office-with-task.ts";
import { type SearchFlags, searchCommand } from "./search-command.ts";

async function search(words: readonly string[], flags: SearchFlags = {}, isJson = false) {
  const { console, out, err } = capture();
  const settings = { ...usualSettings, isJson };
  const code = await searchCommand(words, flags, { settings, console, office: officeWithTask() });
  return { code, out: out(), err: err() };
}

test("what is found has a kind, a code and its words", async () => {
  const { code, out } = await search(["tuyen", "truyen"]);
  expect(code).toBe(0);
  expect(out).toMatch(/^Việc {2}500001 {2}77\/KH-UBND {2}Tuyên truyền/mu);
});

test("what is found is one object for scripts", async () => {
  const { out } = await search(["tuyen"], {}, true);
  expect(JSON.parse(out)).toMatchObject({ schema: "dondoc.search/1", items: [{ kind: "task", id: taskId }] });
});

test("nothing found is an answer, not a failure", async () => {
  expect(await search(["xyz"])).toMatchObject({ code: 0, out: "Không có gì khớp với “xyz”.\n" });
});

test("a kind that is none is refused with code 2", async () => {
  expect(await search(["tuyen"], { in: "tasks" })).toMatchObject({
    code: 2,
    err: "dondoc: --in nhận unit, directive, plan, task, không nhận “tasks”.\n",
  });
});
