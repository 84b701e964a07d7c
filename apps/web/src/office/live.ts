import { type Connection, staleKeys } from "@dondoc/client";
import type { QueryClient } from "@tanstack/solid-query";
import { type Accessor, createSignal, onCleanup } from "solid-js";
import { SERVER_PATH } from "./office-context.ts";

/**
 * Keeps what is on the screen up to date with the office, for as long as its owner lives. The feed comes after the first
 * page: nobody waits for it.
 */
export function keepLive(queryClient: QueryClient): Accessor<Connection> {
  const [connection, setConnection] = createSignal<Connection>("connecting");
  const owner = new AbortController();
  onCleanup(() => owner.abort());
  void import("@dondoc/client/live-feed").then(({ followChanges }) => {
    if (owner.signal.aborted) return;
    const stop = followChanges(
      { url: SERVER_PATH },
      {
        onConnection: setConnection,
        onTopics: (topics) => {
          for (const name of staleKeys(topics)) void queryClient.invalidateQueries({ queryKey: [name] });
        },
      },
    );
    owner.signal.addEventListener("abort", stop, { once: true });
  });
  return connection;
}
