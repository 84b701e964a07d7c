import type { Hono } from "hono";
import { makeAuth } from "../account/auth.ts";
import type { NationalSignIn } from "../account/sign-in-settings.ts";
import { makeApp } from "../http/app.ts";
import { makeRequestGate } from "../http/request-gate.ts";
import { addressesAt } from "../http/own-pages-only.ts";
import type { Office } from "../office/office.ts";

export const TEST_HOST = "127.0.0.1:7070";
export const TEST_ORIGIN = `http://${TEST_HOST}`;

/** The HTTP side of an office as it is served on loopback, asked without a socket. */
export type TestApp = {
  readonly app: Hono;
  /** `from` is the peer's address; a host is named and, with a body, our own origin. */
  readonly request: (path: string, init?: TestRequest) => Promise<Response>;
};

export type TestRequest = {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly from?: string;
};

export function testApp(
  office: Office,
  {
    trustedProxies = [],
    metricsToken = null,
    nationalSignIn = null,
  }: {
    readonly trustedProxies?: readonly string[];
    readonly metricsToken?: string | null;
    readonly nationalSignIn?: NationalSignIn | null;
  } = {},
): TestApp {
  const addresses = addressesAt(7070, null);
  const auth = makeAuth({
    database: office.database,
    secret: "a secret of tests that is long enough",
    origin: TEST_ORIGIN,
    origins: [...addresses.origins],
    nationalSignIn,
  });
  const gate = makeRequestGate();
  const settings = { webFolder: null, addresses, auth, isSecure: false, trustedProxies, gate, metricsToken };
  const app = makeApp(office, settings);
  return {
    app,
    async request(path, { method, headers = {}, body, from = "127.0.0.1" } = {}) {
      const incoming = { socket: { remoteAddress: from, remotePort: 1, remoteFamily: "IPv4" } };
      const typed = body instanceof FormData ? { origin: TEST_ORIGIN } : json;
      const sent = { host: TEST_HOST, ...(body === undefined ? {} : typed), ...headers };
      const init = { method: method ?? (body === undefined ? "GET" : "POST"), headers: sent };
      const isReady = typeof body === "string" || body === undefined || body instanceof FormData;
      const content = isReady ? body : JSON.stringify(body);
      return app.request(path, content === undefined ? init : { ...init, body: content }, { incoming });
    },
  };
}

const json = { origin: TEST_ORIGIN, "content-type": "application/json" };

/** The cookies an answer sets, as the next request sends them. */
export function cookiesOf(answer: Response): string {
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0] ?? "")
    .join("; ");
}
