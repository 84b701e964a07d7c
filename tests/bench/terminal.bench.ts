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
    {
      name: `first key answered, pressed at the first frame ${against}`,
      value: median(dash.map(({ firstKeyMs }) => firstKeyMs)) / floor,
      unit: "×",
      bar: { atMost: 10 },
    },
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

type Opened = {
  readonly firstFrameMs: number;
  readonly firstKeyMs: number;
  readonly peakMegabytes: number;
};

/**
 * Opens the dashboard in a pseudo-terminal (`script` of util-linux makes one) until a row of a task stands on it, then
 * the help and the list again: by then everything is loaded that a person uses.
 */
async function open(url: string): Promise<Opened> {
  const startedAt = performance.now();
  const child = openTerminal(url);
  const ended = Promise.withResolvers<void>();
  child.once("close", () => ended.resolve());
  const firstFrameMs = await seen(child, /quá \d+ ngày/u, startedAt);
  child.stdin.write("?");
  const firstKeyMs = await seen(child, /ĐI LẠI/u, startedAt);
  child.stdin.write("\u001b");
  await seen(child, /quá \d+ ngày/u, startedAt);
  const peakMegabytes = peakOf(child.pid ?? 0);
  child.stdin.write("q");
  await ended.promise;
  return { firstFrameMs, firstKeyMs, peakMegabytes };
}

type Terminal = ReturnType<typeof openTerminal>;

/** When something is written that a person waits for. */
function seen(child: Terminal, expected: RegExp, startedAt: number): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  let text = "";
  const read = (chunk: string): void => {
    text += chunk;
    if (expected.test(text)) resolve(performance.now() - startedAt);
  };
  const gone = (): void => reject(new Error(`The dashboard ended before it showed ${expected}.`));
  child.stdout.on("data", read);
  child.once("close", gone);
  return promise.finally(() => {
    child.stdout.off("data", read);
    child.off("close", gone);
  });
}

function openTerminal(url: string) {
  const line = `stty cols 120 rows 32; exec '${process.execPath}' '${command}' dash --lang vi --server '${url}'`;
  const child = spawn("script", ["-qfc", line, "/dev/null"], {
    env: { ...process.env, TERM: "xterm-256color", LANG: "C.UTF-8" },
    stdio: ["pipe", "pipe", "inherit"],
  });
  child.stdout.setEncoding("utf8");
  return child;
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
