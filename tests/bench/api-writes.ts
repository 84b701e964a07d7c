import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { followChanges } from "@dondoc/client/live-feed";
import { type AssignmentId, type TaskId, day } from "@dondoc/domain";
import type { AppRouter } from "@dondoc/server";
import { type TRPCClient, createTRPCClient, httpLink } from "@trpc/client";
import { EventSource } from "eventsource";
import { Pool } from "undici";
import { z } from "zod";
import { type Figure, median } from "./figure.ts";

const run = promisify(execFile);
const SLICE_MS = 6_000;
const ROUNDS = 3;
const EVENTS = 100;
const PGBENCH_SCALE = 10;
/** The day of the office that is measured. */
export const TODAY = day("2026-03-15");
const HEARD_WITHIN_MS = 10_000;

/** A part that one client reports on, again and again: nobody else does, so that it is never stale. */
type Part = { readonly assignmentId: AssignmentId; version: number };

const Changed = z.object({ result: z.object({ data: z.object({ version: z.int() }) }) });

export type Writing = {
  readonly url: string;
  readonly token: string;
  /** One part for each client. */
  readonly parts: readonly { readonly taskId: TaskId; readonly assignmentId: AssignmentId }[];
};

/** Acknowledged changes against pgbench's own small transaction, and how long another client waits to hear of one. */
export async function writeFigures(writing: Writing, databaseUrl: string): Promise<readonly Figure[]> {
  const api = apiOf(writing);
  const parts = await Promise.all(writing.parts.map((part) => partOf(api, part)));
  const { ours, direct } = await rates(writing, parts, databaseUrl);
  const heard = (await timesToHear(writing, api, parts)).toSorted((a, b) => a - b);
  const at = (share: number): number => heard[Math.floor(heard.length * share)] ?? Number.NaN;
  return [
    {
      name: `acknowledged task changes ÷ pgbench simple-update (${ours.toFixed(0)} of ${direct.toFixed(0)}/s)`,
      value: ours / direct,
      unit: "×",
      bar: { atLeast: 0.1 },
    },
    {
      name: `a change until another client hears of it, p99 of ${heard.length} (median ${at(0.5).toFixed(0)} ms)`,
      value: at(0.99),
      unit: "ms",
      bar: { atMost: 1_000 },
    },
  ];
}

function apiOf({ url, token }: Writing): TRPCClient<AppRouter> {
  const headers = { authorization: `Bearer ${token}` };
  return createTRPCClient<AppRouter>({ links: [httpLink({ url: `${url}/trpc`, headers })] });
}

async function partOf(api: TRPCClient<AppRouter>, { taskId, assignmentId }: Writing["parts"][number]) {
  const { parts } = await api.task.detail.query({ taskId });
  const found = parts.find((part) => part.assignment.id === assignmentId);
  if (found === undefined) throw new Error(`The task ${taskId} has no part ${assignmentId}.`);
  return { assignmentId, version: found.version };
}

const progress = { reportedOn: TODAY, note: "Đã làm thêm một phần", progressPercent: 40 };

async function report(api: TRPCClient<AppRouter>, part: Part): Promise<void> {
  const { assignmentId, version } = part;
  ({ version: part.version } = await api.task.reportProgress.mutate({ assignmentId, version, progress }));
}

/** Medians of rounds in turn. */
async function rates(writing: Writing, parts: readonly Part[], databaseUrl: string) {
  const pgbench = await readyPgbench(databaseUrl);
  const found = { ours: [] as number[], direct: [] as number[] };
  for (let round = 0; round < ROUNDS; round += 1) {
    found.ours.push(await changesPerSecond(writing, parts));
    found.direct.push(await simpleUpdates(pgbench, parts.length));
  }
  return { ours: median(found.ours), direct: median(found.direct) };
}

/** Asked by a client that takes little of the machine it shares with the server, as pgbench does. */
async function changesPerSecond({ url, token }: Writing, parts: readonly Part[]): Promise<number> {
  const pool = new Pool(url, { connections: parts.length });
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
  const until = performance.now() + SLICE_MS;
  let done = 0;
  const client = async (part: Part): Promise<void> => {
    const { assignmentId } = part;
    while (performance.now() < until) {
      const body = JSON.stringify({ assignmentId, version: part.version, progress });
      const answer = await pool.request({ method: "POST", path: "/trpc/task.reportProgress", headers, body });
      part.version = Changed.parse(await answer.body.json()).result.data.version;
      done += 1;
    }
  };
  await Promise.all(parts.map(client));
  await pool.close();
  return (done * 1_000) / SLICE_MS;
}

async function readyPgbench(databaseUrl: string): Promise<string> {
  const name = "dondoc_bench_pgbench";
  const url = new URL(databaseUrl);
  url.pathname = `/${name}`;
  const maintenance = new URL(databaseUrl);
  maintenance.pathname = "/postgres";
  const anew = ["-c", `drop database if exists ${name}`, "-c", `create database ${name}`];
  await run("psql", ["-q", maintenance.href, ...anew]);
  await run("pgbench", ["-i", "-q", "-s", String(PGBENCH_SCALE), url.href]);
  return url.href;
}

async function simpleUpdates(url: string, clients: number): Promise<number> {
  const options = ["-n", "-N", "-c", String(clients), "-j", "2", "-T", String(SLICE_MS / 1_000), url];
  const { stdout } = await run("pgbench", options);
  return Number(/tps = ([\d.]+)/.exec(stdout)?.[1]);
}

async function timesToHear(
  { url, token }: Writing,
  api: TRPCClient<AppRouter>,
  parts: readonly Part[],
): Promise<readonly number[]> {
  let hear = (): void => undefined;
  const online = Promise.withResolvers<void>();
  class SignedIn extends EventSource {
    constructor(address: string | URL) {
      const headers = { authorization: `Bearer ${token}` };
      super(address, {
        fetch: (input, init) => fetch(input, { ...init, headers: { ...init.headers, ...headers } }),
      });
    }
  }
  const stop = followChanges(
    { url: `${url}/trpc`, eventSource: SignedIn },
    {
      onTopics: () => hear(),
      onConnection: (connection) => void (connection === "online" && online.resolve()),
    },
  );
  await online.promise;
  const times: number[] = [];
  for (let at = 0; at < EVENTS; at += 1) {
    const part = parts[at % parts.length];
    if (part === undefined) continue;
    const heard = Promise.withResolvers<void>();
    hear = heard.resolve;
    const limit = setTimeout(() => heard.reject(new Error("A change was not heard of.")), HEARD_WITHIN_MS);
    const startedAt = performance.now();
    await report(api, part);
    await heard.promise;
    clearTimeout(limit);
    times.push(performance.now() - startedAt);
  }
  stop();
  return times;
}
