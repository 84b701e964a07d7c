import { execFile, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { makeId } from "@dondoc/domain";
import { openDatabase } from "@dondoc/server/testing";
import { TODAY, type Writing, writeFigures } from "./api-writes.ts";
import { duePage } from "./bare-selects.ts";
import { type Figure, median } from "./figure.ts";

const run = promisify(execFile);
const sizes = { small: { plans: 100, units: 34 }, large: { plans: 10_000, units: 3_400 } } as const;
const TOKEN = `ddc_${"bench".repeat(8)}ben`;
const CONNECTIONS = 16;
const SLICE_MS = 1_500;
const ROUNDS = 3;
const GROWTH_ROUNDS = 40;

const folder = mkdtempSync(join(tmpdir(), "dondoc-bench-"));
const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url));
const uuid = (kind: number, n: number): string =>
  `0190f5f0-${kind.toString(16).padStart(4, "0")}-7000-8000-${n.toString(16).padStart(12, "0")}`;

/**
 * The API on PostgreSQL (DATABASE_URL) with 10,000 and with 1,000,000 tasks, against a bare route and pgbench. The client
 * runs on the same machine: trust the ratios.
 */
export async function figures(): Promise<readonly Figure[]> {
  const server = process.env["DATABASE_URL"];
  if (server === undefined)
    throw new Error("DATABASE_URL must name a PostgreSQL on which databases may be made.");
  const urls = { small: await filled(server, "small"), large: await filled(server, "large") };
  const small = await started(here("../../apps/api/src/main.ts"), urls.small);
  const large = await started(here("../../apps/api/src/main.ts"), urls.large);
  const bare = await started(here("bare-api.ts"), urls.large);
  try {
    await folded(urls.small);
    await folded(urls.large);
    const memory = memoryOf(large.pid);
    return [
      ...(await growth(small, large)),
      ...(await ratios(large, bare, urls.large)),
      ...(await writeFigures({ url: large.url, token: TOKEN, parts: partsOfFirstUnit() }, urls.large)),
      memory,
    ];
  } finally {
    for (const each of [small, large, bare]) each.stop();
  }
}

/** Parts that are under way and belong to the unit that the token speaks for (fill-office.sql), one for each client. */
function partsOfFirstUnit(): Writing["parts"] {
  return Array.from({ length: CONNECTIONS }, (_, client) => {
    const n = sizes.large.units * (client + 1);
    const root = 1 + Math.floor((n - 1) / 400);
    return { taskId: makeId("task", root, uuid(4, n)), assignmentId: makeId("assignment", root, uuid(5, n)) };
  });
}

/** The client goes on meanwhile: held still, it would not see the servers close connections that nobody uses. */
async function psql(url: string, ...options: string[]): Promise<string> {
  const { stdout } = await run("psql", ["-qAt", "-v", "ON_ERROR_STOP=1", "-d", url, ...options]);
  return stdout;
}

/** A database of this size, kept between runs of the same schema: filling the large one takes minutes. */
async function filled(server: string, size: keyof typeof sizes): Promise<string> {
  const url = new URL(server);
  const name = `dondoc_bench_${size}`;
  url.pathname = `/${name}`;
  const { plans, units } = sizes[size];
  if (await isFilled(server, url.href, { name, plans })) {
    await (await openDatabase({ url: url.href })).close();
    return url.href;
  }
  await psql(server, "-c", `drop database if exists ${name} with (force)`, "-c", `create database ${name}`);
  await (await openDatabase({ url: url.href })).close();
  const hash = createHash("sha256").update(TOKEN).digest("hex");
  const given = { plans, units, token_hash: hash };
  const variables = Object.entries(given).flatMap(([key, value]) => ["-v", `${key}=${value}`]);
  await psql(url.href, ...variables, "-f", here("fill-office.sql"));
  return url.href;
}

async function isFilled(
  server: string,
  url: string,
  { name, plans }: { readonly name: string; readonly plans: number },
): Promise<boolean> {
  if ((await psql(server, "-c", `select 1 from pg_database where datname = '${name}'`)) === "") return false;
  return (await psql(url, "-c", "select count(*) from plan")).trim() === String(plans);
}

type Started = { readonly url: string; readonly pid: number; readonly stop: () => void };

async function started(file: string, databaseUrl: string): Promise<Started> {
  const port = await freePort();
  const env = {
    ...process.env,
    DATABASE_URL: databaseUrl,
    PORT: String(port),
    DONDOC_DATA: mkdtempSync(join(folder, "data-")),
    DONDOC_TODAY: TODAY,
    DONDOC_LOG: "error",
  };
  const child = spawn(process.execPath, [file, "--empty"], { env, stdio: "ignore" });
  const url = `http://127.0.0.1:${port}`;
  for (let tried = 0; tried < 300; tried += 1) {
    const answer = await fetch(`${url}/health/ready`).catch(() => null);
    if (answer !== null) return { url, pid: child.pid ?? 0, stop: () => child.kill() };
    await pause(100);
  }
  throw new Error(`${file} did not start.`);
}

function freePort(): Promise<number> {
  const { promise, resolve } = Promise.withResolvers<number>();
  const server = createServer().listen(0, "127.0.0.1", () => {
    const address = server.address();
    server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
  });
  return promise;
}

