import { join } from "node:path";
import { type ServerType, serve as listen } from "@hono/node-server";
import type { CalendarDay } from "@dondoc/domain";
import type { Hono } from "hono";
import { uuidv7 } from "uuidv7";
import { makeAuth } from "./account/auth.ts";
import { firstAdministratorLink } from "./account/first-administrator.ts";
import { hearRevocations } from "./account/revocations.store.ts";
import { keptSecret } from "./account/kept-secret.ts";
import type { SignInSettings } from "./account/sign-in-settings.ts";
import { makeVisitorMemory } from "./account/visitor-memory.ts";
import { DatabaseUnavailable } from "./database/database-errors.ts";
import { openDatabase } from "./database/open-database.ts";
import { fillDemoOffice, isDemoOffice } from "./demo/fill-demo-office.ts";
import { makeApp } from "./http/app.ts";
import { addressesAt } from "./http/own-pages-only.ts";
import { closeServer, watchAnswers } from "./http/close-server.ts";
import { makeRequestGate } from "./http/request-gate.ts";
import { type FileSettings, openFiles } from "./files/open-files.ts";
import { type OutboxFeed, openOutboxFeed } from "./live/outbox-feed.ts";
import { startPublisher } from "./live/publisher.ts";
import { DEMO_TODAY } from "./demo/demo-day.ts";
import { noJobs } from "./jobs/office-jobs.ts";
import { startJobs } from "./jobs/start-jobs.ts";
import { type LogLevel, faultFields, makeLog } from "./log.ts";
import { startMailer } from "./mail/mailer.ts";
import type { OfficeMail } from "./mail/office-mail.ts";
import type { Office } from "./office/office.ts";
import { officeClock } from "./office/office-clock.ts";
import { startFolder } from "./roll-up/folder.ts";
import { VERSION } from "./version.ts";
import { sendingBy } from "./webhook/send-webhook.ts";
import { startWebhooks } from "./webhook/start-webhooks.ts";

export type ServeSettings = {
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
  /** Of the embedded database; unused with `databaseUrl`. */
  readonly dataFolder: string;
  readonly databaseUrl: string | null;
  /** A replica of it that answers what is only read. */
  readonly readUrl: string | null;
  /** A day to live on, for demonstrations and tests. */
  readonly today: CalendarDay | null;
  /** Starts without the demonstration plans. */
  readonly isEmpty: boolean;
  readonly webFolder: string | null;
  /** Where the office keeps its own forms of papers; `null`: those that are built in. */
  readonly templateFolder: string | null;
  readonly files: FileSettings;
  readonly signIn: SignInSettings;
  readonly mail: OfficeMail;
  readonly metricsToken: string | null;
  /** Also programs of this machine and its network are told what happens, and without TLS. */
  readonly isPrivateWebhookAllowed: boolean;
  /** Under which licence the open data of the office is given away. */
  readonly dataLicence: string | null;
  readonly logLevel: LogLevel;
};

export type Serving = {
  readonly url: string;
  /** Where the first administrator gets in; `null` once there is one. */
  readonly firstAdministratorLink: string | null;
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
  const { databaseUrl, readUrl } = settings;
  const place = databaseUrl === null ? { folder: settings.dataFolder } : { url: databaseUrl, readUrl };
  const database = await openDatabase({ ...place, report });
  try {
    const faults = (fault: unknown, reference: string): void =>
      log.error({ reference, ...faultFields(fault) }, "fault");
    const changes = await openOutboxFeed(database, faults);
    const base = {
      database,
      changes,
      files: openFiles(settings.files, join(settings.dataFolder, "files")),
      newUuid: uuidv7,
      version: VERSION,
      visitors: makeVisitorMemory(),
      isPrivateWebhookAllowed: settings.isPrivateWebhookAllowed,
      mail: settings.mail,
      templateFolder: settings.templateFolder,
      dataLicence: settings.dataLicence,
      report: faults,
    };
    const opening: Office = {
      ...base,
      jobs: noJobs,
      clock: officeClock(settings.today),
      isDemo: false,
      isReadingPublic: false,
    };
    if (!settings.isEmpty) await fillDemoOffice(opening);
    const isDemo = await isDemoOffice(database);
    const clock = officeClock(settings.today ?? (isDemo ? DEMO_TODAY : null));
    const office: Office = {
      ...base,
      isDemo,
      isReadingPublic: settings.signIn.isReadingPublic ?? isDemo,
      clock,
      jobs: await startJobs({ ...base, clock }),
    };
    return { ...(await listening(office, changes, settings)), lost: lost.promise };
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** The port is known once it is listened on, and with it the address that cookies and origins are held to. */
async function listening(
  office: Office,
  changes: OutboxFeed,
  settings: ServeSettings,
): Promise<Omit<Serving, "lost">> {
  const { webFolder, metricsToken, signIn } = settings;
  let app: Hono | null = null;
  const { server, port, isWritten } = await listenOn(settings, (request, binding) =>
    app === null ? new Response(null, { status: 503 }) : app.fetch(request, binding),
  );
  const url = `http://${settings.host}:${port}`;
  const origin = signIn.origin ?? url;
  const addresses = addressesAt(port, signIn.origin);
  const auth = makeAuth({
    database: office.database,
    secret: signIn.secret ?? keptSecret(settings.dataFolder),
    origin,
    origins: [...addresses.origins],
    nationalSignIn: signIn.nationalSignIn,
  });
  const gate = makeRequestGate();
  const isSecure = origin.startsWith("https:");
  const { trustedProxies } = signIn;
  app = makeApp(office, { webFolder, addresses, auth, isSecure, trustedProxies, gate, metricsToken });
  const stopHearing = await hearRevocations(office);
  const folder = startFolder(office);
  const publisher = startPublisher(office);
  changes.onPublish(publisher.hurry);
  const webhooks = startWebhooks(office, sendingBy({ isPrivateAllowed: settings.isPrivateWebhookAllowed }));
  const mailer = startMailer(office);
  const close = async (): Promise<void> => {
    await changes.close();
    await closeServer(server, gate, isWritten);
    await stopHearing();
    await webhooks.stop();
    await office.jobs.close();
    await mailer.stop();
    await folder.stop();
    await publisher.stop();
    await office.database.close();
  };
  const path = await firstAdministratorLink(office);
  return { url, firstAdministratorLink: path === null ? null : origin + path, close };
}

type Listening = {
  readonly server: ServerType;
  readonly port: number;
  readonly isWritten: ReturnType<typeof watchAnswers>;
};

function listenOn({ host, port }: ServeSettings, fetch: Hono["fetch"]): Promise<Listening> {
  const { promise, resolve, reject } = Promise.withResolvers<Listening>();
  const server = listen({ fetch, hostname: host, port }, (info) =>
    resolve({ server, port: info.port, isWritten }),
  );
  const isWritten = watchAnswers(server);
  server.once("error", reject);
  return promise;
}
