import { defineConfig } from "vitest/config";

/** Nothing in the domain remembers anything between two calls, so its tests share the modules they load. Random walks wait long on a busy machine. */
export default defineConfig({ test: { name: "domain", isolate: false, testTimeout: 30_000 } });
