import type { ClientSettings } from "@dondoc/client";

type Fetch = NonNullable<ClientSettings["fetch"]>;
type Answer = Awaited<ReturnType<Fetch>>;

/** More than any page of an office: whatever answers at an address could send without end. */
const MOST_BYTES = 64 * 1024 * 1024;

/**
 * What tRPC asks of a fetch, by `node:http`: the platform's own takes longer to load than a short command takes to
 * answer. Fails as fetch does, with a TypeError where nobody answers.
 */
export const httpFetch: Fetch = (input, init) => {
  // A file is sent as a form, which the platform's fetch knows how to write.
  const body = init?.body ?? "";
  if (typeof body !== "string") return fetch(addressOf(input), platformRequest(init));
  const url = new URL(addressOf(input));
  const { request } = requesting(url);
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const silent = (cause: Error): void => {
    reject(cause.name === "AbortError" ? timedOut(cause) : new TypeError("fetch failed", { cause }));
  };
  const { method = "GET", signal } = init ?? {};
  const asking = request(url, {
    method,
    headers: headersOf(init?.headers),
    ...(signal instanceof AbortSignal ? { signal } : {}),
  });
  asking.on("error", silent);
  asking.on("response", (response) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    response.on("error", silent);
    response.on("data", (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > MOST_BYTES) response.destroy(new Error("the answer is too large"));
      else chunks.push(chunk);
    });
    response.on("end", () => {
      const text = Buffer.concat(chunks).toString("utf8");
      const status = response.statusCode ?? 0;
      resolve({
        ok: status >= 200 && status < 300,
        json: () => Promise.try((): unknown => JSON.parse(text)),
      });
    });
  });
  asking.end(body);
  return promise;
};

/**
 * Not by `import`: that would read every name that `node:http` exports, and one of them (`WebSocket`) loads the
 * platform's fetch after all, 25 ms of a command of 80.
 */
export function requesting({ protocol }: URL) {
  return protocol === "https:"
    ? process.getBuiltinModule("node:https")
    : process.getBuiltinModule("node:http");
}

function addressOf(input: unknown): string {
  return String(input);
}

function timedOut(cause: Error): DOMException {
  return new DOMException(cause.message, "TimeoutError");
}

function platformRequest(init: Parameters<Fetch>[1]): RequestInit {
  const { body, headers, signal } = init ?? {};
  // A form names its own type, with the line that parts its fields.
  const { "content-type": _, ...signed } = headersOf(headers);
  return { method: "POST", headers: signed, body: body ?? null, signal: signal ?? null };
}

function headersOf(headers: unknown): Record<string, string> {
  const entries: [string, unknown][] = Object.entries(headers ?? {});
  return Object.fromEntries(entries.map(([name, value]) => [name, String(value)]));
}
