import { type BrokenLink, type ChainHead, type Result, ok } from "@dondoc/domain";
import type { Database } from "../database/database.ts";
import { readStream } from "./read-events.ts";
import { verifyStream } from "./verify-ledger.ts";

/**
 * The history of one thing as an auditor takes it away. Each hash is SHA-256 over the canonical JSON (RFC 8785) of
 * `{ event, meta, previousHash, rootId, streamId, version }`, the first `previousHash` is 64 zeros, and the last hash is
 * that of the head. `verify-stream.mjs` of the documentation checks it and needs nothing of ours.
 */
export type ExportedStream = {
  readonly schema: "dondoc.stream/1";
  readonly rootId: number;
  readonly streamId: string;
  readonly head: ChainHead;
  readonly events: readonly {
    readonly version: number;
    readonly event: unknown;
    readonly meta: unknown;
    readonly previousHash: string;
    readonly hash: string;
  }[];
};

const PAGE = 1000;

/** The whole history with its proof; `null` where there is none, and the broken link where it does not hold together. */
export async function exportStream(
  database: Database,
  stream: { readonly rootId: number; readonly streamId: string },
): Promise<Result<ExportedStream | null, BrokenLink>> {
  return database.transaction(
    async () => {
      const walked = await verifyStream(database, stream);
      if (!walked.ok) return walked;
      const head = walked.value;
      if (head.version === 0) return ok(null);
      const events: ExportedStream["events"][number][] = [];
      while (events.length < head.version) {
        const page = await readStream(database, { ...stream, afterVersion: events.length }, { limit: PAGE });
        for (const { version, event, meta, previousHash, hash } of page)
          events.push({ version, event, meta, previousHash, hash });
      }
      return ok({ schema: "dondoc.stream/1", ...stream, head, events });
    },
    { readOnly: true, isolation: "repeatable read" },
  );
}
