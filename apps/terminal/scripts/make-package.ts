import { execFileSync } from "node:child_process";
import { chmodSync, cpSync, realpathSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { build } from "tsdown";
import { letters as forms } from "../../../packages/writer/src/pdf/letters.ts";
import ocr from "../../../packages/ocr/package.json" with { type: "json" };
import own from "../package.json" with { type: "json" };
import { manualOf } from "../src/completion/completion-command.ts";

/**
 * Makes `dist/`, the package `dondoc` as it is published: the command with everything bundled, and beside it what is
 * opened while running (the engine of the database, migrations, the web client, the papers of the demonstration, the letters of
 * PDFs).
 */
const terminal = join(import.meta.dirname, "..");
const repository = join(terminal, "../..");
const dist = join(terminal, "dist");

await build({ cwd: terminal, config: join(terminal, "tsdown.config.ts"), logLevel: "warn" });
execFileSync(join(repository, "apps/web/node_modules/.bin/vite"), ["build", "--logLevel", "error"], {
  cwd: join(repository, "apps/web"),
  stdio: "inherit",
});

const server = join(repository, "packages/server");
const engine = dirname(createRequire(join(server, "package.json")).resolve("@electric-sql/pglite"));
const tinos = join(repository, "packages/writer/node_modules/@expo-google-fonts/tinos");
const letters = Object.values(forms.Tinos).map((file) => relative(realpathSync(tinos), realpathSync(file)));
const beside = [
  [join(repository, "apps/web/dist"), "web"],
  [join(server, "src/database/migrations"), "migrations"],
  [join(server, "src/demo/documents"), "documents"],
  [join(repository, "LICENSE"), "LICENSE"],
  [join(repository, "apps/docs/terminal.md"), "README.md"],
  ...[...letters, "LICENSE_FONT"].map((name) => [join(tinos, name), join("letters", name)] as const),
  ...["pglite.wasm", "pglite.data", "initdb.wasm"].map((name) => [join(engine, name), name] as const),
] as const;
for (const [from, to] of beside) cpSync(from, join(dist, to), { recursive: true });
writeFileSync(join(dist, "dondoc.1"), manualOf("en"));
chmodSync(join(dist, "dondoc.js"), 0o755);

const optional = Object.entries(ocr.dependencies).filter(([name]) => !name.startsWith("@dondoc/"));
writeFileSync(
  join(dist, "package.json"),
  `${JSON.stringify(
    {
      name: "dondoc",
      version: own.version,
      description:
        "Đôn Đốc: what official plans ask, of whom and by when; web pages, a dashboard and commands.",
      license: "Apache-2.0",
      type: "module",
      bin: { dondoc: "dondoc.js" },
      man: "./dondoc.1",
      engines: { node: ">=24" },
      optionalDependencies: Object.fromEntries(optional),
    },
    null,
    2,
  )}\n`,
);
