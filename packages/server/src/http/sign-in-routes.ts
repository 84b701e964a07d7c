import type { Problem } from "@dondoc/words";
import type { Context, Hono } from "hono";
import { AUTH_PATH, type Auth, PEER_HEADER } from "../account/auth.ts";
import { mintCommandToken } from "../account/command-token.ts";
import { tellRevoked } from "../account/revocations.store.ts";
import type { Office } from "../office/office.ts";
import type { PeerAddress } from "./peer-address.ts";
import { refusedResponse } from "./problem-codes.ts";

export type SignInRoutes = {
  readonly office: Office;
  readonly auth: Auth;
  readonly peerAddress: PeerAddress;
};

/** What of the sign-in library is open to the world; keeping accounts is done by our own procedures alone. */
const routes: readonly (readonly ["GET" | "POST", string])[] = [
  ["POST", "/sign-in/username"],
  ["POST", "/sign-in/email"],
  ["POST", "/sign-in/social"],
  ["GET", "/callback/national"],
  ["POST", "/sign-out"],
  ["POST", "/change-password"],
  ["POST", "/two-factor/enable"],
  ["POST", "/two-factor/disable"],
  ["POST", "/two-factor/verify-totp"],
  ["POST", "/two-factor/verify-backup-code"],
  ["POST", "/device/code"],
  ["POST", "/device/token"],
  ["GET", "/device"],
  ["POST", "/device/approve"],
  ["POST", "/device/deny"],
];

/** The doors of the sign-in library; every other path of it is not there. */
export function addSignInRoutes(app: Hono, { office, auth, peerAddress }: SignInRoutes): void {
  for (const [method, path] of routes) {
    app.on(method, AUTH_PATH + path, async (context) => {
      const answer = await auth.handler(requestWithPeer(context, peerAddress));
      if (path === "/device/token") return mintCommandToken(office, answer, context.req.header("user-agent"));
      // The library ended or replaced sessions: nobody is to be remembered by one of them.
      if (path === "/sign-out" || path.startsWith("/change-") || path.startsWith("/two-factor/")) {
        await tellRevoked(office);
      }
      const problem = problemOf(answer, path);
      return problem === null ? answer : refusedResponse(problem);
    });
  }
  app.all(`${AUTH_PATH}/*`, (context) => context.notFound());
}

function requestWithPeer(context: Context, peerAddress: PeerAddress): Request {
  const headers = new Headers(context.req.raw.headers);
  headers.delete(PEER_HEADER);
  const address = peerAddress(context);
  if (address !== null) headers.set(PEER_HEADER, address);
  return new Request(context.req.raw, { headers });
}

/** A refusal of the library in our words; commands read those of the device flow as RFC 8628 has them. */
function problemOf(answer: Response, path: string): Problem | null {
  if (answer.status === 429) {
    return { code: "too-many-attempts", seconds: Number(answer.headers.get("x-retry-after") ?? 60) };
  }
  if (answer.status < 400 || path === "/device/code") return null;
  if (path.startsWith("/device")) return { code: "device-code-unknown" };
  if (path.startsWith("/two-factor/verify")) return { code: "second-factor-refused" };
  return answer.status < 500 ? { code: "sign-in-refused" } : null;
}
