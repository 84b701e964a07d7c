import { defineConfig } from "vitest/config";

/** Journeys start a whole server, a browser or a pseudo-terminal; what they wait for comes late on a busy machine. */
export default defineConfig({
  test: {
    name: "tests",
    globalSetup: ["./journeys/build-web.ts", "./journeys/run-folder.ts"],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 30_000 } },
  },
});
