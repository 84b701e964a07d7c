import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { repositoryRoot, writtenFiles } from "./source-files.ts";

type Violation = {
  readonly from: string;
  readonly to: string;
  readonly rule: { readonly name: string };
};
type Rule = { readonly name: string; readonly comment: string };
type Cruise = {
  readonly modules: readonly { readonly source: string }[];
  readonly summary: {
    readonly violations: readonly Violation[];
    readonly ruleSetUsed: { readonly forbidden: readonly Rule[] };
  };
};

// Listed before the cruise: a file that somebody adds meanwhile is seen rather than missed.
const sources = writtenFiles().filter((path) => /^(packages|apps|tests)\/.*\.tsx?$/.test(path));
const cruise = cruiseIn(repositoryRoot);

describe("imports", () => {
  test("are looked at in every source file", () => {
    const seen = new Set(cruise.modules.map((module) => module.source));
    expect(sources.length).toBeGreaterThan(80);
    expect(
      sources.filter(
        (path) => !seen.has(path) && !path.includes("/fixtures/") && !path.includes("/.vitepress/"),
      ),
      "dependency-cruiser did not look at these: it needs TypeScript 6 (packageExtensions in pnpm-workspace.yaml).",
    ).toEqual([]);
  });

  test("follow the rules of .dependency-cruiser.cjs", () => {
    const advice = new Map(cruise.summary.ruleSetUsed.forbidden.map((rule) => [rule.name, rule.comment]));
    const broken = cruise.summary.violations.map(
      ({ rule, from, to }) => `${from} → ${to} (${rule.name}): ${advice.get(rule.name) ?? ""}`,
    );
    expect(broken, "Each line ends with what to do instead.").toEqual([]);
  });
});

describe("the import rules", () => {
  const folder = mkdtempSync(join(tmpdir(), "dondoc-imports-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  /** A house of nothing but breaches: the file, what it says, and the rule that must notice it. */
  const breaches = [
    ["packages/domain/src/task/reads-a-file.ts", "node:fs", "domain-knows-itself"],
    ["packages/domain/src/unit/looks-up.ts", "../task/task.ts", "domain-unit-looks-down"],
    ["packages/domain/src/task/looks-up.ts", "../draft/draft.ts", "domain-task-looks-down"],
    ["packages/words/src/asks-the-server.ts", "../../server/src/index.ts", "words-knows-itself-domain"],
    ["packages/reader/src/reads-a-file.ts", "node:fs", "reader-knows-itself-domain-words"],
    ["packages/client/src/calls-the-server.ts", "../../server/src/index.ts", "clients-take-types-only"],
    ["apps/web/src/calls-the-server.ts", "../../../packages/server/src/index.ts", "clients-take-types-only"],
    ["apps/terminal/src/due.ts", "../../../packages/server/src/index.ts", "clients-take-types-only"],
    ["apps/terminal/src/serve.ts", "../../../packages/server/src/index.ts", "terminal-loads-server-lazily"],
    ["apps/web/src/borrows.ts", "../../terminal/src/due.ts", "apps-never-import-apps"],
    [
      "packages/server/src/imports-an-app.ts",
      "../../../apps/web/src/borrows.ts",
      "packages-stand-below-apps",
    ],
    ["packages/server/src/task/extend-deadline.ts", "kysely", "sql-stays-in-its-rooms"],
    ["packages/server/src/task/in-a-circle-too.ts", "./in-a-circle.ts", "no-circles"],
    ["packages/server/src/task/lost.ts", "./nowhere.ts", "resolved-and-declared"],
  ] as const;

  test("notice a breach of each", () => {
    for (const [file, imported] of breaches)
      writeIn(folder, file, `import { x } from "${imported}";\nexport { x };\n`);
    writeIn(folder, "packages/domain/src/task/task.ts", "export const x = 1;\n");
    writeIn(folder, "packages/domain/src/draft/draft.ts", "export const x = 1;\n");
    writeIn(folder, "packages/server/src/index.ts", "export const x = 1;\n");
    writeIn(folder, "packages/server/src/task/in-a-circle.ts", 'export { x } from "./in-a-circle-too.ts";\n');
    writeIn(folder, "tests/empty.ts", "export const x = 1;\n");
    writeIn(folder, "node_modules/kysely/package.json", '{ "name": "kysely", "main": "index.js" }');
    writeIn(folder, "node_modules/kysely/index.js", "exports.x = 1;");
    const noticed = new Set(
      cruiseIn(folder).summary.violations.map(({ from, rule }) => `${from} ${rule.name}`),
    );
    expect(
      breaches.map(([file, , rule]) => `${file} ${rule}`).filter((breach) => !noticed.has(breach)),
    ).toEqual([]);
  });

  test("let a client take types, and a store speak SQL", () => {
    const typesOnly = "packages/client/src/takes-types.ts";
    const store = "packages/server/src/task/task.store.ts";
    writeIn(
      folder,
      typesOnly,
      'import type { x } from "../../server/src/index.ts";\nexport type X = typeof x;\n',
    );
    writeIn(folder, store, 'export { x } from "kysely";\n');
    const blamed = cruiseIn(folder).summary.violations.filter(
      ({ from, rule }) => [typesOnly, store].includes(from) && rule.name !== "declared-where-imported",
    );
    expect(blamed).toEqual([]);
  });
});

function cruiseIn(folder: string): Cruise {
  if (folder !== repositoryRoot) {
    cpSync(join(repositoryRoot, ".dependency-cruiser.cjs"), join(folder, ".dependency-cruiser.cjs"));
  }
  const depcruise = join(repositoryRoot, "node_modules/.bin/depcruise");
  const rules = [".dependency-cruiser.cjs", "packages", "apps", "tests"];
  const output = execFileSync(depcruise, ["--output-type", "json", "--config", ...rules], {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 256 * 1024 * 1024,
  });
  return JSON.parse(output) as Cruise;
}

function writeIn(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
