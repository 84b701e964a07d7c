import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

const main = fileURLToPath(new URL("../../apps/api/src/main.ts", import.meta.url));
const address = /http:\/\/127\.0\.0\.1:\d+/u;
const START_WITHIN_MS = 120_000;

export type ServedOffice = {
  readonly url: string;
  /** SIGKILL; settles when it is gone. */
  readonly kill: () => Promise<void>;
  /** SIGTERM; answers with the exit code. */
  readonly stop: () => Promise<number | null>;
};

export type OfficePlace = { readonly folder: string } | { readonly url: string; readonly folder: string };

/** The real server in a process of its own, on an empty office. */
export async function serveOffice(place: OfficePlace, port = 0): Promise<ServedOffice> {
  const child = spawn(process.execPath, [main, "--empty"], {
    env: {
      PATH: process.env["PATH"],
      PORT: String(port),
      DONDOC_DATA: place.folder,
      DATABASE_URL: "url" in place ? place.url : "",
      DONDOC_LOG: "fatal",
      DONDOC_TODAY: "2026-03-15",
      DONDOC_LANG: "en",
    },
    stdio: ["ignore", "ignore", "pipe"],
  });
  const ended = once(child, "exit");
  const url = await Promise.race([said(child), ended.then(() => null)]);
  if (url === null) throw new Error("The server ended before it was ready.");
  const end = async (signal: "SIGKILL" | "SIGTERM"): Promise<number | null> => {
    child.kill(signal);
    await ended;
    return child.exitCode;
  };
  return { url, stop: () => end("SIGTERM"), kill: async () => void (await end("SIGKILL")) };
}

function said(child: ChildProcess): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const timer = setTimeout(() => reject(new Error("The server took too long to start.")), START_WITHIN_MS);
  let text = "";
  child.stderr?.on("data", (data: Buffer) => {
    text = (text + data.toString("utf8")).slice(-10_000);
    const [url] = address.exec(text) ?? [];
    if (url === undefined) return;
    clearTimeout(timer);
    resolve(url);
  });
  return promise;
}
