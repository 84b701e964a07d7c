import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { BrokenLink } from "@dondoc/domain";
import type { AdminWords } from "@dondoc/words";
import { uuidv7 } from "uuidv7";
import { firstAdministratorLink } from "../account/first-administrator.ts";
import type { Database } from "../database/database.ts";
import { DEMO_TODAY } from "../demo/demo-day.ts";
import { isDemoOffice } from "../demo/fill-demo-office.ts";
import { rebuildTables } from "../history/rebuild-tables.ts";
import { exportStream } from "../ledger/export-stream.ts";
import { verifyLedger } from "../ledger/verify-ledger.ts";
import { officeClock } from "../office/office-clock.ts";
import { postgresqlPlace, openPlace } from "./admin-place.ts";
import type { AdminFiles } from "./admin-files.ts";
import { type BackUpProblem, type BackedUp, backUpOffice } from "./back-up-office.ts";
import { carryFiles } from "./carry-files.ts";
import type { CarryStep } from "./carry-office.ts";
import { moveOffice } from "./move-office.ts";
import { repairCounts } from "../roll-up/repair-counts.ts";
import { restoreOffice } from "./restore-office.ts";

export type AdminRequest =
  | { readonly command: "first-administrator" }
  | { readonly command: "verify" }
  | { readonly command: "rebuild" }
  | { readonly command: "repair" }
  | { readonly command: "export"; readonly id: string; readonly path: string }
  | { readonly command: "move"; readonly to: string }
  | { readonly command: "backup"; readonly path: string }
  | { readonly command: "restore"; readonly path: string };

export type AdminOutcome = {
  /** `broken`: the office is not what its ledger says. `refused`: asked for what cannot be. */
  readonly exit: "done" | "broken" | "refused" | "in-use" | "unreachable" | "stopped";
  readonly code: string;
  /** For a person, in the language asked for. */
  readonly lines: readonly string[];
  /** For a script. */
  readonly data?: unknown;
};

export type AdminTools = {
  readonly words: AdminWords;
  readonly from: string;
  /** Where people reach the office, as a server would say it. */
  readonly origin: string;
  readonly signal: AbortSignal;
  readonly replaying: (events: number) => void;
  readonly step: (step: CarryStep) => void;
  readonly files: AdminFiles;
};

/** Carries one command out on an open office. */
export function carryOut(
  database: Database,
  request: AdminRequest,
  tools: AdminTools,
): Promise<AdminOutcome> {
  switch (request.command) {
    case "first-administrator":
      return firstAdministrator(database, tools);
    case "verify":
      return verify(database, tools);
    case "rebuild":
      return rebuild(database, tools);
    case "repair":
      return repair(database, tools);
    case "export":
      return exportOne(database, request, tools);
    case "move":
      return move(database, request.to, tools);
    case "backup":
      return backUp(database, resolve(tools.from, request.path), tools);
    case "restore":
      return restore(database, resolve(tools.from, request.path), tools);
    default:
      return request satisfies never;
  }
}

async function firstAdministrator(database: Database, { words, origin }: AdminTools): Promise<AdminOutcome> {
  const clock = officeClock((await isDemoOffice(database)) ? DEMO_TODAY : null);
  const path = await firstAdministratorLink({ database, clock, newUuid: uuidv7 });
  if (path === null) return refused("administrator-exists", words.administratorExists);
  const link = origin + path;
  return done([words.firstAdministrator(link)], { link });
}

async function verify(database: Database, { words, signal, step }: AdminTools): Promise<AdminOutcome> {
  const progress = (events: number): void => step({ kind: "checking", events });
  const walked = await verifyLedger(database, { signal, progress });
  if (!walked.ok) return brokenLink(walked.problem, words);
  const { streams, events, digest } = walked.value;
  return done([words.ledgerWhole(streams, events, digest)], walked.value);
}

async function rebuild(database: Database, { words, signal, replaying }: AdminTools): Promise<AdminOutcome> {
  const { events, tables } = await rebuildTables(database, { signal, progress: replaying });
  const data = { events, tables };
  const differing = tables.filter((table) => table.differing > 0);
  if (differing.length === 0) {
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    return done([words.tablesSame(tables.length, rows, events)], data);
  }
  const lines = differing.flatMap(({ table, differing: count, examples }) => [
    words.tableDiffers(table, count),
    ...examples.map(({ key, because }) => words.rowDiffers(table, key, because)),
  ]);
  return { exit: "broken", code: "tables-differ", lines, data };
}

async function repair(database: Database, { words, signal }: AdminTools): Promise<AdminOutcome> {
  const tables = await repairCounts(database, signal);
  const differing = tables.filter((table) => table.differing > 0);
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  if (differing.length === 0) return done([words.countsRight(rows)], { tables });
  const lines = differing.flatMap(({ table, differing: count, examples }) => [
    words.tableRepaired(table, count),
    ...examples.map((key) => words.rowRepaired(table, key)),
  ]);
  return { exit: "broken", code: "counts-repaired", lines, data: { tables } };
}

