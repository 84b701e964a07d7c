import type { MiddlewareHandler } from "hono";
import { refuseEarly } from "./refuse-early.ts";

const unsafeMethods = new Set(["POST", "PUT", "PATCH", "DELETE"]);

/** Where this office is reached: filled once the port is known. */
export type Addresses = { readonly hosts: ReadonlySet<string>; readonly origins: ReadonlySet<string> };

/**
 * A request must name a host it was told to use (a page elsewhere whose name resolves to this machine does not), and a
 * change must come from a page of ours or from no page at all. A browser sends cookies by itself, so that a change with
 * a cookie must say where it comes from: the form check of a framework leaves JSON out.
 */
export function ownPagesOnly({ hosts, origins }: Addresses): MiddlewareHandler {
  return async (context, next) => {
    const host = context.req.header("host") ?? "";
    if (!hosts.has(host)) return refuseEarly(context, { code: "host-not-allowed", host });
    if (unsafeMethods.has(context.req.method)) {
      const origin = context.req.header("origin");
      const hasCookie = context.req.header("cookie") !== undefined;
      const isOwn = origin === undefined ? !hasCookie : origins.has(origin);
      if (!isOwn) return refuseEarly(context, { code: "origin-not-allowed", origin: origin ?? "" });
    }
    return next();
  };
}

/** Loopback by all its names, and the address that people were told. */
export function addressesAt(port: number, origin: string | null): Addresses {
  const loopback = [`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`];
  const hosts = new Set(loopback);
  const origins = new Set(loopback.map((host) => `http://${host}`));
  if (origin !== null) {
    hosts.add(new URL(origin).host);
    origins.add(origin);
  }
  return { hosts, origins };
}
