import { randomUUID } from "node:crypto";
import type { Problem } from "@dondoc/words";
import { serveStatic } from "@hono/node-server/serve-static";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { type Context, Hono, type MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { secureHeaders } from "hono/secure-headers";
import type { Auth } from "../account/auth.ts";
import { visitingBy } from "../account/find-visitor.ts";
import { DiskNearlyFull, isOutage } from "../database/database-errors.ts";
import type { Asking, Office } from "../office/office.ts";
import { appRouter } from "./app-router.ts";
import { type CalendarRoutes, addCalendarRoutes } from "./calendar-routes.ts";
import { addFileRoutes } from "./file-routes.ts";
import { addMailRoutes } from "./mail-routes.ts";
import { addMetrics } from "./metrics.ts";
import type { RequestGate } from "./request-gate.ts";
import { type Addresses, ownPagesOnly } from "./own-pages-only.ts";
import { peerAddressBehind } from "./peer-address.ts";
import { refuseEarly } from "./refuse-early.ts";
import { addSignInRoutes } from "./sign-in-routes.ts";
import { formOperations } from "../open/form-operations.ts";
import { addOpenRoutes } from "../open/open-routes.ts";
import { REST_ROOT } from "../open/rest-refusal.ts";

export type AppSettings = {
  /** The build of the web client; `null` serves the API alone. */
  readonly webFolder: string | null;
  /** Where requests may say they go to, and changes that they come from. */
  readonly addresses: Addresses;
  readonly auth: Auth;
  /** Whether people reach the office by https. */
  readonly isSecure: boolean;
  /** Whose word about the address of a request is believed. */
  readonly trustedProxies: readonly string[];
  /** What keeps a busy server from collapsing, and lets it stop. */
  readonly gate: RequestGate;
  readonly metricsToken: string | null;
};

/** Twenty megabytes of document, and the form around it. */
const MAX_UPLOAD_BYTES = 20 * 1024 * 1024 + 64 * 1024;
const MAX_QUERY_BYTES = 1024 * 1024;

/** The whole HTTP side of one office: health, the API, the web client. */
export function makeApp(office: Office, settings: AppSettings): Hono {
  const app = new Hono();
  const procedures = new Set(Object.keys(appRouter._def.procedures));
  addMetrics(app, { gate: settings.gate, token: settings.metricsToken, procedures });
  app.use(settings.gate.middleware);
  app.use(ownPagesOnly(settings.addresses));
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
      // Over plain HTTP on loopback the browser must not be told to insist on HTTPS.
      strictTransportSecurity: settings.isSecure ? "max-age=31536000" : false,
      referrerPolicy: "same-origin",
    }),
  );
  app.get("/health/live", (context) => context.json({ status: "live" }));
  app.get("/health/ready", async (context) => {
    const isReady = !settings.gate.isDraining() && (await office.database.isHealthy());
    return context.json({ status: isReady ? "ready" : "unavailable" }, isReady ? 200 : 503);
  });
  const asking = async (context: Context): Promise<Asking> => {
    const { headers } = context.req.raw;
    const lookAgain = () => visitingBy(headers, { office, auth: settings.auth });
    return { office, ...(await lookAgain()), lookAgain };
  };
  app.onError((failure, context) => refuseEarly(context, outageProblem(failure, office)));
  addFileRoutes(app, asking);
  const peerAddress = peerAddressBehind(settings.trustedProxies);
  addPostRoutes(app, { office, peerAddress, isSecure: settings.isSecure });
  app.use("/api/auth/*", queryLimit);
  addSignInRoutes(app, { office, auth: settings.auth, peerAddress });
  app.use("/trpc/*", sizeLimit);
  app.all("/trpc/*", async (context) => {
    const asked = await asking(context);
    const request = { endpoint: "/trpc", req: context.req.raw, router: appRouter };
    return fetchRequestHandler({ ...request, createContext: () => asked });
  });
  addOpenRoutes(app, { askingOf: asking, sizeLimit, isSecure: settings.isSecure });
  if (settings.webFolder !== null) serveWeb(app, settings.webFolder);
  return app;
}

/** What leaves the office by itself: calendars that are followed, and the links in mail. */
function addPostRoutes(app: Hono, routes: CalendarRoutes): void {
  addCalendarRoutes(app, routes);
  addMailRoutes(app, routes);
}

/** Why nobody can be told who asks: before a procedure, where no formatter of tRPC would say it. */
function outageProblem(failure: unknown, office: Office): Problem {
  if (failure instanceof DiskNearlyFull) return { code: "disk-nearly-full" };
  if (isOutage(failure)) return { code: "database-unavailable" };
  const reference = randomUUID().slice(0, 8);
  office.report(failure, reference);
  return { code: "fault", reference };
}

const uploadLimit = bodyLimit({ maxSize: MAX_UPLOAD_BYTES, onError: tooLarge(MAX_UPLOAD_BYTES) });
const queryLimit = bodyLimit({ maxSize: MAX_QUERY_BYTES, onError: tooLarge(MAX_QUERY_BYTES) });

/** A document may be large; nothing else that is asked needs to be. */
const uploads = new Set([
  "/trpc/draft.read",
  "/trpc/file.upload",
  ...formOperations.filter(({ isForm }) => isForm === true).map(({ path }) => REST_ROOT + path),
]);
const sizeLimit: MiddlewareHandler = (context, next) => {
  const isUpload = uploads.has(context.req.path);
  if (declaresAtMost(context, isUpload ? MAX_UPLOAD_BYTES : MAX_QUERY_BYTES)) return next();
  return isUpload ? uploadLimit(context, next) : queryLimit(context, next);
};

/** HTTP delivers no more than what is declared. Asking for the body, as Hono's limit does, makes a stream of every small request. */
function declaresAtMost({ req }: Context, bytes: number): boolean {
  const declared = req.header("content-length");
  return declared !== undefined && req.header("transfer-encoding") === undefined && Number(declared) <= bytes;
}

/** The client tells an API's refusal by its shape, also where it comes before the procedure. */
function tooLarge(limitBytes: number) {
  return (context: Context): Response => {
    const isDocument = limitBytes === MAX_UPLOAD_BYTES;
    const bytes = Number(context.req.header("content-length") ?? limitBytes);
    const problem: Problem = isDocument
      ? { code: "document-too-large", bytes, limitBytes: 20 * 1024 * 1024 }
      : { code: "request-too-large", limitBytes };
    return refuseEarly(context, problem);
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
