import type { FileStore } from "../files/file-store.ts";

/** Files that are gone with the test. */
export function memoryFiles(now: () => Date = () => new Date()): FileStore {
  const kept = new Map<string, { readonly bytes: Uint8Array; readonly putAt: Date }>();
  return {
    put: (sha256, bytes) => {
      kept.set(sha256, { bytes, putAt: now() });
      return Promise.resolve();
    },
    has: (sha256) => Promise.resolve(kept.has(sha256)),
    read: (sha256) => Promise.resolve(kept.get(sha256)?.bytes ?? null),
    remove: (sha256) => {
      kept.delete(sha256);
      return Promise.resolve();
    },
    async *list() {
      for (const [sha256, { putAt }] of kept) yield await Promise.resolve({ sha256, putAt });
    },
  };
}
