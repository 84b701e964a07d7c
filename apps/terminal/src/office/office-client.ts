import { type Client, createClient, problemOf } from "@dondoc/client";
import { TRPCClientError } from "@trpc/client";
import { httpFetch } from "./http-fetch.ts";
import { OfficeFailure } from "./office-failure.ts";

/** Where an office is, and as whom it is asked. */
export type OfficeAddress = {
  /** `http://127.0.0.1:7070` */
  readonly serverUrl: string;
  /** `null`: asked as the public. */
  readonly token: string | null;
};

export type OfficeClient = {
  readonly client: Client;
  /** Where tRPC is mounted. */
  readonly trpcUrl: string;
  readonly url: string;
  /** An answer, or the failure that the commands have a sentence for. */
  readonly ask: <Answer>(question: Promise<Answer>) => Promise<Answer>;
};

/** An answer that takes longer is as good as none: a person or a script is waiting. */
const TIMEOUT_MS = 15_000;
/** Reading a paper, and taking in what it says, is work of the server and not silence. */
export const LONG_TIMEOUT_MS = 120_000;

/** The typed client of one office, over HTTP. Nothing is asked before the first call. */
export function officeClient({ serverUrl, token }: OfficeAddress, timeoutMs = TIMEOUT_MS): OfficeClient {
  const url = serverUrl.replace(/\/+$/u, "");
  const trpcUrl = `${url}/trpc`;
  const client = createClient({ url: trpcUrl, fetch: fetchIn(timeoutMs), token });
  const ask = <Answer>(question: Promise<Answer>): Promise<Answer> =>
    question.catch((error: unknown) => {
      throw failureOf(error, url);
    });
  return { client, trpcUrl, url, ask };
}

/** No answer at all is "unreachable"; an answer that is none of ours comes from something else at that address. */
function failureOf(error: unknown, url: string): OfficeFailure {
  const problem = problemOf(error, url);
  if (problem.code !== "server-unreachable" || !(error instanceof TRPCClientError)) {
    return new OfficeFailure(problem, error);
  }
  // fetch fails with a TypeError, a time limit with a DOMException; what was answered and not understood with others.
  const { cause } = error;
  const isSilent = cause instanceof TypeError || cause instanceof DOMException;
  return new OfficeFailure(isSilent ? problem : { code: "not-dondoc", url }, error);
}

type Fetch = NonNullable<Parameters<typeof createClient>[0]["fetch"]>;

function fetchIn(timeoutMs: number): Fetch {
  return (input, init) => {
    const limit = AbortSignal.timeout(timeoutMs);
    const signal = init?.signal == null ? limit : AbortSignal.any([init.signal, limit]);
    return httpFetch(input, { ...requestOf(init), signal });
  };
}

function requestOf(init: Parameters<Fetch>[1]): NonNullable<Parameters<Fetch>[1]> {
  if (init === undefined) return {};
  const { method, headers, body } = init;
  return {
    ...(method === undefined ? {} : { method }),
    ...(headers === undefined ? {} : { headers }),
    ...(body == null ? {} : { body }),
  };
}
