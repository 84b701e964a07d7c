import type { QueryClient } from "@tanstack/solid-query";
import { personChannel } from "../../office/person-channel.ts";

/** Where the service worker keeps answers for times without a server; the name stands in `vite.config.ts`. */
const ANSWERS = "answers";

/**
 * Forgets what the last person saw and loads the page anew: nobody else at this browser reads it, with the server or
 * without. Other tabs do the same, so that none goes on showing it.
 */
export async function enterAnew(queryClient: QueryClient, path: string): Promise<void> {
  await queryClient.cancelQueries();
  queryClient.clear();
  // A browser that came here without HTTPS keeps nothing and knows no caches.
  if ("caches" in globalThis) await caches.delete(ANSWERS);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel reaches this origin only
  personChannel.postMessage("changed");
  location.assign(path);
}
