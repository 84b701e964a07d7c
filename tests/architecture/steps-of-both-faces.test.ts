import { readFileSync } from "node:fs";
import { join } from "node:path";
import { stepFields } from "@dondoc/client/step";
import { assignmentActionNames } from "@dondoc/domain";
import { commandActWords, taskDetailWords } from "@dondoc/words";
import { expect, test } from "vitest";
import { actionNames } from "../../apps/terminal/src/task/action-name.ts";
import { isTest, repositoryRoot, sourceFiles } from "./source-files.ts";

test.each(assignmentActionNames)(
  "%s is in the terminal as on the web, and both can name what it asks",
  (action) => {
    expect(actionNames[action]).toMatch(/^[a-z]+$/u);
    for (const field of stepFields[action]) {
      expect(taskDetailWords.vi.form[field], field).not.toBe("");
      expect(commandActWords.vi.fields[field], field).not.toBe("");
    }
  },
);

/** What a face writes: the procedures it calls to change something. */
function writtenBy(face: string): ReadonlySet<string> {
  const sources = sourceFiles((path) => path.startsWith(face) && !isTest(path));
  const calls = sources.flatMap(({ text }) => [...text.matchAll(/\.\s*([A-Za-z]+)\s*\.mutate\(/gu)]);
  return new Set(calls.flatMap(([, procedure]) => procedure ?? []));
}

test("what only the web writes is listed with its reason", () => {
  const web = writtenBy("apps/web/src/");
  const terminal = writtenBy("apps/terminal/src/");
  expect([web.size > 10, terminal.size > 2], "the check saw both faces").toEqual([true, true]);
  const page = readFileSync(join(repositoryRoot, "apps/docs/terminal.md"), "utf8");
  const [, section = ""] = /\n## Only on the web\n(.*?)\n## /su.exec(page) ?? [];
  const listed = section
    .split("\n")
    .filter((line) => line.startsWith("|"))
    .flatMap((line) => [...line.matchAll(/`([A-Za-z]+)`/gu)].map(([, name]) => name));
  expect(
    new Set(listed),
    "Give the terminal the new step, or say in apps/docs/terminal.md why it is done on the web.",
  ).toEqual(web.difference(terminal));
});
