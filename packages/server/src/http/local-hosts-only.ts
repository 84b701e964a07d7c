import type { Problem } from "@dondoc/words";
import type { MiddlewareHandler } from "hono";

const unsafeMethods = new Set(["POST", "PUT", "PATCH", "DELETE"]);

/**
 * Without accounts the address is the only guard. A request must name a host it was told to use (a page elsewhere whose
 * name resolves to this machine does not), and a change must come from our own page or from no page at all.
 */
export function localHostsOnly(hosts: readonly string[]): MiddlewareHandler {
  return async (context, next) => {
    const host = context.req.header("host") ?? "";
    const origin = context.req.header("origin");
    const isOwnOrigin = origin === undefined || hosts.some((each) => origin === `http://${each}`);
    if (!hosts.includes(host) || (unsafeMethods.has(context.req.method) && !isOwnOrigin)) {
      const problem: Problem = { code: "host-not-allowed", host: isOwnOrigin ? host : (origin ?? "") };
      return context.json(
        { error: { message: problem.code, code: -32_003, data: { code: "FORBIDDEN", problem } } },
        403,
      );
    }
    return next();
  };
}
