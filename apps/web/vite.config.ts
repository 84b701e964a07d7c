import { type Plugin, defineConfig } from "vite";
import { type VitePWAOptions, VitePWA } from "vite-plugin-pwa";
import solid from "vite-plugin-solid";

/** In development the pages come from here and everything else from the server beside it. */
const server = process.env["DONDOC_URL"] ?? "http://127.0.0.1:7070";

/** How an office's desk or phone keeps it; the name is not translated. */
const installable: Partial<VitePWAOptions> = {
  manifest: {
    name: "Đôn Đốc",
    short_name: "Đôn Đốc",
    lang: "vi",
    start_url: "/",
    display: "standalone",
    background_color: "#0b3f39",
    theme_color: "#0b3f39",
    icons: [
      { src: "/icon.svg", sizes: "any", type: "image/svg+xml", purpose: "any" },
      { src: "/icon-192.png", sizes: "192x192", type: "image/png", purpose: "any" },
      { src: "/icon-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
    ],
  },
};

/**
 * Without a server the pages open with what was seen last, and say that the connection is lost. Only answers to reading
 * questions are kept; the event stream is none, and signing out empties the cache.
 */
const offline: Partial<VitePWAOptions> = {
  registerType: "autoUpdate",
  injectRegister: "script-defer",
  workbox: {
    globPatterns: ["**/*.{js,css,html,svg,woff2}"],
    navigateFallbackDenylist: [/^\/(?:trpc|api|files|health|metrics|calendar|mail\/stop)\b/u],
    runtimeCaching: [
      {
        urlPattern: ({ url, sameOrigin }) =>
          sameOrigin && url.pathname.startsWith("/trpc/") && !url.pathname.includes("live."),
        handler: "NetworkFirst",
        options: {
          cacheName: "answers",
          networkTimeoutSeconds: 10,
          cacheableResponse: { statuses: [200] },
          expiration: { maxEntries: 300, maxAgeSeconds: 30 * 24 * 3600 },
        },
      },
    ],
  },
};

/**
 * Nearly all of the first file runs at once. This comment has the browsers that know it (Chromium from 136 on) compile its
 * functions beside the page's own thread, instead of one by one as they are called.
 */
const compiledAtOnce: Plugin = {
  name: "compiled-at-once",
  generateBundle: {
    order: "post",
    handler(_, files) {
      for (const file of Object.values(files)) {
        if (file.type === "chunk" && file.isEntry) file.code = `//# allFunctionsCalledOnLoad\n${file.code}`;
      }
    },
  },
};

export default defineConfig({
  plugins: [solid(), VitePWA({ ...installable, ...offline }), compiledAtOnce],
  server: { port: 7071, proxy: { "/trpc": server, "/api": server, "/health": server } },
  build: {
    target: "es2024",
    // The policy of the server allows images from files and data, fonts from files only.
    assetsInlineLimit: 0,
    // The lists of what each page needs besides itself weigh 1.5 kB in the first load. Without them a page asks for it one
    // step later, but only before the service worker has fetched everything, which it does right after the first page.
    modulePreload: false,
    rolldownOptions: {
      // tRPC does not say that loading it does nothing; its sockets and streams would come along unused. Not to be joined by
      // `propertyReadSideEffects: false`, which saves 0.4 kB: where a screen reads only to be told of changes, it would not be.
      treeshake: { moduleSideEffects: [{ test: /node_modules\/@trpc\/client/, sideEffects: false }] },
      // What the first page needs comes as one file: smaller together, and one request instead of twenty.
      output: { codeSplitting: { groups: [{ name: "first", tags: ["$initial"] }] } },
    },
  },
});
