import solid from "vite-plugin-solid";
import { defineConfig } from "vitest/config";

/** Screens name their environment themselves, so that plain rules do not pay for a document. */
export default defineConfig({ plugins: [solid()], test: { name: "web", environment: "node" } });
