import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { type TestCase, type TestModule, type TestSuite, startVitest } from "vitest/node";
import { runChecks } from "./check.ts";
import { type TestOutcome, verdictOf } from "./run/outcome.ts";

/** `pnpm test`: the five checks, then every test of every package; CI runs this and nothing else. */
const root = fileURLToPath(new URL("..", import.meta.url));

const checks = runChecks();
// Tests that start PGlite or a server take a core and half a gigabyte each; two cores are what is promised. Said here,
// because a package does not take it from the configuration of the workspace.
const vitest = await startVitest([], { root, watch: false, reporters: ["default"], maxWorkers: 2 });
const tests = [
  ...vitest.state.getTestModules().flatMap(outcomesOf),
  ...vitest.state.getUnhandledErrors().map((error): TestOutcome => {
    return { name: `an error that no test caught: ${String(error)}`, state: "failed" };
  }),
];
await vitest.close();

const { lines, exitCode } = verdictOf(checks, tests, { isCi: process.env["CI"] === "true" });
console.log(`\n${lines.join("\n")}`);
// A handle that a test left open must not keep the run from ending.
process.exit(exitCode);

function outcomesOf(module: TestModule): readonly TestOutcome[] {
  return [
    ...brokenSetUp(module, pathOf(module)),
    ...[...module.children.allSuites()].flatMap((suite) => brokenSetUp(suite, nameOf(suite))),
    ...[...module.children.allTests()].map(outcomeOf),
  ];
}

/** A file that does not load and a hook around a whole suite fail without a test of their own. */
function brokenSetUp(part: TestModule | TestSuite, name: string): readonly TestOutcome[] {
  return part.errors().length > 0 ? [{ name: `${name} (set-up)`, state: "failed" }] : [];
}

function outcomeOf(test: TestCase): TestOutcome {
  const name = nameOf(test);
  const result = test.result();
  if (result.state === "passed" || result.state === "failed") return { name, state: result.state };
  // A test that is still pending after the run was cut off before its end.
  if (result.state === "pending") return { name, state: "failed" };
  return { name, state: "skipped", reason: result.note ?? bracketed(name) ?? "no reason given" };
}

/** A suite that is skipped as a whole says why in brackets: "the ledger, on postgresql (DATABASE_URL is not set)". */
function bracketed(name: string): string | undefined {
  return /\(([^()]+)\)/.exec(name)?.[1];
}

function nameOf(part: TestCase | TestSuite): string {
  return `${pathOf(part.module)} > ${part.fullName}`;
}

function pathOf(module: TestModule): string {
  return relative(root, module.moduleId);
}
