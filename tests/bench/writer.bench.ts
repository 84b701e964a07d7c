import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { day, makeId } from "@dondoc/domain";
import { callerOf, openDatabase, testOffice } from "@dondoc/server/testing";
import pg from "pg";
import type { Figure } from "./figure.ts";

const NAME = "dondoc_bench_writer";
const plan = "0190f5f0-0003-7000-8000-000000000001";
const planId = makeId("plan", 1, plan);
const today = day("2026-03-15");
const formats = ["docx", "html", "xlsx"] as const;
const ROUNDS = 3;

const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

/** What a report says of one plan: its tasks, whom each is given to, and the register that has their names. */
const rows = [
  `select * from task where root_id = 1 and plan_id = '${plan}' order by ordinal`,
  `select * from assignment where root_id = 1 and plan_id = '${plan}' order by ordinal`,
  "select * from unit where root_id = 0",
];

/**
 * A report on one plan of 10,000 tasks for 3,400 units, written from PostgreSQL (DATABASE_URL), against reading the same
 * rows with nothing but SQL. A PDF is left out: laying pages out takes longer, whoever does it.
 */
export async function figures(): Promise<readonly Figure[]> {
  const server = process.env["DATABASE_URL"];
  if (server === undefined)
    throw new Error("DATABASE_URL must name a PostgreSQL on which databases may be made.");
  const url = await filled(server);
  const database = await openDatabase({ url });
  const bare = new pg.Client({ connectionString: url });
  await bare.connect();
  try {
    const { paper } = callerOf(testOffice(database, today));
    const reading = async () => {
      for (const query of rows) await bare.query(query);
    };
    const ways = formats.map((format) => () => paper.planReport({ planId, format, asOf: today }));
    const [bareMs = Number.NaN, ...times] = await fastest([reading, ...ways]);
    const peakMb = peakOf(url);
    return [
      ...formats.map((format, at) => ({
        name: `report of 10,000 tasks as ${format} ÷ reading its rows (${bareMs.toFixed(0)} ms)`,
        value: (times[at] ?? Number.NaN) / bareMs,
        unit: "×",
        bar: { atMost: 20 },
      })),
      {
        name: "peak memory of a process that writes each once",
        value: peakMb,
        unit: "MB",
        bar: { atMost: 512 },
      },
    ];
  } finally {
    await bare.end();
    await database.close();
  }
}

/** In turns, so that a slow moment of the machine hits them all. */
async function fastest(ways: readonly (() => Promise<unknown>)[]): Promise<readonly number[]> {
  const best = ways.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [at, way] of ways.entries()) {
      const startedAt = performance.now();
      await way();
      best[at] = Math.min(best[at] ?? Number.NaN, performance.now() - startedAt);
    }
  }
  return best;
}

/** Of a process of its own, since memory that others used is given back late. */
function peakOf(url: string): number {
  const env = { ...process.env, DATABASE_URL: url };
  return Number(execFileSync(process.execPath, [here("write-reports.ts")], { env, encoding: "utf8" }));
}

/** An office of its own, made anew each time: it takes seconds. */
async function filled(server: string): Promise<string> {
  const url = new URL(server);
  url.pathname = `/${NAME}`;
  psql(server, "-c", `drop database if exists ${NAME} with (force)`, "-c", `create database ${NAME}`);
  await (await openDatabase({ url: url.href })).close();
  const given = { plans: 100, units: 3_400, token_hash: "bench" };
  const variables = Object.entries(given).flatMap(([key, value]) => ["-v", `${key}=${value}`]);
  psql(url.href, ...variables, "-f", here("fill-office.sql"), "-f", here("one-large-plan.sql"));
  return url.href;
}

function psql(url: string, ...options: string[]): void {
  execFileSync("psql", ["-qAt", "-v", "ON_ERROR_STOP=1", "-d", url, ...options], { stdio: "pipe" });
}
