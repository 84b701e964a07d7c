import { type FileHandle, open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { type Result, ok, refuse } from "@dondoc/domain";
import type { Database } from "../database/database.ts";
import { rowPages } from "../database/office-rows.store.ts";
import { type TableShape, tableShapes } from "../database/table-shape.store.ts";
import type { FileStore } from "../files/file-store.ts";
import { allSpokenOf } from "../files/kept-files.query.ts";
import { VERSION } from "../version.ts";
import { type ArchiveLine, writeLines } from "./archive-lines.ts";
import { type FilesCarried, intactFile, noFiles } from "./carry-files.ts";
import {
  CARRY_TIMEOUT_MS,
  type CarryOptions,
  type CarryProblem,
  type Carried,
  proofOf,
} from "./carry-office.ts";

export type BackUpOptions = CarryOptions & {
  /** Where originals and evidence lie: they go into the archive as well. */
  readonly files: FileStore;
};

export type BackedUp = Carried & { readonly files: FilesCarried };

export type BackUpProblem = CarryProblem | { readonly code: "file-exists"; readonly path: string };

/**
 * Writes a whole office into one file that did not exist before, as it was at one moment, while it may go on working.
 * The ledger is walked on the way: what is broken is not kept as if it were whole. The file is complete or not there; a
 * file of the office that is lost already is named in the answer.
 */
export async function backUpOffice(
  database: Database,
  path: string,
  options: BackUpOptions,
): Promise<Result<BackedUp, BackUpProblem>> {
  const unfinished = `${path}.unfinished`;
  const file = await opened(unfinished, path);
  if (file === null) return refuse({ code: "file-exists", path });
  try {
    const backedUp = await database.transaction(() => written(database, file, options), {
      readOnly: true,
      isolation: "repeatable read",
      timeoutMs: CARRY_TIMEOUT_MS,
    });
    if (backedUp.ok) await finished(unfinished, path);
    return backedUp;
  } finally {
    await file.close();
    await rm(unfinished, { force: true });
  }
}

/** An archive holds everything there is to know: nobody but its owner reads it. */
async function opened(unfinished: string, path: string): Promise<FileHandle | null> {
  const there = await open(path, "r").catch(() => null);
  await there?.close();
  if (there !== null) return null;
  return open(unfinished, "w", 0o600);
}

async function finished(unfinished: string, path: string): Promise<void> {
  await rename(unfinished, path);
  const folder = await open(dirname(path), "r");
  await folder.sync();
  await folder.close();
}

async function written(
  database: Database,
  file: FileHandle,
  options: BackUpOptions,
): Promise<Result<BackedUp, CarryProblem>> {
  const shapes = await tableShapes(database);
  const proof = await proofOf(database, shapes, options);
  if (!proof.ok) return proof;
  const { sums, sequences, ledger } = proof.value;
  let files = noFiles;
  async function* lines(): AsyncGenerator<ArchiveLine> {
    yield ["dondoc-archive", 2, VERSION, new Date().toISOString()];
    for (const shape of shapes) yield* tableLines(database, shape, options);
    files = yield* fileLines(database, options);
    for (const [table, { rows, sum }] of sums) yield ["sum", table, rows, sum];
    for (const { name, value, isCalled } of sequences) yield ["sequence", name, value, isCalled];
    yield ["end", ledger.streams, ledger.events, ledger.digest];
  }
  await writeLines(file, lines());
  const rows = sums.values().reduce((all, each) => all + each.rows, 0);
  return ok({ rows, tables: shapes.length, ledger, files });
}

async function* fileLines(
  database: Database,
  { files: store, progress, signal }: BackUpOptions,
): AsyncGenerator<ArchiveLine, FilesCarried> {
  const missing: string[] = [];
  let files = 0;
  for (const sha256 of await allSpokenOf(database)) {
    signal?.throwIfAborted();
    const bytes = await intactFile(store, sha256);
    if (bytes === null) {
      missing.push(sha256);
      continue;
    }
    yield ["file", sha256, Buffer.from(bytes).toString("base64")];
    files += 1;
    progress?.({ kind: "files", files });
  }
  return { files, missing };
}

async function* tableLines(
  database: Database,
  shape: TableShape,
  { progress, signal }: CarryOptions,
): AsyncGenerator<ArchiveLine> {
  yield ["table", shape.name, shape.columns.map(({ name }) => name)];
  let rows = 0;
  for await (const page of rowPages(database, shape)) {
    signal?.throwIfAborted();
    yield* page;
    rows += page.length;
    progress?.({ kind: "carrying", table: shape.name, rows });
  }
}
