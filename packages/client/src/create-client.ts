import type { AppRouter } from "@dondoc/server";
import {
  type TRPCClient,
  createTRPCClient,
  type getFetch,
  httpBatchLink,
  httpLink,
  httpSubscriptionLink,
  isNonJsonSerializable,
  splitLink,
} from "@trpc/client";

/** What tRPC asks of a fetch: less than the platform's. */
type Fetch = ReturnType<typeof getFetch>;

/** What tRPC asks of an event source: the platform's and that of the package `eventsource` both are one. */
export type EventSourceClass = NonNullable<Parameters<typeof httpSubscriptionLink>[0]["EventSource"]>;

export type Client = TRPCClient<AppRouter>;

export type ClientSettings = {
  /** Where tRPC is mounted: `/trpc` in the browser, `http://127.0.0.1:7070/trpc` elsewhere. */
  readonly url: string;
  /** Needed where the platform has none: Node clients pass the one of the package `eventsource`. */
  readonly eventSource?: EventSourceClass;
  readonly fetch?: Fetch;
};

/** Addresses longer than this are refused by some proxies; a longer batch is sent as several. */
const LONGEST_URL = 2_000;

/** The typed client of both faces: calls in batches, files as forms, one event stream for changes. */
export function createClient({ url, eventSource, fetch }: ClientSettings): Client {
  const asked = fetch === undefined ? { url } : { url, fetch };
  return createTRPCClient<AppRouter>({
    links: [
      splitLink({
        condition: (operation) => operation.type === "subscription",
        true: httpSubscriptionLink(eventSource === undefined ? { url } : { url, EventSource: eventSource }),
        false: splitLink({
          condition: (operation) => isNonJsonSerializable(operation.input),
          true: httpLink(asked),
          false: httpBatchLink({ ...asked, maxURLLength: LONGEST_URL }),
        }),
      }),
    ],
  });
}
