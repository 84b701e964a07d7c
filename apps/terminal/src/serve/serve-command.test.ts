import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, expect, test } from "vitest";

const bin = fileURLToPath(new URL("../../bin/dondoc.ts", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "dondoc-serve-"));
let server: ChildProcess | null = null;

afterEach(() => {
  server?.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

/** A first start makes a database: seconds on a busy machine. */
const TIMEOUT_MS = 120_000;

test(
  "serve names its address, answers there, and ends well on SIGTERM",
  { timeout: TIMEOUT_MS },
  async () => {
    const environment = { PATH: process.env["PATH"], DONDOC_LANG: "en", INIT_CWD: folder };
    const child = spawn(process.execPath, [bin, "serve", "--empty", "--port", "0", "--data", "data"], {
      env: environment,
      stdio: ["ignore", "pipe", "pipe"],
    });
    server = child;
    const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
    const url = await new Promise<string>((resolve) => {
      let said = "";
      child.stderr.on("data", (data: Buffer) => {
        said += data.toString();
        const [address] = /http:\/\/127\.0\.0\.1:\d+/u.exec(said) ?? [];
        if (address !== undefined) resolve(address);
      });
    });
    expect((await fetch(`${url}/health/ready`)).status).toBe(200);
    child.kill("SIGTERM");
    expect(await ended).toBe(0);
  },
);
