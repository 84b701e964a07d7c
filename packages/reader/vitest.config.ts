import { defineConfig } from "vitest/config";

/** Whole papers are read, and a busy machine takes its time. */
export default defineConfig({ test: { name: "reader", testTimeout: 60_000 } });
