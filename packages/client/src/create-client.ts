import type { AppRouter } from "@dondoc/server";
import type { TRPCClient } from "@trpc/client";
import { createTRPCRecursiveProxy } from "@trpc/server";
import { CallFailed } from "./call-failed.ts";
import { withKey } from "./idempotency-key.ts";
import { type Call, type Fetch, makeSender } from "./send-call.ts";

export type Client = TRPCClient<AppRouter>;

export type ClientSettings = {
  /** Where tRPC is mounted: `/trpc` in the browser, `http://127.0.0.1:7070/trpc` elsewhere. */
  readonly url: string;
  readonly fetch?: Fetch;
  /** Says who asks where no cookie does. */
  readonly token?: string | null;
};

type Send = (call: Call) => Promise<unknown>;

/** A change whose answer was lost on its way is sent so often in all: its key keeps it from happening twice. */
const SENDINGS = 3;
const PAUSE_MS = 300;

/** The typed client of both faces: calls in batches, files as forms. Changes of the office come over `followChanges`. */
export function createClient({ url, fetch = platformFetch, token = null }: ClientSettings): Client {
  const headers = token === null ? {} : { authorization: `Bearer ${token}` };
  const send = makeSender({ url, fetch, headers });
  return createTRPCRecursiveProxy<Client>(({ path, args: [input, options] }) => {
    const asked = { path: path.slice(0, -1).join("."), signal: signalIn(options) };
    return path.at(-1) === "mutate"
      ? insist(send, { ...asked, kind: "mutation", input: withKey(input) })
      : send({ ...asked, kind: "query", input });
  });
}

async function insist(send: Send, call: Call): Promise<unknown> {
  for (let sendings = 1; ; sendings += 1) {
    try {
      return await send(call);
    } catch (error) {
      const isLost = error instanceof CallFailed && error.data === undefined;
      if (!isLost || call.signal?.aborted === true || sendings === SENDINGS) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS * sendings));
    }
  }
}

function signalIn(options: unknown): AbortSignal | null {
  const isObject = typeof options === "object" && options !== null;
  return isObject && "signal" in options && options.signal instanceof AbortSignal ? options.signal : null;
}

/** Looked up at each call: who stands in for the network replaces it late. */
function platformFetch(...asked: Parameters<Fetch>): ReturnType<Fetch> {
  return globalThis.fetch(...asked);
}
