import { defineConfig } from "vitest/config";
import { areas } from "./areas.ts";

const area = areas[process.env["MUTATION_AREA"] ?? ""];

/** What the tests of an area run under while its rules are changed: slow machines wait, chance draws the same lots. */
export default defineConfig({
  test: {
    include: [...(area?.tests ?? [])],
    testTimeout: 60_000,
    setupFiles: [`${import.meta.dirname}/fixed-lots.ts`],
  },
});
