import type { AppRouter } from "@dondoc/server";
import {
  type TRPCClient,
  createTRPCClient,
  type getFetch,
  httpBatchLink,
  httpLink,
  isNonJsonSerializable,
  retryLink,
  splitLink,
} from "@trpc/client";
import { idempotencyLink } from "./idempotency-link.ts";

/** What tRPC asks of a fetch: less than the platform's. */
type Fetch = ReturnType<typeof getFetch>;

export type Client = TRPCClient<AppRouter>;

export type ClientSettings = {
  /** Where tRPC is mounted: `/trpc` in the browser, `http://127.0.0.1:7070/trpc` elsewhere. */
  readonly url: string;
  readonly fetch?: Fetch;
  /** Says who asks where no cookie does. */
  readonly token?: string | null;
};

/** Addresses longer than this are refused by some proxies; a longer batch is sent as several. */
const LONGEST_URL = 2_000;

/** A change whose answer was lost on its way is sent so often in all: its key keeps it from happening twice. */
const SENDINGS = 3;
const PAUSE_MS = 300;

/** The typed client of both faces: calls in batches, files as forms. Changes come over `followChanges`. */
export function createClient({ url, fetch, token = null }: ClientSettings): Client {
  const signed = token === null ? { url } : { url, headers: { authorization: `Bearer ${token}` } };
  const asked = fetch === undefined ? signed : { ...signed, fetch };
  return createTRPCClient<AppRouter>({
    links: [
      idempotencyLink,
      retryLink({
        retry: ({ op, error, attempts }) =>
          op.type === "mutation" && error.data === undefined && !op.signal?.aborted && attempts < SENDINGS,
        retryDelayMs: (attempt) => PAUSE_MS * attempt,
      }),
      splitLink({
        // Only changes carry files; asking of each question would load the platform's forms in a short command.
        condition: ({ type, input }) => type === "mutation" && isNonJsonSerializable(input),
        true: httpLink(asked),
        false: httpBatchLink({ ...asked, maxURLLength: LONGEST_URL }),
      }),
    ],
  });
}
