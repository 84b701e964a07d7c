import { fileURLToPath } from "node:url";
import { build } from "vite";

/** Builds the web client once, so that the servers of the journeys serve what a person would get. */
export async function setup(): Promise<void> {
  await build({ root: fileURLToPath(new URL("../../apps/web", import.meta.url)), logLevel: "error" });
}
