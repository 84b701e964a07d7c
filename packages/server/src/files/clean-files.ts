import type { Database } from "../database/database.ts";
import type { FileStore } from "./file-store.ts";
import { spokenOf } from "./kept-files.query.ts";

/** A file is kept before anything speaks of it; whoever put it has this long to do so. */
const DAY_MS = 24 * 60 * 60_000;
const AT_ONCE = 500;

export type Cleaning = {
  readonly database: Database;
  readonly store: FileStore;
  /** Files that wait to be read: nothing speaks of them yet. */
  readonly waiting: ReadonlySet<string>;
};

/** Removes files that nothing in the office speaks of, and answers with how many. */
export async function cleanFiles(
  { database, store, waiting }: Cleaning,
  now: Date,
): Promise<{ readonly looked: number; readonly removed: number }> {
  let looked = 0;
  let removed = 0;
  let old: string[] = [];
  const clean = async (): Promise<void> => {
    if (old.length === 0) return;
    const spoken = await spokenOf(database, old);
    for (const sha256 of old.filter((each) => !spoken.has(each) && !waiting.has(each))) {
      await store.remove(sha256);
      removed += 1;
    }
    old = [];
  };
  for await (const { sha256, putAt } of store.list()) {
    looked += 1;
    if (now.getTime() - putAt.getTime() > DAY_MS) old.push(sha256);
    if (old.length === AT_ONCE) await clean();
  }
  await clean();
  return { looked, removed };
}
