import { serve } from "@hono/node-server";
import { initTRPC } from "@trpc/server";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { Hono } from "hono";
import { Pool } from "pg";
import { duePage, planPage } from "./bare-selects.ts";

/** The floor of the API: Hono and tRPC around one indexed SELECT each, and nothing else. Started by api.bench.ts. */
const pool = new Pool({ connectionString: process.env["DATABASE_URL"], max: 16 });
const t = initTRPC.create();

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

async function rowsOf(select: string, id: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const { rows } = await pool.query<Readonly<Record<string, unknown>>>(select, [id]);
  return rows;
}

const router = t.router({
  due: t.procedure.input(textOf).query(({ input }) => rowsOf(duePage, input)),
  plan: t.procedure.input(textOf).query(({ input }) => rowsOf(planPage, input)),
});

const app = new Hono();
app.all("/trpc/*", (context) => fetchRequestHandler({ endpoint: "/trpc", req: context.req.raw, router }));
serve({ fetch: app.fetch, hostname: "127.0.0.1", port: Number(process.env["PORT"]) });
