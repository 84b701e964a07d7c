import {
  type BrokenLink,
  type ChainHead,
  type ChainedEvent,
  type Result,
  chainStart,
  ok,
  verifyChain,
} from "@dondoc/domain";
import type { Database } from "../database/database.ts";
import { type Place, eventsBeyond } from "./read-events.ts";
import { sha256 } from "./sha256.ts";

/** Small enough that pages full of whole documents stay in memory. */
const PAGE = 200;

/** Walks one history to its head, or to its first broken link. */
export async function verifyStream(
  database: Database,
  stream: { readonly rootId: number; readonly streamId: string },
): Promise<Result<ChainHead, BrokenLink>> {
  let head = chainStart;
  for (;;) {
    const page = await eventsBeyond(database, { ...stream, version: head.version }, { limit: PAGE });
    const ownLinks = page.filter((link) => isSameStream(link, stream));
    const walked = verifyChain(ownLinks, sha256, head);
    if (!walked.ok || ownLinks.length < PAGE) return walked;
    head = walked.value;
  }
}

export type LedgerVerdict = {
  readonly streams: number;
  readonly events: number;
  /**
   * A hash over the heads of all histories. Whoever can write to the database can make whole chains anew; nobody can
   * make them lead to a digest that was written down elsewhere.
   */
  readonly digest: string;
};

export type VerifyOptions = {
  /** Told after every page how many events were right so far. */
  readonly progress?: (events: number) => void;
  readonly signal?: AbortSignal;
};

/** Walks every history, and answers with what was seen or the first broken link. */
export async function verifyLedger(
  database: Database,
  { progress, signal }: VerifyOptions = {},
): Promise<Result<LedgerVerdict, BrokenLink>> {
  let verdict: LedgerVerdict = { streams: 0, events: 0, digest: chainStart.hash };
  let head = chainStart;
  let last: Place | undefined;
  for (;;) {
    signal?.throwIfAborted();
    const page = await eventsBeyond(database, last, { limit: PAGE });
    for (const link of page) {
      if (last !== undefined && !isSameStream(link, last)) {
        verdict = withStream(verdict, last, head);
        head = chainStart;
      }
      const walked = verifyChain([link], sha256, head);
      if (!walked.ok) return walked;
      head = walked.value;
      last = link;
      verdict = { ...verdict, events: verdict.events + 1 };
    }
    progress?.(verdict.events);
    if (page.length < PAGE) return ok(last === undefined ? verdict : withStream(verdict, last, head));
  }
}

function isSameStream(link: ChainedEvent, stream: Omit<Place, "version">): boolean {
  return link.rootId === stream.rootId && link.streamId === stream.streamId;
}

function withStream(verdict: LedgerVerdict, { rootId, streamId }: Place, head: ChainHead): LedgerVerdict {
  const digest = sha256(`${verdict.digest} ${rootId}.${streamId} ${head.version} ${head.hash}`);
  return { ...verdict, streams: verdict.streams + 1, digest };
}
