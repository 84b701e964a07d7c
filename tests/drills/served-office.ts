import { type ServerProcess, startServer } from "../journeys/server-process.ts";
import { type SignedIn, signedInClerk } from "../journeys/signed-in.ts";
import { type ImportingClients, startClients } from "./importing-clients.ts";

/** The data folder, and the PostgreSQL when the office lies there: the folder still keeps the secret of sessions. */
export type OfficePlace = { readonly folder: string; readonly url?: string };

export type ServedOffice = {
  readonly url: string;
  /** A clerk, made by the first server of an office. */
  readonly signIn: () => Promise<SignedIn>;
  /** SIGKILL; settles when it is gone. */
  readonly kill: () => Promise<void>;
  /** SIGTERM; answers with the exit code. */
  readonly stop: () => Promise<number | null>;
};

/** The real server in a process of its own, on the demonstration office. */
export async function serveOffice({ folder, url = "" }: OfficePlace): Promise<ServedOffice> {
  const server: ServerProcess = await startServer(folder, { DATABASE_URL: url, DONDOC_LOG: "fatal" });
  return {
    url: server.url,
    signIn: () => signedInClerk(server),
    kill: () => server.stop("SIGKILL"),
    stop: async () => {
      await server.stop("SIGTERM");
      return server.process.exitCode;
    },
  };
}

/** Clients that begin to import as soon as there is somebody to sign in as. */
export function importWith(
  count: number,
  urls: () => readonly string[],
  { cookie }: SignedIn,
): ImportingClients {
  return startClients(count, urls, `${cookie.name}=${cookie.value}`);
}
