import { join } from "node:path";
import { serve as listen } from "@hono/node-server";
import type { CalendarDay } from "@dondoc/domain";
import { uuidv7 } from "uuidv7";
import { DatabaseUnavailable } from "./database/database-errors.ts";
import { openDatabase } from "./database/open-database.ts";
import { fillDemoOffice, isDemoOffice } from "./demo/fill-demo-office.ts";
import { makeApp } from "./http/app.ts";
import { closeServer, watchAnswers } from "./http/close-server.ts";
import { makeRequestGate } from "./http/request-gate.ts";
import { type FileSettings, openFiles } from "./files/open-files.ts";
import { makeChangeFeed } from "./live/change-feed.ts";
import { DEMO_TODAY } from "./demo/demo-day.ts";
import { type LogLevel, faultFields, makeLog } from "./log.ts";
import type { Office } from "./office/office.ts";
import { officeClock } from "./office/office-clock.ts";
import { startFolder } from "./roll-up/folder.ts";
import { VERSION } from "./version.ts";

export type ServeSettings = {
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
  /** Of the embedded database; unused with `databaseUrl`. */
  readonly dataFolder: string;
  readonly databaseUrl: string | null;
  /** A day to live on, for demonstrations and tests. */
  readonly today: CalendarDay | null;
  /** Starts without the demonstration plans. */
  readonly isEmpty: boolean;
  readonly webFolder: string | null;
  readonly files: FileSettings;
  readonly metricsToken: string | null;
  readonly logLevel: LogLevel;
};

export type Serving = {
  readonly url: string;
  /** Takes nothing more on, answers what is under way, and lets go of the database. */
  readonly close: () => Promise<void>;
  /** Settles when the embedded database is lost for good: only a new process can open it again. */
  readonly lost: Promise<DatabaseUnavailable>;
};

/** Opens the office and serves it. Throws `DataFolderInUse` when another server has the folder. */
export async function serve(settings: ServeSettings): Promise<Serving> {
  const log = makeLog(settings.logLevel);
  const lost = Promise.withResolvers<DatabaseUnavailable>();
  const report = (failure: unknown): void => {
    log.error(faultFields(failure), "database");
    if (failure instanceof DatabaseUnavailable && settings.databaseUrl === null) lost.resolve(failure);
  };
  const place =
    settings.databaseUrl === null ? { folder: settings.dataFolder } : { url: settings.databaseUrl };
  const database = await openDatabase({ ...place, report });
  try {
    const base = {
      database,
      changes: makeChangeFeed(Date.now()),
      files: openFiles(settings.files, join(settings.dataFolder, "files")),
      newUuid: uuidv7,
      version: VERSION,
      report: (fault: unknown, reference: string) => log.error({ reference, ...faultFields(fault) }, "fault"),
    };
    const opening: Office = { ...base, clock: officeClock(settings.today), isDemo: false };
    if (!settings.isEmpty) await fillDemoOffice(opening);
    const isDemo = await isDemoOffice(database);
    const office: Office = {
      ...base,
      isDemo,
      clock: officeClock(settings.today ?? (isDemo ? DEMO_TODAY : null)),
    };
    return { ...(await listening(office, settings)), lost: lost.promise };
  } catch (error) {
    await database.close();
    throw error;
  }
}

function listening(office: Office, settings: ServeSettings): Promise<Omit<Serving, "lost">> {
  const { promise, resolve, reject } = Promise.withResolvers<Omit<Serving, "lost">>();
  const hosts: string[] = [];
  const folder = startFolder(office);
  const gate = makeRequestGate();
  const { webFolder, metricsToken } = settings;
  const app = makeApp(office, { webFolder, hosts, gate, metricsToken });
  const server = listen({ fetch: app.fetch, hostname: settings.host, port: settings.port }, ({ port }) => {
    hosts.push(`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`);
    const close = async (): Promise<void> => {
      await closeServer(server, gate, isWritten);
      await folder.stop();
      await office.database.close();
    };
    resolve({ url: `http://${settings.host}:${port}`, close });
  });
  const isWritten = watchAnswers(server);
  server.once("error", (error) => {
    void folder.stop();
    reject(error);
  });
  return promise;
}
