import { defineConfig } from "vitest/config";

/** Every test of the workspace in one run: each package is a project with its own settings. */
export default defineConfig({
  test: {
    projects: ["packages/*", "apps/*", "tests"],
  },
});