function pause(ms: number): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  setTimeout(resolve, ms);
  return promise;
}

async function folded(url: string): Promise<void> {
  const waiting = "select exists (select from roll_up_delta)";
  while ((await psql(url, "-c", waiting)).trim() === "t") await pause(500);
  await psql(url, "-c", "vacuum analyze");
}

async function ask(server: Started, procedure: string, input: unknown): Promise<void> {
  const url = `${server.url}/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`;
  const answer = await fetch(url, { headers: { authorization: `Bearer ${TOKEN}` } });
  const text = await answer.text();
  if (answer.status !== 200) throw new Error(`${procedure}: ${answer.status} ${text.slice(0, 300)}`);
}

const unitId = (n: number): string => `unt_0.${uuid(1, n)}`;
const dueAt = (server: Started, n: number) => ask(server, "task.due", { unitId: unitId(n), limit: 50 });

async function growth(small: Started, large: Started): Promise<Figure[]> {
  const ways: [string, (server: Started, n: number) => Promise<void>][] = [
    ["overview", (server) => ask(server, "overview.show", {})],
    ["a unit's due list", (server, n) => dueAt(server, 1 + (n % 34))],
    [
      "a directive's cascade",
      (server, n) =>
        ask(server, "overview.cascade", { directiveId: `drt_${1 + (n % 20)}.${uuid(2, 1 + (n % 20))}` }),
    ],
  ];
  const found: Figure[] = [];
  for (const [name, way] of ways) {
    const times = { small: [] as number[], large: [] as number[] };
    for (let round = 0; round < GROWTH_ROUNDS; round += 1) {
      times.small.push(await timed(() => way(small, round)));
      times.large.push(await timed(() => way(large, round)));
    }
    const [one, other] = [median(times.small), median(times.large)];
    const at = `${one.toFixed(1)} → ${other.toFixed(1)} ms`;
    found.push({
      name: `${name}, 10,000 → 1,000,000 tasks (${at})`,
      value: other / one,
      unit: "×",
      bar: { atMost: 1.5 },
    });
  }
  return found;
}

async function timed(work: () => Promise<void>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

async function ratios(large: Started, bare: Started, url: string): Promise<Figure[]> {
  const rates = {
    due: [] as number[],
    bareDue: [] as number[],
    plan: [] as number[],
    barePlan: [] as number[],
  };
  const cpuBefore = cpuOf(large.pid);
  for (let round = 0; round < ROUNDS; round += 1) {
    rates.bareDue.push(await rateOf((n) => ask(bare, "due", uuid(1, 1 + (n % 3_400)))));
    rates.due.push(await rateOf((n) => dueAt(large, 1 + (n % 3_400))));
    rates.barePlan.push(await rateOf((n) => ask(bare, "plan", uuid(3, 1 + (n % 4)))));
    rates.plan.push(
      await rateOf((n) => ask(large, "plan.detail", { planId: `pln_1.${uuid(3, 1 + (n % 4))}` })),
    );
  }
  const requests = [...rates.due, ...rates.plan].reduce((sum, rate) => sum + (rate * SLICE_MS) / 1_000, 0);
  const cpu = (cpuOf(large.pid) - cpuBefore) / requests;
  const direct = await pgbench(url);
  const [due, bareDue, plan, barePlan] = [rates.due, rates.bareDue, rates.plan, rates.barePlan].map(median);
  const ratio = (name: string, a = Number.NaN, b = Number.NaN, atLeast = 0.5): Figure => ({
    name: `${name} (${a.toFixed(0)} of ${b.toFixed(0)}/s)`,
    value: a / b,
    unit: "×",
    bar: { atLeast },
  });
  return [
    ratio("due list, signed in, ÷ a bare route", due, bareDue),
    ratio("plan page, signed in, ÷ a bare route", plan, barePlan),
    ratio("due list, signed in, ÷ the SELECT by pgbench", due, direct, 0.1),
    { name: "CPU of the server for a request", value: cpu, unit: "ms", bar: { atMost: 10 } },
  ];
}

async function rateOf(work: (n: number) => Promise<void>): Promise<number> {
  const until = performance.now() + SLICE_MS;
  let done = 0;
  const client = async (): Promise<void> => {
    while (performance.now() < until) {
      await work(done * 7 + 1);
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, client));
  return (done * 1_000) / SLICE_MS;
}

async function pgbench(url: string): Promise<number> {
  const script = join(folder, "due.sql");
  const id = `('0190f5f0-0001-7000-8000-' || lpad(to_hex(:n::integer), 12, '0'))`;
  writeFileSync(script, `\\set n random(1, 3400)\n${duePage.replaceAll("\n", " ").replace("$1", id)};\n`);
  const options = [
    "-n",
    "-c",
    String(CONNECTIONS),
    "-j",
    "2",
    "-T",
    "6",
    "-M",
    "prepared",
    "-f",
    script,
    url,
  ];
  const { stdout } = await run("pgbench", options);
  return Number(/tps = ([\d.]+)/.exec(stdout)?.[1]);
}

/** Milliseconds of processor that a process has used; Linux counts hundredths of a second. */
function cpuOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

function memoryOf(pid: number): Figure {
  const kilobytes = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]);
  return { name: "memory of the server at rest", value: kilobytes / 1_024, unit: "MB", bar: { atMost: 300 } };
}
