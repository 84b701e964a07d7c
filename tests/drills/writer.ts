import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { type Database, readStream, verifyLedger } from "@dondoc/server/testing";

const script = fileURLToPath(new URL("committing-process.ts", import.meta.url));

/** How long a writer may take to acknowledge its first event: recovery after a kill, on a busy machine. */
const FIRST_EVENT_MS = 120_000;

/** What a writer was told is safe: for each history the highest version that it printed. */
export type Acknowledged = Map<string, number>;

export type Writer = {
  readonly acknowledged: Acknowledged;
  /** SIGSTOP: it writes nothing more, and is not gone. */
  readonly pause: () => void;
  /** SIGKILL; settles when every line that it had printed is counted. */
  readonly kill: () => Promise<void>;
};

/** Starts a process that commits until it is killed; settles at its first acknowledged event. */
export async function startWriter(folder: string, mode?: "without-syncs"): Promise<Writer> {
  const child = spawn(process.execPath, [script, folder, ...(mode === undefined ? [] : [mode])], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const acknowledged: Acknowledged = new Map();
  const lines = createInterface({ input: child.stdout });
  const isRead = once(lines, "close");
  lines.on("line", (line) => {
    const [streamId = "", version] = line.split(" ");
    acknowledged.set(streamId, Number(version));
  });
  const kill = async (): Promise<void> => {
    child.kill("SIGKILL");
    await isRead;
  };
  try {
    await Promise.race([once(lines, "line", { signal: AbortSignal.timeout(FIRST_EVENT_MS) }), failed(child)]);
  } catch (error) {
    await kill();
    throw error;
  }
  return { acknowledged, kill, pause: () => child.kill("SIGSTOP") };
}

async function failed(child: ChildProcess): Promise<never> {
  await once(child, "exit");
  throw new Error("The writer ended before it had written anything.");
}

export function countOf(acknowledged: Acknowledged): number {
  return acknowledged.values().reduce((sum, version) => sum + version, 0);
}

/** How many acknowledged events are gone, and whether the whole ledger still fits together. */
export async function losses(
  database: Database,
  acknowledged: Acknowledged,
): Promise<{ readonly lost: number; readonly isWhole: boolean }> {
  let lost = 0;
  for (const [streamId, version] of acknowledged) {
    const events = await readStream(database, { rootId: 1, streamId });
    lost += Math.max(0, version - events.length);
  }
  return { lost, isWhole: (await verifyLedger(database)).ok };
}