const streamOfId = /^[a-z]{3}_(\d{1,9})\.([0-9a-f-]{36})$/;

async function exportOne(
  database: Database,
  { id, path }: Extract<AdminRequest, { command: "export" }>,
  { words, from }: AdminTools,
): Promise<AdminOutcome> {
  const [, root, streamId] = streamOfId.exec(id) ?? [];
  const unknown = refused("not-found", words.noStream(id));
  if (streamId === undefined) return unknown;
  const exported = await exportStream(database, { rootId: Number(root), streamId });
  if (!exported.ok) return brokenLink(exported.problem, words);
  if (exported.value === null) return unknown;
  const file = resolve(from, path);
  try {
    await writeFile(file, `${JSON.stringify(exported.value, null, 1)}\n`, { flag: "wx", mode: 0o600 });
  } catch {
    return refused("file-exists", words.fileExists(file));
  }
  const { head, events } = exported.value;
  return done([words.exported(file, events.length)], { path: file, head });
}

async function move(database: Database, to: string, tools: AdminTools): Promise<AdminOutcome> {
  const { words, signal, step } = tools;
  const place = postgresqlPlace(to);
  if (!place.ok) return refused("url-wanted", words.urlWanted(to));
  let target: Database;
  try {
    target = await openPlace(place.value);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { ...refused("database-unavailable", words.targetUnreachable(reason)), exit: "unreachable" };
  }
  try {
    const moved = await moveOffice(database, target, { signal, progress: step });
    if (!moved.ok) return carryRefused(moved.problem, tools);
    const { rows, tables, ledger } = moved.value;
    const files = await carryFiles(target, tools.files, { signal, progress: step });
    return withFiles([words.moved(rows, tables, ledger.digest)], { ...moved.value, files }, words);
  } finally {
    await target.close();
  }
}

async function backUp(database: Database, path: string, tools: AdminTools): Promise<AdminOutcome> {
  const { words, signal, step } = tools;
  const backedUp = await backUpOffice(database, path, { signal, progress: step, files: tools.files.to });
  if (!backedUp.ok) return carryRefused(backedUp.problem, tools);
  const { rows, ledger } = backedUp.value;
  return withFiles([words.backedUp(path, rows, ledger.digest)], backedUp.value, words);
}

async function restore(database: Database, path: string, tools: AdminTools): Promise<AdminOutcome> {
  const { words, signal, step } = tools;
  try {
    const restored = await restoreOffice(database, path, { signal, progress: step, files: tools.files.to });
    if (!restored.ok) return carryRefused(restored.problem, tools);
    const { rows, ledger } = restored.value;
    return withFiles([words.restored(rows, ledger.digest)], restored.value, words);
  } catch (error) {
    if (!(error instanceof Error) || !("code" in error) || error.code !== "ENOENT") throw error;
    return refused("file-missing", words.fileMissing(path));
  }
}

function carryRefused(problem: BackUpProblem, { words }: AdminTools): AdminOutcome {
  switch (problem.code) {
    case "history-broken":
      return brokenLink(problem, words);
    case "copy-differs":
      return { ...refused(problem.code, words.copyDiffers(problem.table)), exit: "broken" };
    case "archive-broken":
      return { ...refused(problem.code, words.archiveBroken(problem.line)), exit: "broken" };
    case "target-not-empty":
      return refused(problem.code, words.targetNotEmpty(problem.tables.join(", ")));
    case "schema-differs":
      return refused(problem.code, words.schemaDiffers(problem.tables.join(", ")));
    case "file-exists":
      return refused(problem.code, words.fileExists(problem.path));
    default:
      return problem satisfies never;
  }
}

function brokenLink(link: BrokenLink, words: AdminWords): AdminOutcome {
  const stream = `${link.rootId}.${link.streamId}`;
  const lines = [words.ledgerBroken(stream, link.version, link.because)];
  return { exit: "broken", code: link.code, lines, data: link };
}

/** More lost files than these are counted and not named. */
const MOST_NAMED = 20;

/** A file that is not there is said plainly: everything else was carried all the same. */
function withFiles(lines: readonly string[], data: BackedUp, words: AdminWords): AdminOutcome {
  const { files, missing } = data.files;
  const all = [...lines, words.filesCarried(files)];
  if (missing.length === 0) return done(all, data);
  const named = missing.slice(0, MOST_NAMED).map((sha256) => `  ${sha256}`);
  return {
    exit: "broken",
    code: "files-missing",
    lines: [...all, words.filesMissing(missing.length), ...named],
    data,
  };
}

function done(lines: readonly string[], data: unknown): AdminOutcome {
  return { exit: "done", code: "done", lines, data };
}

function refused(code: string, line: string): AdminOutcome {
  return { exit: "refused", code, lines: [line] };
}
