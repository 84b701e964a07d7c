import { monitorEventLoopDelay } from "node:perf_hooks";
import type { MiddlewareHandler } from "hono";
import { refuseEarly } from "./refuse-early.ts";

export type GateLimits = {
  /** Requests worked on at once; streams do not count, they wait most of the time. */
  readonly atOnce: number;
  /** How long the event loop may be behind before no more is taken on. */
  readonly lagMs: number;
};

/** Our choice, far above what a healthy server has: a request at the limit would wait for seconds. */
const defaults: GateLimits = { atOnce: 200, lagMs: 1000 };
const RETRY_AFTER_SECONDS = "2";
const LAG_WINDOW_MS = 2000;

/** Asked about the server itself, which must answer most of all when it is busy. */
const always = /^\/(?:health|metrics)(?:\/|$)/;

export type RequestGate = {
  readonly middleware: MiddlewareHandler;
  readonly inFlight: () => number;
  readonly refused: () => number;
  /** Takes nothing more on; what is under way goes on. */
  readonly drain: () => void;
  readonly isDraining: () => boolean;
};

/**
 * Takes on only what can be answered in time: beyond that 503 with Retry-After, which costs nearly nothing, where
 * taking all would let all time out. Once it drains, whoever still comes is sent elsewhere.
 */
export function makeRequestGate(limits: Partial<GateLimits> = {}): RequestGate {
  const { atOnce, lagMs } = { ...defaults, ...limits };
  const isLagging = watchLag(lagMs);
  let inFlight = 0;
  let refused = 0;
  let isDraining = false;
  return {
    middleware: async (context, next) => {
      if (always.test(context.req.path)) return next();
      if (isDraining || inFlight >= atOnce || isLagging()) {
        refused += 1;
        const answer = refuseEarly(context, { code: "server-busy" });
        answer.headers.set("Retry-After", RETRY_AFTER_SECONDS);
        if (isDraining) answer.headers.set("Connection", "close");
        return answer;
      }
      inFlight += 1;
      try {
        await next();
      } finally {
        inFlight -= 1;
      }
    },
    inFlight: () => inFlight,
    refused: () => refused,
    drain: () => {
      isDraining = true;
    },
    isDraining: () => isDraining,
  };
}

/** Whether the loop was late by more than `limitMs` at the median of the last seconds: one slow answer is no overload. */
function watchLag(limitMs: number): () => boolean {
  const delay = monitorEventLoopDelay({ resolution: 20 });
  delay.enable();
  let resetAt = performance.now();
  let isLate = false;
  return () => {
    const now = performance.now();
    if (now - resetAt > LAG_WINDOW_MS) {
      isLate = delay.count > 0 && delay.percentile(50) / 1e6 > limitMs;
      delay.reset();
      resetAt = now;
    }
    return isLate;
  };
}
