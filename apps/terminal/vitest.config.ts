import { defineConfig } from "vitest/config";

/** Frames are compared as text: no colours, whatever terminal the tests are started from. */
export default defineConfig({
  test: { name: "terminal", env: { FORCE_COLOR: "0", NO_COLOR: "1" }, testTimeout: 20_000 },
});
