import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

const versions = "/usr/lib/postgresql";

/** A PostgreSQL of this drill alone, which may be killed. */
export type OwnPostgresql = {
  /** Of a new, empty database. */
  readonly newDatabase: () => string;
  /** As a crash: nothing is written down any more. */
  readonly kill: () => void;
  readonly start: () => void;
  readonly remove: () => void;
};

/** Why there can be none here, if so. */
export function whyNoPostgresql(): string | undefined {
  if (process.getuid?.() !== 0) return "it needs root, to start a PostgreSQL of its own";
  if (!existsSync(versions)) return "PostgreSQL is not installed";
  return undefined;
}

export async function ownPostgresql(): Promise<OwnPostgresql> {
  const [newest = ""] = readdirSync(versions).toSorted((a, b) => Number(b) - Number(a));
  const bin = join(versions, newest, "bin");
  const folder = mkdtempSync(join(tmpdir(), "dondoc-drill-postgresql-"));
  const data = join(folder, "data");
  const port = await freePort();
  const as = (...command: readonly string[]): string =>
    execFileSync("runuser", ["-u", "postgres", "--", ...command], {
      cwd: "/",
      encoding: "utf8",
      stdio: "pipe",
    });
  execFileSync("chown", ["postgres", folder]);
  as(join(bin, "initdb"), `--pgdata=${data}`, "--encoding=UTF8", "--locale=C.UTF-8", "--auth=trust");
  const start = (): void => {
    const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${folder}`;
    // Its own output must not hold ours open.
    const log = join(folder, "log");
    as(
      join(bin, "pg_ctl"),
      "--silent",
      "--wait",
      `--pgdata=${data}`,
      `--log=${log}`,
      `--options=${options}`,
      "start",
    );
  };
  start();
  let databases = 0;
  return {
    start,
    newDatabase: () => {
      databases += 1;
      as(join(bin, "createdb"), `--host=${folder}`, `--port=${port}`, `drill_${databases}`);
      return `postgres://postgres@127.0.0.1:${port}/drill_${databases}`;
    },
    kill: () => {
      const [pid = ""] = readFileSync(join(data, "postmaster.pid"), "utf8").split("\n");
      process.kill(Number(pid), "SIGKILL");
    },
    remove: () => {
      spawnSync(
        "runuser",
        [
          "-u",
          "postgres",
          "--",
          join(bin, "pg_ctl"),
          "--silent",
          "--mode=immediate",
          `--pgdata=${data}`,
          "stop",
        ],
        { cwd: "/" },
      );
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", () => resolve()));
  const { port } = server.address() as AddressInfo;
  await new Promise<void>((resolve) => void server.close(() => resolve()));
  return port;
}
