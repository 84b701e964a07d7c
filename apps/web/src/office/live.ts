import { type Connection, staleKeys } from "@dondoc/client";
import { followChanges } from "@dondoc/client/live-feed";
import type { QueryClient } from "@tanstack/solid-query";
import { type Accessor, createSignal, onCleanup } from "solid-js";
import { SERVER_PATH } from "./office-context.ts";

/**
 * Keeps what is on the screen up to date with the office, for as long as its owner lives. The feed is part of the first
 * load: a file of its own weighed more than it does.
 */
export function keepLive(queryClient: QueryClient): Accessor<Connection> {
  const [connection, setConnection] = createSignal<Connection>("connecting");
  const stop = followChanges(
    { url: SERVER_PATH },
    {
      onConnection: setConnection,
      onTopics: (topics) => {
        for (const name of staleKeys(topics)) void queryClient.invalidateQueries({ queryKey: [name] });
      },
    },
  );
  onCleanup(stop);
  return connection;
}
