import { defineConfig } from "tsdown";
import { lookBeside } from "./scripts/look-beside.ts";
import { startQuickly } from "./scripts/start-quickly.ts";

/** What every plain command needs, in one file: each file more is a millisecond more. */
const everyCommand = [
  /packages[/](?:words|client)[/]src[/]/,
  /terminal[/]src[/](?:main|command|due|office|text|answer)[/.]/,
  /terminal[/]src[/](?:plan[/]named|unit[/]named|sign-in[/](?:kept|sign-in-commands))/,
  /domain[/]src[/](?:kernel[/](?:result|vietnamese|days|document-symbol)|task[/]timeliness)/,
  /commander|get-east-asian-width|@trpc[/]client|@trpc[/]server[/]dist[/](?:observable|async)|resolveResponse/,
];

/** One folder of plain JavaScript that needs no other package: `node scripts/make-package.ts` puts the rest beside it. */
export default defineConfig({
  entry: {
    dondoc: "bin/dondoc.ts",
    "embedded-worker": "../../packages/server/src/database/embedded-worker.ts",
    "reading-worker": "../../packages/server/src/draft/reading-worker.ts",
    "page-pictures-worker": "../../packages/ocr/src/page-pictures-worker.ts",
  },
  outDir: "dist",
  format: "esm",
  platform: "node",
  target: "node24",
  dts: false,
  clean: true,
  minify: true,
  fixedExtension: false,
  hash: false,
  report: false,
  define: { "process.env.NODE_ENV": '"production"' },
  plugins: [lookBeside(), startQuickly()],
  // PGlite's own `eval` runs in no path of ours.
  inputOptions: { checks: { eval: false }, preserveEntrySignatures: false },
  outputOptions: {
    codeSplitting: {
      includeDependenciesRecursively: false,
      groups: [
        {
          name: "command",
          test: (id) => everyCommand.some((part) => part.test(id)),
        },
      ],
    },
  },
  deps: {
    alwaysBundle: [/.*/],
    // Reading scans needs 40 MB of engines and letters: an optional dependency of the package. The rest is never loaded.
    neverBundle: [
      "tesseract.js",
      /^@tesseract\.js-data\//,
      /^pdfjs-dist/,
      "pg-native",
      "react-devtools-core",
      "@napi-rs/canvas",
    ],
  },
});
