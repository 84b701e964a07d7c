import { timingSafeEqual } from "node:crypto";
import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context, Hono, MiddlewareHandler } from "hono";
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from "prom-client";
import { sha256 } from "../ledger/sha256.ts";
import type { RequestGate } from "./request-gate.ts";

export type MetricsSettings = {
  readonly gate: RequestGate;
  /** Whoever shows it may read them from anywhere; `null`: only this machine may, and no proxy on it. */
  readonly token: string | null;
  /** Names of procedures: only these become labels, or anybody could fill the memory with new ones. */
  readonly procedures: ReadonlySet<string>;
};

/** Seconds; the budget of a list is 0.1. */
const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

/** `GET /metrics` in the form of Prometheus, and the counting of every request. */
export function addMetrics(app: Hono, { gate, token, procedures }: MetricsSettings): void {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry, prefix: "dondoc_" });
  const seconds = new Histogram({
    name: "dondoc_request_seconds",
    help: "Time until a request was answered; of a stream, until it was opened.",
    labelNames: ["route", "status"],
    buckets,
    registers,
  });
  const inFlight = new Gauge({
    name: "dondoc_requests_in_flight",
    help: "Requests being worked on.",
    registers: [],
    collect() {
      this.set(gate.inFlight());
    },
  });
  const refused = new Counter({
    name: "dondoc_requests_refused_total",
    help: "Requests that were sent away with 503 because the server was busy or stopping.",
    registers: [],
    collect() {
      this.reset();
      this.inc(gate.refused());
    },
  });
  registry.registerMetric(inFlight);
  registry.registerMetric(refused);
  app.use(measured(seconds, procedures));
  app.get("/metrics", async (context) => {
    if (!mayRead(context, token)) return context.text("", 404);
    return context.text(await registry.metrics(), 200, { "Content-Type": registry.contentType });
  });
}

function measured(
  seconds: Histogram<"route" | "status">,
  procedures: ReadonlySet<string>,
): MiddlewareHandler {
  return async (context, next) => {
    const start = performance.now();
    await next();
    const route = routeOf(context.req.path, procedures);
    seconds.observe({ route, status: context.res.status }, (performance.now() - start) / 1000);
  };
}

function routeOf(path: string, procedures: ReadonlySet<string>): string {
  const [, first = "", second = ""] = path.split("/");
  if (first === "trpc") return procedures.has(second) ? second : second.includes(",") ? "batch" : "unknown";
  return ["health", "files", "assets", "api", "mcp", "feeds"].includes(first) ? first : "page";
}

/** Behind a proxy of this machine everybody seems to be here: who comes through one says so in a header. */
function mayRead(context: Context, token: string | null): boolean {
  if (token !== null) {
    const shown = context.req.header("authorization") ?? "";
    return timingSafeEqual(Buffer.from(sha256(shown)), Buffer.from(sha256(`Bearer ${token}`)));
  }
  const { address = "" } = getConnInfo(context).remote;
  const isHere = ["127.0.0.1", "::1", "::ffff:127.0.0.1"].includes(address);
  return (
    isHere &&
    context.req.header("x-forwarded-for") === undefined &&
    context.req.header("forwarded") === undefined
  );
}
