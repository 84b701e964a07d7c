import { describe, expect, test } from "vitest";
import { writtenFiles } from "./source-files.ts";

const nameless = [
  "utils",
  "util",
  "helpers",
  "helper",
  "common",
  "misc",
  "shared",
  "core",
  "lib",
  "manager",
  "service",
  "services",
];

/** What a file may be besides its noun. Tools ask for `config`, `data`, `d` and `bench`; the rest is our closed list. */
const role =
  "(\\.(decide|actions|router|store|query|examples|config|data|bench))?(\\.(pg|screen))?(\\.(test|d))?";
const word = "[a-z0-9]+(-[a-z0-9]+)*";
const sourceName = new RegExp(`^${word}${role}\\.tsx?$`);
const otherName = new RegExp(`^\\.?${word}(\\.${word})*$`);
/** Names that readers and tools look for in capitals. */
const customary = /^(README|LICENSE|CONTRIBUTING|CHANGELOG|GLOSSARY|NOTE|NOTICE)(\.md)?$/;

const written = writtenFiles();

describe("files and folders", () => {
  test("are never called by a word that says nothing", () => {
    expect(written.length, "the check looked at the repository").toBeGreaterThan(100);
    const silent = written.filter((path) =>
      path.split("/").some((part) => part.split(/[.-]/).some((piece) => nameless.includes(piece))),
    );
    expect(
      silent,
      "If a function has no home, its concept is missing a name: find it in the glossary.",
    ).toEqual([]);
  });

  test("are named in kebab-case, a noun with a role from the closed list", () => {
    const odd = written.filter((path) => !isNamedWell(path));
    expect(
      odd,
      "Call a file by its noun (task.ts) or noun and role (.decide .actions .router .store .query .test .pg.test " +
        ".screen.test .examples), a use case by verb and object (extend-deadline.ts).",
    ).toEqual([]);
  });

  test.each([
    "task.decide.ts",
    "task.store.pg.test.ts",
    "due-page.screen.test.tsx",
    "0001-first.sql",
    "README.md",
  ])("may be called %s", (name) => expect(isNamedWell(`packages/x/src/${name}`)).toBe(true));

  test.each(["taskService.ts", "Task.tsx", "task.helper.ts", "task_store.ts", "task.pg.ts.ts"])(
    "may not be called %s",
    (name) => expect(isNamedWell(`packages/x/src/${name}`)).toBe(false),
  );
});

/** Fixtures keep the names of the documents they stand for. */
function isNamedWell(path: string): boolean {
  if (path.includes("/fixtures/")) return true;
  const parts = path.split("/");
  const name = parts.pop() ?? "";
  const isSource = /\.tsx?$/.test(name);
  const foldersFine = parts.every((folder) => otherName.test(folder));
  return foldersFine && (customary.test(name) || (isSource ? sourceName : otherName).test(name));
}
