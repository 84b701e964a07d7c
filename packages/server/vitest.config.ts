import { defineConfig } from "vitest/config";

/** A first start of the embedded database takes 2 to 9 seconds on a busy machine. */
export default defineConfig({ test: { name: "server", testTimeout: 60_000, hookTimeout: 60_000 } });
