import type { Problem } from "@dondoc/words";
import { getConnInfo } from "@hono/node-server/conninfo";
import { serveStatic } from "@hono/node-server/serve-static";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { type Context, Hono, type MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { secureHeaders } from "hono/secure-headers";
import type { Asking, Office } from "../office/office.ts";
import { appRouter } from "./app-router.ts";
import { addFileRoutes } from "./file-routes.ts";
import { localHostsOnly } from "./local-hosts-only.ts";

export type AppSettings = {
  /** The build of the web client; `null` serves the API alone. */
  readonly webFolder: string | null;
  /** Host names requests may carry: what the browser was told to open. */
  readonly hosts: readonly string[];
};

/** Twenty megabytes of document, and the form around it. */
const MAX_UPLOAD_BYTES = 20 * 1024 * 1024 + 64 * 1024;
const MAX_QUERY_BYTES = 1024 * 1024;

/** The whole HTTP side of one office: health, the API, the web client. */
export function makeApp(office: Office, settings: AppSettings): Hono {
  const app = new Hono();
  app.use(localHostsOnly(settings.hosts));
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        fontSrc: ["'self'"],
        imgSrc: ["'self'", "data:"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
      // Served over plain HTTP on loopback: the browser must not be told to insist on HTTPS.
      strictTransportSecurity: false,
      referrerPolicy: "same-origin",
    }),
  );
  app.get("/health/live", (context) => context.json({ status: "live" }));
  app.get("/health/ready", async (context) => {
    const isReady = await office.database.isHealthy();
    return context.json({ status: isReady ? "ready" : "unavailable" }, isReady ? 200 : 503);
  });
  const asking = (context: Context): Asking => ({
    office,
    actor: { kind: "local", name: localName(context) },
  });
  addFileRoutes(app, asking);
  app.use("/trpc/*", sizeLimit);
  app.all("/trpc/*", (context) =>
    fetchRequestHandler({
      endpoint: "/trpc",
      req: context.req.raw,
      router: appRouter,
      createContext: () => asking(context),
    }),
  );
  if (settings.webFolder !== null) serveWeb(app, settings.webFolder);
  return app;
}

/** Until there are accounts, whoever sits at this machine acts; the server listens on loopback only. */
function localName(context: Context): string {
  const { address } = getConnInfo(context).remote;
  return `local ${address ?? "unknown"}`;
}

const uploadLimit = bodyLimit({ maxSize: MAX_UPLOAD_BYTES, onError: tooLarge(MAX_UPLOAD_BYTES) });
const queryLimit = bodyLimit({ maxSize: MAX_QUERY_BYTES, onError: tooLarge(MAX_QUERY_BYTES) });

/** A document may be large; nothing else that is asked needs to be. */
const uploads = new Set(["/trpc/draft.read", "/trpc/file.upload"]);
const sizeLimit: MiddlewareHandler = (context, next) =>
  uploads.has(context.req.path) ? uploadLimit(context, next) : queryLimit(context, next);

/** The client tells an API's refusal by its shape, also where it comes before the procedure. */
function tooLarge(limitBytes: number) {
  return (context: Context): Response => {
    const isDocument = limitBytes === MAX_UPLOAD_BYTES;
    const bytes = Number(context.req.header("content-length") ?? limitBytes);
    const problem: Problem = isDocument
      ? { code: "document-too-large", bytes, limitBytes: 20 * 1024 * 1024 }
      : { code: "request-too-large", limitBytes };
    const error = { message: problem.code, code: -32_600, data: { code: "PAYLOAD_TOO_LARGE", problem } };
    return context.json({ error }, 413);
  };
}

function serveWeb(app: Hono, folder: string): void {
  app.use("/assets/*", async (context, next) => {
    await next();
    if (context.res.status === 200) context.header("Cache-Control", "public, max-age=31536000, immutable");
  });
  app.use("*", serveStatic({ root: folder }));
  // Every other address is a page of the client.
  app.get("*", serveStatic({ root: folder, path: "index.html" }));
}
