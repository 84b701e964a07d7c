import { closeSync, existsSync, fsyncSync, openSync, readdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * Makes the database folder in one step that either happened or did not: built as `database.new/`, every file and
 * directory synced (initdb's own copies never are), then renamed. A left-over of a killed start is thrown away.
 */
export async function makeDatabaseFolder(
  database: string,
  build: (folder: string) => Promise<void>,
): Promise<void> {
  const unfinished = `${database}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  if (existsSync(database)) return;
  await build(unfinished);
  syncTree(unfinished);
  renameSync(unfinished, database);
  syncOne(dirname(database));
}

function syncTree(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) syncTree(path);
    else if (entry.isFile()) syncOne(path);
  }
  syncOne(folder);
}

function syncOne(path: string): void {
  const descriptor = openSync(path, "r");
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
