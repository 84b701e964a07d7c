import { type Client, type Connection, followChanges, staleKeys } from "@dondoc/client";
import type { QueryClient } from "@tanstack/solid-query";
import { type Accessor, createSignal, onCleanup } from "solid-js";

/** Keeps what is on the screen up to date with the office, for as long as its owner lives. */
export function keepLive(client: Client, queryClient: QueryClient): Accessor<Connection> {
  const [connection, setConnection] = createSignal<Connection>("connecting");
  const stop = followChanges(client, {
    onConnection: setConnection,
    onTopics: (topics) => {
      for (const name of staleKeys(topics)) void queryClient.invalidateQueries({ queryKey: [name] });
    },
  });
  onCleanup(stop);
  return connection;
}
