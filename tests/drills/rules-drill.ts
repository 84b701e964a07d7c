import { fileURLToPath } from "node:url";
import { startVitest } from "vitest/node";
import type { DrillReport, Say } from "./report.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const INPUTS_PER_PROCEDURE = "1000";

/** The tests that walk every procedure, and those of who may come in, in their long form. */
const files = [
  "packages/server/src/access/matrix.pg.test.ts",
  "packages/server/src/http/hostile-inputs.pg.test.ts",
  "packages/server/src/task/two-writers.pg.test.ts",
  "packages/server/src/course/two-writers.pg.test.ts",
  "packages/server/src/http/sign-in.pg.test.ts",
  "packages/server/src/http/app.test.ts",
];

/**
 * A thousand hostile inputs for each procedure, two writers on each mutation, every post in every relation, forged peers
 * and strange origins. Each test is a round: held when it passes.
 */
export async function rulesDrill(databaseUrl: string | null, say: Say): Promise<DrillReport> {
  const env = { DONDOC_HOSTILE_INPUTS: INPUTS_PER_PROCEDURE, DATABASE_URL: databaseUrl ?? "" };
  const vitest = await startVitest(files, { root, watch: false, reporters: [], env });
  const states = vitest.state
    .getTestModules()
    .flatMap((module) => [...module.children.allTests()])
    .map((test) => ({ name: test.fullName, state: test.result().state }))
    .filter(({ state }) => state !== "skipped");
  const faults = vitest.state.getUnhandledErrors().length;
  await vitest.close();
  for (const { name, state } of states) if (state !== "passed") say(`BROKEN: ${name}`);
  const held = states.filter(({ state }) => state === "passed").length;
  const broken = states.length - held + faults;
  say(`rules, ${INPUTS_PER_PROCEDURE} inputs for each procedure: ${held} tests hold, ${broken} do not`);
  return { held, broken: states.length === 0 ? 1 : broken };
}
