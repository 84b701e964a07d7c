import { join } from "node:path";
import { inspect } from "node:util";
import { serve as listen } from "@hono/node-server";
import type { CalendarDay } from "@dondoc/domain";
import { uuidv7 } from "uuidv7";
import { openDatabase } from "./database/open-database.ts";
import { fillDemoOffice, isDemoOffice } from "./demo/fill-demo-office.ts";
import { makeApp } from "./http/app.ts";
import { type FileSettings, openFiles } from "./files/open-files.ts";
import { makeChangeFeed } from "./live/change-feed.ts";
import { DEMO_TODAY } from "./demo/demo-day.ts";
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
};

export type Serving = { readonly url: string; readonly close: () => Promise<void> };

/** Opens the office and serves it. Throws `DataFolderInUse` when another server has the folder. */
export async function serve(settings: ServeSettings): Promise<Serving> {
  const database = await openDatabase(
    settings.databaseUrl === null ? { folder: settings.dataFolder } : { url: settings.databaseUrl },
  );
  try {
    const base = {
      database,
      changes: makeChangeFeed(Date.now()),
      files: openFiles(settings.files, join(settings.dataFolder, "files")),
      newUuid: uuidv7,
      version: VERSION,
      report: (fault: unknown, reference: string) =>
        process.stderr.write(`fault ${reference}: ${inspect(fault)}\n`),
    };
    const opening: Office = { ...base, clock: officeClock(settings.today), isDemo: false };
    if (!settings.isEmpty) await fillDemoOffice(opening);
    const isDemo = await isDemoOffice(database);
    const office: Office = {
      ...base,
      isDemo,
      clock: officeClock(settings.today ?? (isDemo ? DEMO_TODAY : null)),
    };
    return await listening(office, settings);
  } catch (error) {
    await database.close();
    throw error;
  }
}

function listening(office: Office, settings: ServeSettings): Promise<Serving> {
  const { promise, resolve, reject } = Promise.withResolvers<Serving>();
  const hosts: string[] = [];
  const folder = startFolder(office);
  const app = makeApp(office, { webFolder: settings.webFolder, hosts });
  const server = listen({ fetch: app.fetch, hostname: settings.host, port: settings.port }, ({ port }) => {
    hosts.push(`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`);
    const close = async (): Promise<void> => {
      const closed = Promise.withResolvers<void>();
      server.close(() => closed.resolve());
      if ("closeAllConnections" in server) server.closeAllConnections();
      await closed.promise;
      await folder.stop();
      await office.database.close();
    };
    resolve({ url: `http://${settings.host}:${port}`, close });
  });
  server.once("error", (error) => {
    void folder.stop();
    reject(error);
  });
  return promise;
}
