import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { cp, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { inject } from "vitest";
import { type ServerProcess, startServer, temporaryFolder } from "./server-process.ts";

/**
 * The data of an office that was started once and has nobody in it yet. A first start makes a cluster and takes the
 * demonstration in, which is most of what a journey would wait for; so one start is copied for all of them.
 */
export async function newOfficeFolder(): ReturnType<typeof temporaryFolder> {
  const office = join(inject("runFolder"), "office");
  if (!existsSync(office)) await startOnce(office);
  const folder = await temporaryFolder();
  await cp(office, folder.path, { recursive: true });
  return folder;
}

/** Starts a server on a new office; what it kept is removed when it stops. */
export async function startNewOffice(
  environment: Readonly<Record<string, string>> = {},
): Promise<ServerProcess> {
  const folder = await newOfficeFolder();
  const server = await startServer(folder.path, environment);
  const stop: ServerProcess["stop"] = async (signal) => {
    await server.stop(signal);
    await folder.remove();
  };
  return { ...server, stop };
}

/** Two journeys may come first at once: each starts an office of its own, and the first to be ready is kept. */
async function startOnce(office: string): Promise<void> {
  const own = `${office}-${randomUUID()}`;
  await (await startServer(own)).stop();
  await rename(own, office).catch(() => rm(own, { recursive: true }));
}
