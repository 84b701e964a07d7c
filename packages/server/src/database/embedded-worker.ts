import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parentPort } from "node:worker_threads";
import { PGlite, type Results } from "@electric-sql/pglite";
import { statementFailure } from "./database-errors.ts";
import { DurableNodeFS } from "./durable-node-fs.ts";
import { makeDatabaseFolder } from "./first-start.ts";
import { typeParsers } from "./type-parsers.ts";
import type { Answer, FromWorker, Request, ToWorker, WorkerStart } from "./worker-messages.ts";

/**
 * The embedded database in a thread of its own: a statement runs synchronously inside WebAssembly, so that in the main
 * thread a large roll-up would stop the whole server. Speaks the messages of worker-messages.ts.
 */

const nothing: Answer<unknown> = {
  rows: [],
  affectedRows: undefined,
  command: undefined,
  syncCount: undefined,
};

/**
 * `-F` is the engine's default and means "no fsync". `fdatasync` is a stub in its C library, `fsync` is not. The cap
 * on the write-ahead log keeps a crash recovery to a few seconds.
 */
function startParameters(syncs: boolean): string[] {
  const parameters = [...PGlite.defaultStartParams, "-c", "timezone=UTC", "-c", "max_wal_size=512MB"];
  if (!syncs) return parameters;
  return [...parameters.filter((parameter) => parameter !== "-F"), "-c", "wal_sync_method=fsync"];
}

type Opened = { readonly engine: PGlite; readonly files: DurableNodeFS | undefined };

async function openFolder(folder: string, syncs: boolean): Promise<Opened> {
  const files = new DurableNodeFS(folder);
  const engine = await PGlite.create({
    dataDir: folder,
    fs: files,
    parsers: { ...typeParsers },
    startParams: startParameters(syncs),
  });
  return { engine, files };
}

async function open(start: WorkerStart): Promise<Opened> {
  if (start.place.kind === "folder") {
    const database = join(start.place.folder, "database");
    await makeDatabaseFolder(database, async (folder) => {
      const { engine } = await openFolder(folder, start.syncs);
      await engine.close();
    });
    return openFolder(database, start.syncs);
  }
  const { template } = start.place;
  const engine = await PGlite.create({
    parsers: { ...typeParsers },
    startParams: startParameters(false),
    ...(template === undefined ? {} : { loadDataDir: new Blob([await readFile(template)]) }),
  });
  return { engine, files: undefined };
}

function answerOf(result: Results<unknown> | undefined): Answer<unknown> {
  if (result === undefined) return nothing;
  return { ...nothing, rows: result.rows, affectedRows: result.affectedRows, command: result.command };
}

async function answer({ engine, files }: Opened, request: Request): Promise<Answer<unknown>> {
  switch (request.op) {
    case "query":
      return answerOf(await engine.query<unknown>(request.sql, [...request.parameters]));
    case "script": {
      const results = await engine.exec(request.sql);
      return results.length === 1
        ? answerOf(results[0])
        : { ...nothing, rows: results.flatMap(({ rows }) => rows) };
    }
    case "listen": {
      const { channel } = request;
      await engine.listen(channel, (payload) => say({ kind: "notified", channel, payload }));
      return nothing;
    }
    case "unlisten":
      await engine.unlisten(request.channel);
      return nothing;
    case "sync-count":
      return { ...nothing, syncCount: files?.syncCount };
    case "dump": {
      const dump = await engine.dumpDataDir("none");
      await writeFile(request.file, new Uint8Array(await dump.arrayBuffer()));
      return nothing;
    }
    case "close":
      await engine.close();
      return nothing;
    default:
      return request satisfies never;
  }
}

function say(message: FromWorker<unknown>): void {
  parentPort?.postMessage(message, []);
}

/** Requests are answered in the order they came: the next waits until the engine has finished with the last. */
function serve(opening: Promise<Opened>): void {
  let last: Promise<void> = Promise.resolve();
  parentPort?.on("message", ({ id, request }: ToWorker) => {
    last = last.then(async () => {
      try {
        say({ kind: "answered", id, answer: await answer(await opening, request) });
      } catch (error) {
        say({ kind: "failed", id, failure: statementFailure(error) });
      }
    });
  });
}

/** The first message says what to open; the listener for the rest is there before the second can come. */
parentPort?.once("message", (start: WorkerStart) => {
  setInterval(() => say({ kind: "alive" }), start.heartbeatMs);
  const opening = open(start);
  serve(opening);
  opening.then(
    () => say({ kind: "opened" }),
    (error: unknown) => say({ kind: "not-opened", failure: statementFailure(error) }),
  );
});
