import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, open, readFile, readdir, rename, rm, stat, utimes } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type FileStore, fileKey } from "./file-store.ts";

/** Files in a folder of this machine. A file is complete or not there: written aside, synced, then renamed. */
export function diskFiles(folder: string): FileStore {
  const pathOf = (sha256: string): string => join(folder, fileKey(sha256));
  return {
    async put(sha256, bytes) {
      const path = pathOf(sha256);
      if (existsSync(path)) return touch(path);
      const home = dirname(path);
      await mkdir(home, { recursive: true, mode: 0o700 });
      const unfinished = join(home, `.${randomUUID()}`);
      try {
        await writeSynced(unfinished, bytes);
        await rename(unfinished, path);
      } catch (error) {
        await rm(unfinished, { force: true });
        throw error;
      }
      await syncFolder(home);
      await syncFolder(folder);
    },
    has: (sha256) => Promise.resolve(existsSync(pathOf(sha256))),
    async read(sha256) {
      try {
        return await readFile(pathOf(sha256));
      } catch (error) {
        if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
        throw error;
      }
    },
    remove: (sha256) => rm(pathOf(sha256), { force: true }),
    async *list() {
      for (const home of await readdir(folder)) {
        if (!twoDigits.test(home)) continue;
        for (const sha256 of await readdir(join(folder, home))) {
          if (sha256.startsWith(".")) continue;
          yield { sha256, putAt: (await stat(join(folder, home, sha256))).mtime };
        }
      }
    },
  };
}

const twoDigits = /^[0-9a-f]{2}$/;

/** So that the cleaning of orphans, which passes over what is new, sees that it is wanted again. */
async function touch(path: string): Promise<void> {
  const now = new Date();
  await utimes(path, now, now);
}

async function writeSynced(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, "wx", 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
