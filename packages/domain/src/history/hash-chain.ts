import { type Result, ok, refuse } from "../kernel/result.ts";
import { canonicalJson } from "./canonical-json.ts";

/** Text in, 64 hexadecimal digits out. Passed in, because the domain has no library for it. */
export type Sha256 = (text: string) => string;

/** An event at its place in the history of one thing. */
export type PlacedEvent = {
  readonly rootId: number;
  /** The uuid of the thing. */
  readonly streamId: string;
  /** 1, 2, 3 … without gaps. */
  readonly version: number;
  readonly event: { readonly type: string };
  /** An `EventMeta`; whatever is found there, once somebody has changed it. */
  readonly meta: unknown;
};

/** An event with its link: the hash of the one before it, and its own. */
export type ChainedEvent = PlacedEvent & { readonly previousHash: string; readonly hash: string };

/** Where a chain has got to. */
export type ChainHead = { readonly version: number; readonly hash: string };

/** What the first event of every chain hangs on. */
export const chainStart: ChainHead = { version: 0, hash: "0".repeat(64) };

/** Everything said of an event is in its hash, its place and the link before it included. */
export function chainHash(previousHash: string, placed: PlacedEvent, sha256: Sha256): string {
  const { rootId, streamId, version, event, meta } = placed;
  return sha256(canonicalJson({ previousHash, rootId, streamId, version, event, meta }));
}

/** The first place at which a history is not what was written. */
export type BrokenLink = {
  readonly code: "history-broken";
  readonly rootId: number;
  readonly streamId: string;
  /** The version at which the chain no longer fits. */
  readonly version: number;
  /** A version missing or doubled; a link to another hash than that of the event before; words changed afterwards. */
  readonly because: "wrong-version" | "wrong-previous-hash" | "wrong-hash";
};

/**
 * Walks the events of one stream, in order of version, and answers with the head they lead to or the first broken
 * link. A long history is walked page by page: hand the head of one page to the next.
 *
 * A chain shows that something was changed or taken out of its middle. It cannot show that its newest events were cut
 * off, or that all of it was made anew: for that, keep the head (or `LedgerVerdict.digest`) somewhere else.
 */
export function verifyChain(
  events: readonly ChainedEvent[],
  sha256: Sha256,
  from: ChainHead = chainStart,
): Result<ChainHead, BrokenLink> {
  let head = from;
  for (const link of events) {
    const because = faultOf(link, head, sha256);
    if (because !== undefined) {
      const { rootId, streamId, version } = link;
      return refuse({ code: "history-broken", rootId, streamId, version, because });
    }
    head = { version: link.version, hash: link.hash };
  }
  return ok(head);
}

function faultOf(link: ChainedEvent, head: ChainHead, sha256: Sha256): BrokenLink["because"] | undefined {
  if (link.version !== head.version + 1) return "wrong-version";
  if (link.previousHash !== head.hash) return "wrong-previous-hash";
  return link.hash === chainHash(head.hash, link, sha256) ? undefined : "wrong-hash";
}
