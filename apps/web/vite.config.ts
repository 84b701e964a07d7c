import { defineConfig } from "vite";
import solid from "vite-plugin-solid";

/** In development the pages come from here and everything else from the server beside it. */
const server = process.env["DONDOC_URL"] ?? "http://127.0.0.1:7070";

export default defineConfig({
  plugins: [solid()],
  server: { port: 7071, proxy: { "/trpc": server, "/health": server } },
  build: {
    target: "es2024",
    // The policy of the server allows images from files and data, fonts from files only.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
