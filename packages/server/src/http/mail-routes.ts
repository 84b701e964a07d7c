import type { Hono } from "hono";
import { STOP_PATH } from "../mail/put-in-post.ts";
import { stopMail } from "../mail/stop-mail.ts";
import type { Office } from "../office/office.ts";
import { makeAttemptLimit } from "./attempt-limit.ts";
import type { PeerAddress } from "./peer-address.ts";
import { refusedResponse } from "./problem-codes.ts";

const limit = { most: 60, withinMs: 60_000 };

/**
 * The link in every mail. A mail program posts to it and the kind is stopped (RFC 8058); whoever follows it by hand is
 * asked first on a page, since programs that look at links would stop mail that somebody wants.
 */
export function addMailRoutes(
  app: Hono,
  { office, peerAddress }: { readonly office: Office; readonly peerAddress: PeerAddress },
): void {
  const ofPeer = makeAttemptLimit(limit);
  app.post(`${STOP_PATH}:token`, async (context) => {
    const seconds = ofPeer(peerAddress(context) ?? "");
    if (seconds !== null) return refusedResponse({ code: "too-many-attempts", seconds });
    const kind = await stopMail(office, context.req.param("token").slice(0, 200));
    return kind === null ? refusedResponse({ code: "link-not-valid" }) : context.text("", 200);
  });
  // The page learns the token from the part of the address that no log keeps.
  app.get(`${STOP_PATH}:token`, (context) =>
    context.redirect(`/mail#${encodeURIComponent(context.req.param("token").slice(0, 200))}`),
  );
}
