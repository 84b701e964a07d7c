import solid from "vite-plugin-solid";
import { defineConfig } from "vitest/config";

/** Screens run in jsdom. Without these conditions Solid's server build is loaded ("client-only API" errors). */
export default defineConfig({
  plugins: [solid({ hot: false })],
  resolve: { conditions: ["development", "browser"] },
  test: {
    name: "web",
    environment: "jsdom",
    server: { deps: { inline: [/solid-js/, /@solidjs\//, /@tanstack\/solid/] } },
    testTimeout: 20_000,
  },
});
