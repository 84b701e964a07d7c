import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AppRouter } from "@dondoc/server";
import { type TRPCClient, createTRPCClient, httpLink } from "@trpc/client";

/** The server as a person starts it: a process of its own on a free port, with its sentences kept. */
export type ServerProcess = {
  readonly url: string;
  readonly process: ChildProcess;
  /** As anybody calls it. */
  readonly api: TRPCClient<AppRouter>;
  /** Everything it has said so far. */
  readonly said: () => string;
  readonly stop: (signal?: "SIGTERM" | "SIGKILL") => Promise<void>;
};

const main = fileURLToPath(new URL("../../apps/api/src/main.ts", import.meta.url));

/** A folder of its own for one test, and the way to remove it. */
export async function temporaryFolder(): Promise<{
  readonly path: string;
  readonly remove: () => Promise<void>;
}> {
  const path = await mkdtemp(join(tmpdir(), "dondoc-journey-"));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

/** Starts a server and waits until it names its address; fails with what it said when it ends instead. */
export async function startServer(
  dataFolder: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<ServerProcess> {
  const { started, said, child } = launch(dataFolder, environment);
  const url = await started;
  if (url === null) throw new Error(`The server ended before it was ready. It said: ${said()}`);
  const api = createTRPCClient<AppRouter>({ links: [httpLink({ url: `${url}/trpc` })] });
  return { url, process: child, api, said, stop: (signal = "SIGTERM") => stop(child, signal) };
}

/** Starts a server that is expected to refuse; answers with its exit code and its sentences. */
export async function refusedServer(
  dataFolder: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<{ readonly exitCode: number | null; readonly said: string }> {
  const { started, said, child } = launch(dataFolder, environment);
  if ((await started) !== null) {
    await stop(child, "SIGKILL");
    throw new Error("The server started where it should have refused.");
  }
  return { exitCode: child.exitCode, said: said() };
}

function launch(dataFolder: string, environment: Readonly<Record<string, string>>) {
  const child = spawn(process.execPath, [main], {
    env: {
      ...process.env,
      DATABASE_URL: "",
      DONDOC_LANG: "",
      PORT: "0",
      DONDOC_DATA: dataFolder,
      ...environment,
    },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let text = "";
  const started = Promise.withResolvers<string | null>();
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
    text += chunk;
    const [url] = /http:\/\/\S+/u.exec(text) ?? [];
    if (url !== undefined) started.resolve(url);
  });
  child.once("close", () => started.resolve(null));
  return { child, started: started.promise, said: () => text };
}

async function stop(child: ChildProcess, signal: "SIGTERM" | "SIGKILL"): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = Promise.withResolvers<void>();
  child.once("close", () => ended.resolve());
  child.kill(signal);
  await ended.promise;
}
