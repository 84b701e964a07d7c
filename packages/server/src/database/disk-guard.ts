import { statfsSync } from "node:fs";
import type { CompiledQuery } from "kysely";
import { DiskNearlyFull } from "./database-errors.ts";

/** How long one look at the disk is believed. */
const GLANCE_MS = 1000;

const writingNodes: ReadonlySet<string> = new Set([
  "InsertQueryNode",
  "UpdateQueryNode",
  "DeleteQueryNode",
  "MergeQueryNode",
]);
const writingWords = /\b(?:insert|update|delete|merge|create|alter|copy|truncate)\b/i;

/** Hand-written SQL is judged by its words: on a full disk one read too many is refused, and no write passes. */
function writes(query: CompiledQuery): boolean {
  return (
    writingNodes.has(query.query.kind) || (query.query.kind === "RawNode" && writingWords.test(query.sql))
  );
}

/**
 * Refuses writes while less than `neededBytes` is free where `folder` lies. The embedded database cannot survive a
 * full disk without being killed, so that it must never meet one.
 */
export function makeDiskGuard(folder: string, neededBytes: number): (query: CompiledQuery) => void {
  let lookedAt = -Infinity;
  let freeBytes = 0;
  return (query) => {
    if (!writes(query)) return;
    const now = performance.now();
    if (now - lookedAt > GLANCE_MS) {
      const disk = statfsSync(folder);
      freeBytes = disk.bavail * disk.bsize;
      lookedAt = now;
    }
    if (freeBytes < neededBytes) throw new DiskNearlyFull(freeBytes, neededBytes);
  };
}
