import { execFileSync, spawn, spawnSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hasPseudoTerminal, openTerminal } from "./pseudo-terminal.ts";
import { temporaryFolder } from "./server-process.ts";

/** The package as a stranger gets it: packed, installed into an empty prefix, nothing of the repository in reach. */
const app = fileURLToPath(new URL("../../apps/terminal", import.meta.url));
const hasNpm = spawnSync("npm", ["--version"]).status === 0;

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let command = "";
let tarball = "";

describe.skipIf(!hasNpm)("the packed command, installed (needs npm)", () => {
  beforeAll(async () => {
    folder = await temporaryFolder();
    pack(folder.path);
    tarball = join(folder.path, readdirSync(folder.path).find((name) => name.endsWith(".tgz")) ?? "");
    const prefix = join(folder.path, "prefix");
    const quiet = ["--omit=optional", "--offline", "--no-audit", "--no-fund"];
    execFileSync("npm", ["install", "--global", "--prefix", prefix, ...quiet, tarball], { stdio: "pipe" });
    command = join(prefix, "bin/dondoc");
  }, 300_000);
  afterAll(() => folder.remove());

  test("is one file that brings no other package with it", () => {
    expect(readdirSync(join(folder.path, "prefix/lib/node_modules"))).toEqual(["dondoc"]);
    expect(tarball).toMatch(/dondoc-\d+\.\d+\.\d+\.tgz$/u);
  });

  test("serves the web pages, answers `due --json`, writes a PDF, and shows the dashboard", async (context) => {
    const server = serve(join(folder.path, "data"));
    const url = await server.url;
    const page = await fetch(url);
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining("<!doctype html>")]);

    const due = execFileSync(command, ["due", "--json", "--server", url], { encoding: "utf8" });
    expect(JSON.parse(due)).toMatchObject({ schema: "dondoc.due/1", asOf: "2024-10-01" });

    // A PDF needs its letters, which travel with the package.
    const report = join(folder.path, "report.pdf");
    execFileSync(command, ["report", "77", "--out", report, "--server", url], { stdio: "pipe" });
    expect(readFileSync(report, "latin1")).toMatch(/^%PDF-.*Tinos/su);

    if (hasPseudoTerminal()) await seeDashboard(url);
    expect(await server.stop()).toBe(0);
    if (!hasPseudoTerminal()) context.skip("tmux is not installed: the dashboard was not looked at");
  });

  test("reads a document without a server", () => {
    const paper = fileURLToPath(
      new URL("../../packages/server/src/demo/documents/ke-hoach-77-kh-ubnd.txt", import.meta.url),
    );
    const read = execFileSync(command, ["read", paper, "--json"], { encoding: "utf8" });
    expect(JSON.parse(read)).toMatchObject({ id: "ke-hoach-77-kh-ubnd" });
  });

  test("tells an old Node in one sentence, with code 9", (context) => {
    const old = oldNode();
    if (old === null) return context.skip("there is no Node older than 24 on this machine");
    const { status, stderr } = spawnSync(old, [command], { env: { DONDOC_LANG: "en" }, encoding: "utf8" });
    expect([status, stderr]).toEqual([
      9,
      expect.stringMatching(/^dondoc: Node 24 or newer is needed, this is \S+\.\n$/u),
    ]);
  });
});

function pack(destination: string): void {
  const pnpm = process.env["npm_execpath"] ?? "";
  // Where pnpm runs the tests it names itself: a script, or since its twelfth version a program.
  const [program, first] = !pnpm.includes("pnpm")
    ? ["npx", ["-y", "pnpm@12"]]
    : /\.[cm]?js$/u.test(pnpm)
      ? [process.execPath, [pnpm]]
      : [pnpm, []];
  execFileSync(program, [...first, "pack", "--pack-destination", destination], { cwd: app, stdio: "pipe" });
}

function serve(dataFolder: string) {
  const child = spawn(command, ["serve", "--port", "0", "--data", dataFolder], {
    env: { ...process.env, DATABASE_URL: "", DONDOC_TODAY: "" },
    stdio: ["ignore", "ignore", "pipe"],
  });
  const url = Promise.withResolvers<string>();
  const ended = Promise.withResolvers<number | null>();
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
    said += chunk;
    const [found] = /http:\/\/[^\s,]+/u.exec(said) ?? [];
    if (found !== undefined) url.resolve(found);
  });
  child.once("close", (code) => {
    ended.resolve(code);
    url.reject(new Error(`The server ended. It said: ${said}`));
  });
  return {
    url: url.promise,
    stop: () => {
      child.kill("SIGTERM");
      return ended.promise;
    },
  };
}

async function seeDashboard(url: string): Promise<void> {
  const environment = { TERM: "xterm-256color", LANG: "C.UTF-8", DONDOC_LANG: "vi", DONDOC_URL: url };
  const terminal = openTerminal({ columns: 80, rows: 24 }, environment);
  try {
    terminal.type(`PATH='${join(process.execPath, "..")}':$PATH '${command}' dash; echo "ended with $?"`);
    terminal.press("Enter");
    await terminal.see(/QUÁ HẠN {2}\d+/u);
    terminal.press("q");
    await terminal.see("ended with 0");
  } finally {
    terminal.close();
  }
}

function oldNode(): string | null {
  const found = ["/usr/bin/node", "/usr/local/bin/node"].find((path) => {
    const { status, stdout } = spawnSync(path, ["-p", "process.versions.node"], { encoding: "utf8" });
    return status === 0 && Number.parseInt(stdout, 10) < 24;
  });
  return found ?? null;
}
