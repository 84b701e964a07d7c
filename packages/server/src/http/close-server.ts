import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as after } from "node:timers/promises";
import type { ServerType } from "@hono/node-server";
import type { RequestGate } from "./request-gate.ts";

/** Our choice: longer than any honest request but an import, which is rolled back whole. */
const DRAIN_WITHIN_MS = 8000;
const LOOK_EVERY_MS = 20;

/** Whether every answer but live streams has been written to the last byte. Must be called before the first request. */
export function watchAnswers(server: ServerType): () => boolean {
  const writing = new Set<ServerResponse>();
  server.on("request", (request: IncomingMessage, response: ServerResponse) => {
    if (request.url?.startsWith("/trpc/live.") === true) return;
    writing.add(response);
    response.once("close", () => writing.delete(response));
  });
  return () => writing.size === 0;
}

/**
 * Stops in the order in which nobody who was answered is deceived: nothing new is taken on, what is under way is
 * answered, and only then are connections cut. A live stream ends by being cut, never politely: that tells its client to
 * come back, to this address and perhaps another instance, naming the last event it saw.
 */
export async function closeServer(
  server: ServerType,
  gate: RequestGate,
  isWritten: () => boolean,
): Promise<void> {
  const closed = Promise.withResolvers<void>();
  server.close(() => closed.resolve());
  const until = performance.now() + DRAIN_WITHIN_MS;
  gate.drain();
  while (!(gate.inFlight() === 0 && isWritten()) && performance.now() < until) await after(LOOK_EVERY_MS);
  if ("closeAllConnections" in server) server.closeAllConnections();
  await closed.promise;
}
