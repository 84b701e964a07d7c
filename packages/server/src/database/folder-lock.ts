import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { type Result, ok, refuse } from "@dondoc/domain";

export type FolderLock = { readonly folder: string; readonly release: () => void };
export type FolderLockProblem = { readonly code: "data-folder-in-use"; readonly folder: string };

/** SQLite's result code for a file that another connection has locked. */
const SQLITE_BUSY = 5;

/**
 * Takes the data folder for this process, before anything in it is read. The embedded database does not refuse a
 * second process, it lets both destroy the data. The lock is SQLite's on a file of its own: the operating system
 * drops it with the process, so that a killed one leaves nothing stale.
 *
 * Trap: a POSIX lock is gone as soon as its process closes any descriptor of that file, so that nothing else in this
 * process may open `lock.db`, not even to copy it. The folder must lie on a disk of this machine.
 */
export function lockDataFolder(folder: string): Result<FolderLock, FolderLockProblem> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = new DatabaseSync(join(folder, "lock.db"));
  try {
    file.exec("pragma busy_timeout = 0; pragma locking_mode = exclusive; begin exclusive");
  } catch (error) {
    file.close();
    if (!isBusy(error)) throw error;
    return refuse({ code: "data-folder-in-use", folder });
  }
  return ok({ folder, release: () => file.close() });
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && Reflect.get(error, "errcode") === SQLITE_BUSY;
}
