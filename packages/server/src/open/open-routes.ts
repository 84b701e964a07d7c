import type { Context, Hono, MiddlewareHandler } from "hono";
import type { Asking } from "../office/office.ts";
import { addMcpRoutes } from "./mcp-routes.ts";
import { addRestRoutes } from "./rest-routes.ts";

export type OpenSettings = {
  readonly askingOf: (context: Context) => Promise<Asking>;
  readonly sizeLimit: MiddlewareHandler;
};

/** What other programs ask: REST with its document, and tools for assistants. */
export function addOpenRoutes(app: Hono, { askingOf, sizeLimit }: OpenSettings): void {
  app.use("/api/v1/*", sizeLimit);
  app.use("/mcp", sizeLimit);
  addRestRoutes(app, askingOf);
  addMcpRoutes(app, askingOf);
}
