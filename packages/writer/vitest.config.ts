import { defineConfig } from "vitest/config";

/** Papers are written and read again, and a busy machine takes its time. */
export default defineConfig({ test: { name: "writer", testTimeout: 60_000 } });
