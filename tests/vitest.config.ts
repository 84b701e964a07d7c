import { defineConfig } from "vitest/config";

/** Journeys start a whole server, a browser or a pseudo-terminal. */
export default defineConfig({
  test: { name: "tests", globalSetup: "./journeys/build-web.ts", testTimeout: 120_000, hookTimeout: 120_000 },
});
