import { execFileSync, spawn, spawnSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { frameTimes } from "../../apps/terminal/src/testing/frame-times.ts";
import { startServer, temporaryFolder } from "../journeys/server-process.ts";
import type { Figure } from "./figure.ts";

const app = fileURLToPath(new URL("../../apps/terminal", import.meta.url));
const command = `${app}/dist/dondoc.js`;
const ROUNDS = 11;

/** The packed command as a person meets it: how soon it answers, how it moves, what it weighs. */
export async function figures(): Promise<readonly Figure[]> {
  execFileSync(process.execPath, [`${app}/scripts/make-package.ts`], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  const folder = await temporaryFolder();
  const server = await startServer(folder.path);
  try {
    const started = await starts(server.url);
    return [...started, await smoothness()];
  } finally {
    await server.stop();
    await folder.remove();
  }
}

async function starts(url: string): Promise<readonly Figure[]> {
  const bare: number[] = [];
  const due: number[] = [];
  const dash: Opened[] = [];
  // In turns, so that a slow moment of the machine hits them all; the first round fills the compile cache.
  for (let round = 0; round <= ROUNDS; round += 1) {
    const times = { bare: timed(["-e", "0"]), due: timed([command, "due", "--json", "--server", url]) };
    const opened = await open(url);
    if (round === 0) continue;
    bare.push(times.bare);
    due.push(times.due);
    dash.push(opened);
  }
  const floor = median(bare);
  const against = `÷ node -e 0 (${floor.toFixed(0)} ms)`;
  const first = median(dash.map(({ firstFrameMs }) => firstFrameMs));
  return [
    { name: `first frame with real rows ${against}`, value: first / floor, unit: "×", bar: { atMost: 8 } },
    { name: `dondoc due --json ${against}`, value: median(due) / floor, unit: "×", bar: { atMost: 5 } },
    {
      name: "peak memory of the dashboard",
      value: Math.max(...dash.map(({ peakMegabytes }) => peakMegabytes)),
      unit: "MB",
      bar: { atMost: 120 },
    },
  ];
}

function timed(args: readonly string[]): number {
  const startedAt = performance.now();
  const { status } = spawnSync(process.execPath, args, { stdio: "ignore" });
  if (status !== 0) throw new Error(`${args.join(" ")} ended with ${status}`);
  return performance.now() - startedAt;
}

type Opened = { readonly firstFrameMs: number; readonly peakMegabytes: number };

/** Opens the dashboard in a pseudo-terminal (`script` of util-linux makes one) until a row of a task stands on it. */
async function open(url: string): Promise<Opened> {
  const line = `stty cols 120 rows 32; exec '${process.execPath}' '${command}' dash --lang vi --server '${url}'`;
  const startedAt = performance.now();
  const child = spawn("script", ["-qfc", line, "/dev/null"], {
    // Ink takes a machine that calls itself CI for one without a terminal.
    env: { ...process.env, CI: undefined, TERM: "xterm-256color", LANG: "C.UTF-8" },
    stdio: ["pipe", "pipe", "inherit"],
  });
  const seen = Promise.withResolvers<Opened>();
  const ended = Promise.withResolvers<void>();
  let text = "";
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
    text += chunk;
    if (!/quá \d+ ngày/u.test(text)) return;
    const firstFrameMs = performance.now() - startedAt;
    text = "";
    seen.resolve({ firstFrameMs, peakMegabytes: peakOf(child.pid ?? 0) });
    child.stdin.write("q");
  });
  child.once("close", () => {
    seen.reject(new Error("The dashboard ended before it showed a task."));
    ended.resolve();
  });
  const opened = await seen.promise;
  await ended.promise;
  return opened;
}

/** High-water mark of the program under a process, as Linux keeps it. */
function peakOf(pid: number): number {
  const below = readdirSync(`/proc/${pid}/task`).flatMap((task) =>
    readFileSync(`/proc/${pid}/task/${task}/children`, "utf8").trim().split(" "),
  );
  const status = readFileSync(`/proc/${below[0]}/status`, "utf8");
  return Number(/VmHWM:\s+(\d+)/u.exec(status)?.[1] ?? Number.NaN) / 1024;
}

async function smoothness(): Promise<Figure> {
  const times = await frameTimes({ tasks: 10_000, updates: 100, everyMs: 100 });
  const quick = times.filter((time) => time < 50).length;
  return {
    name: `frames under 50 ms, ${times.length} of 10 updates a second with 10,000 tasks`,
    value: (100 * quick) / times.length,
    unit: "%",
    bar: { atLeast: 95 },
  };
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}
