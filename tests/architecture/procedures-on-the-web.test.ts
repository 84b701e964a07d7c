import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { isTest, repositoryRoot, sourceFiles } from "./source-files.ts";

const read = (path: string) => readFileSync(join(repositoryRoot, path), "utf8");
const textUnder = (folder: string) =>
  sourceFiles((path) => path.startsWith(folder) && !isTest(path))
    .map(({ text }) => text)
    .join("\n");

const web = textUnder("apps/web/src/");
const queries = read("packages/client/src/queries.ts");
const clientBesides = sourceFiles(
  (path) => path.startsWith("packages/client/src/") && !isTest(path) && !path.endsWith("/queries.ts"),
)
  .map(({ text }) => text)
  .join("\n");

/** Whether the web asks it: by name, by a query of the client that it uses, or by what the client does for both faces. */
function isAsked(procedure: string): boolean {
  const [router = "", name = ""] = procedure.split(".");
  const called = new RegExp(`\\b${router}\\b(?:\\(\\))?\\s*\\.\\s*${name}\\b`, "u");
  if (called.test(web) || called.test(clientBesides)) return true;
  const [, query] =
    new RegExp(`(\\w+): \\([^)]*\\) =>\\s*query\\(\\["${router}\\.${name}"`, "u").exec(queries) ?? [];
  return query !== undefined && new RegExp(`\\bqueries\\s*\\.\\s*${query}\\(`, "u").test(web);
}

test("what the server answers is asked by the web, or listed with its reason", () => {
  const listed = read("packages/server/src/http/app-router.test.ts").matchAll(/^ {4}"(\w+\.\w+)",$/gmu);
  const procedures = [...listed].flatMap(([, name]) => name ?? []);
  expect(procedures.length, "the check saw the router").toBeGreaterThan(90);
  const [, section = ""] = /\n## Not on the web\n(.*?)\n## /su.exec(read("apps/docs/terminal.md")) ?? [];
  const named = [...section.matchAll(/^\|.*$/gmu)].flatMap(([line]) =>
    [...line.matchAll(/`(\w+\.\w+)`/gu)].map(([, name]) => name),
  );
  expect(
    procedures.filter((name) => !isAsked(name)),
    "Give the web a place for it, or say in apps/docs/terminal.md, “Not on the web”, why it has none.",
  ).toEqual(named);
});
