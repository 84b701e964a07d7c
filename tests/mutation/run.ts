import { join } from "node:path";
import { Stryker } from "@stryker-mutator/core";
import { repositoryRoot } from "../architecture/source-files.ts";
import { areas } from "./areas.ts";

/**
 * `pnpm mutation AREA` changes the rules of an area one by one and says which changes no test noticed; `pnpm mutation`
 * lists the areas. A command of its own, since it takes minutes: nothing waits for it.
 */
const folder = join(repositoryRoot, ".mutation");
const [name] = process.argv.slice(2);
const area = name === undefined ? undefined : areas[name];

if (name === undefined) {
  console.log(Object.keys(areas).join("\n"));
} else if (area === undefined) {
  console.error(`There is no area "${name}". There are: ${Object.keys(areas).join(", ")}.`);
  process.exitCode = 1;
} else {
  // The settings of the tests are loaded in processes of their own.
  process.env["MUTATION_AREA"] = name;
  // The tool takes the folder it stands in for the project.
  process.chdir(join(repositoryRoot, "packages/domain"));
  await new Stryker({
    mutate: [...area.rules, "!src/**/*.test.ts"],
    plugins: [import.meta.resolve("@stryker-mutator/vitest-runner")],
    testRunner: "vitest",
    vitest: { configFile: join(import.meta.dirname, "vitest.config.ts") },
    // A change that makes a rule loop is stopped by counting; what is merely slow on a busy machine is not killed.
    timeoutMS: 60_000,
    coverageAnalysis: "perTest",
    // What only runs while a file is loaded is data, such as a schema: it costs a full run a change and says little.
    ignoreStatic: true,
    concurrency: 2,
    incremental: true,
    // Apart from the package, whose tests would otherwise be found twice while the copy stands.
    tempDirName: join(folder, "copy"),
    cleanTempDir: "always",
    incrementalFile: join(folder, `${name}.incremental.json`),
    // It extends a file that the copy does not have, and nothing that runs needs it.
    ignorePatterns: ["tsconfig.json"],
    reporters: ["clear-text", "json", "html"],
    jsonReporter: { fileName: join(folder, `${name}.json`) },
    htmlReporter: { fileName: join(folder, `${name}.html`) },
    clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
    thresholds: { high: 95, low: 85, break: 85 },
  }).runMutationTest();
}
