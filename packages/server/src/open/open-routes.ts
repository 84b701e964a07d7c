import type { Context, Hono, MiddlewareHandler } from "hono";
import type { Asking } from "../office/office.ts";
import { addFeedRoutes } from "./feed-routes.ts";
import { addMcpRoutes } from "./mcp-routes.ts";
import { addRestRoutes } from "./rest-routes.ts";

export type OpenSettings = {
  readonly askingOf: (context: Context) => Promise<Asking>;
  readonly sizeLimit: MiddlewareHandler;
  /** Whether people reach the office by https. */
  readonly isSecure: boolean;
};

/** What other programs ask: REST with its document, tools for assistants, and feeds. */
export function addOpenRoutes(app: Hono, { askingOf, sizeLimit, isSecure }: OpenSettings): void {
  app.use("/api/v1/*", sizeLimit);
  app.use("/mcp", sizeLimit);
  addRestRoutes(app, askingOf);
  addMcpRoutes(app, askingOf);
  addFeedRoutes(app, { askingOf, isSecure });
}
