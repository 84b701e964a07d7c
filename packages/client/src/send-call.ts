import { CallFailed } from "./call-failed.ts";

/** What is asked of a fetch: less than the platform's. */
export type Fetch = (address: string, request: CallRequest) => Promise<{ json(): Promise<unknown> }>;

export type CallRequest = {
  readonly method: "GET" | "POST";
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | FormData | null;
  readonly signal: AbortSignal | null;
};

/** One call of a procedure. Only changes carry files, as a form. */
export type Call = {
  readonly kind: "query" | "mutation";
  /** `task.extendDeadline` */
  readonly path: string;
  readonly input: unknown;
  readonly signal: AbortSignal | null;
};

type Way = { readonly url: string; readonly fetch: Fetch; readonly headers: CallRequest["headers"] };
type Waiting = { readonly call: Call; readonly answer: PromiseWithResolvers<unknown> };

/** Addresses longer than this are refused by some proxies; a longer batch is sent as several. */
const LONGEST_URL = 2_000;

/**
 * Sends calls in the words of tRPC over HTTP, those of one moment as one request. tRPC has links that do this; they came
 * with its sockets and streams, four times the weight of what is needed here.
 */
export function makeSender(way: Way): (call: Call) => Promise<unknown> {
  let waiting: Waiting[] = [];
  const dispatch = (): void => {
    const batches = batchesOf(way, waiting);
    waiting = [];
    for (const batch of batches) void sendBatch(way, batch);
  };
  return (call) => {
    // Asking of each question whether it is a form would load the platform's forms in a short command.
    if (call.kind === "mutation" && call.input instanceof FormData) return sendForm(way, call, call.input);
    const answer = Promise.withResolvers<unknown>();
    if (waiting.push({ call, answer }) === 1) setTimeout(dispatch);
    return answer.promise;
  };
}

function batchesOf(way: Way, waiting: readonly Waiting[]): Waiting[][] {
  const batches: Waiting[][] = [];
  for (const each of waiting) {
    const last = batches.at(-1);
    const fits =
      last?.[0]?.call.kind === each.call.kind && addressOf(way, [...last, each]).length <= LONGEST_URL;
    if (fits) last.push(each);
    else batches.push([each]);
  }
  return batches;
}

async function sendBatch(way: Way, batch: readonly Waiting[]): Promise<void> {
  const isChange = batch[0]?.call.kind === "mutation";
  try {
    const told = await ask(way, addressOf(way, batch), {
      method: isChange ? "POST" : "GET",
      headers: isChange ? { ...way.headers, "content-type": "application/json" } : way.headers,
      body: isChange ? inputsOf(batch) : null,
      signal: jointSignal(batch.map(({ call }) => call.signal)),
    });
    const answers: readonly unknown[] = Array.isArray(told) ? told : batch.map(() => told);
    batch.forEach(({ answer }, index) => answer.resolve(Promise.resolve(answers[index]).then(answerIn)));
  } catch (error) {
    for (const { answer } of batch) answer.reject(error);
  }
}

async function sendForm(way: Way, { path, signal }: Call, body: FormData): Promise<unknown> {
  const request = { method: "POST", headers: way.headers, body, signal } as const;
  return answerIn(await ask(way, `${way.url}/${path}`, request));
}

async function ask(way: Way, address: string, request: CallRequest): Promise<unknown> {
  try {
    const response = await way.fetch(address, request);
    return await response.json();
  } catch (cause) {
    throw new CallFailed(cause instanceof Error ? cause.message : "no answer", { cause });
  }
}

function addressOf({ url }: Way, batch: readonly Waiting[]): string {
  const address = `${url}/${batch.map(({ call }) => call.path).join(",")}?batch=1`;
  return batch[0]?.call.kind === "mutation"
    ? address
    : `${address}&input=${encodeURIComponent(inputsOf(batch))}`;
}

function inputsOf(batch: readonly Waiting[]): string {
  return JSON.stringify(Object.fromEntries(batch.map(({ call }, index) => [index, call.input])));
}

function answerIn(told: unknown): unknown {
  const { error, result } = fieldsOf(told);
  if (result === undefined) {
    const { message, data } = fieldsOf(error);
    throw new CallFailed(typeof message === "string" ? message : "not an answer of this office", { data });
  }
  return fieldsOf(result)["data"];
}

function fieldsOf(value: unknown): { readonly [name: string]: unknown } {
  return typeof value === "object" && value !== null ? { ...value } : {};
}

/** Ends a request once nobody waits for any of its answers. */
function jointSignal(signals: readonly (AbortSignal | null)[]): AbortSignal | null {
  const [only = null] = signals;
  if (signals.length === 1) return only;
  const joint = new AbortController();
  let waiting = signals.length;
  const onAbort = (): void => {
    waiting -= 1;
    if (waiting === 0) joint.abort();
  };
  for (const signal of signals) {
    if (signal?.aborted === true) onAbort();
    else signal?.addEventListener("abort", onAbort, { once: true });
  }
  return joint.signal;
}
