import { type Actor, actorOn, may } from "@dondoc/domain";
import type { Context, Hono } from "hono";
import { activeAccount } from "../account/find-visitor.ts";
import { type CalendarFeed, useFeed } from "../calendar/calendar-feed.store.ts";
import { makeCalendar } from "../calendar/make-calendar.ts";
import { sha256 } from "../ledger/sha256.ts";
import type { Office } from "../office/office.ts";
import { makeAttemptLimit } from "./attempt-limit.ts";
import type { PeerAddress } from "./peer-address.ts";
import { refusedResponse } from "./problem-codes.ts";

export type CalendarRoutes = {
  readonly office: Office;
  readonly peerAddress: PeerAddress;
  readonly isSecure: boolean;
};

const secretFile = /^(ddf_[A-Za-z0-9_-]{43})\.ics$/u;
const MINUTE_MS = 60_000;
/** Clients ask every few hours; large providers ask for many people from one address. Our choice. */
const limits = { ofFeed: { most: 20, withinMs: MINUTE_MS }, ofPeer: { most: 600, withinMs: MINUTE_MS } };

/**
 * `GET /calendar/SECRET.ics`: the calendar as whoever made the address may see it at this moment. A secret that was taken
 * back, an account that was closed and a unit out of sight are all not there.
 */
export function addCalendarRoutes(app: Hono, { office, peerAddress, isSecure }: CalendarRoutes): void {
  const [ofFeed, ofPeer] = [makeAttemptLimit(limits.ofFeed), makeAttemptLimit(limits.ofPeer)];
  app.get("/calendar/:file", async (context) => {
    const [, secret] = secretFile.exec(context.req.param("file")) ?? [];
    const seconds = ofPeer(peerAddress(context) ?? "") ?? (secret === undefined ? null : ofFeed(secret));
    if (seconds !== null) return tooOften(seconds);
    const at = office.clock.now().toISOString();
    const feed = secret === undefined ? null : await useFeed(office.database, { hash: sha256(secret), at });
    const origin = `${isSecure ? "https" : "http"}://${context.req.header("host") ?? ""}`;
    const text = feed === null ? null : await calendarOfFeed(office, feed, origin);
    return text === null ? refusedResponse({ code: "link-not-valid" }) : answer(context, text);
  });
}

async function calendarOfFeed(office: Office, feed: CalendarFeed, origin: string): Promise<string | null> {
  const account = await activeAccount(office.database, feed.accountId);
  if (account === null) return null;
  const { isReadingPublic } = office;
  const actor: Actor = { ...actorOn(account, office.clock.today()), isReadingPublic };
  if (!may(actor, "office.read").ok) return null;
  const { unitId, language } = feed;
  return makeCalendar({ office, actor }, { unitId, language, origin });
}

/** The tag is of the content, so that a calendar in which nothing has moved costs its reader nothing. */
function answer(context: Context, text: string): Response {
  const etag = `"${sha256(text)}"`;
  const headers = { ETag: etag, "Cache-Control": "private, no-cache" };
  const known = (context.req.header("if-none-match") ?? "").split(",").map((tag) => tag.trim());
  if (known.includes(etag) || known.includes(`W/${etag}`))
    return new Response(null, { status: 304, headers });
  return new Response(text, {
    headers: {
      ...headers,
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": 'attachment; filename="dondoc.ics"',
      "X-Content-Type-Options": "nosniff",
    },
  });
}

function tooOften(seconds: number): Response {
  const refused = refusedResponse({ code: "too-many-attempts", seconds });
  refused.headers.set("Retry-After", String(seconds));
  return refused;
}
