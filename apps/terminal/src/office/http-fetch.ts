import type { ClientSettings } from "@dondoc/client";

type Fetch = NonNullable<ClientSettings["fetch"]>;
type Answer = Awaited<ReturnType<Fetch>>;

/** More than any page of an office: whatever answers at an address could send without end. */
const MOST_BYTES = 64 * 1024 * 1024;

/**
 * What a client asks of a fetch, by `node:http`: the platform's own takes longer to load than a short command takes to
 * answer. Fails as fetch does, with a TypeError where nobody answers.
 */
export const httpFetch: Fetch = (address, { method, headers, body, signal }) => {
  // A file is sent as a form, which the platform's fetch knows how to write.
  if (body !== null && typeof body !== "string") return fetch(address, { method, headers, body, signal });
  const url = new URL(address);
  const { request } = requesting(url);
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const silent = (cause: Error): void => {
    reject(cause.name === "AbortError" ? timedOut(cause) : new TypeError("fetch failed", { cause }));
  };
  const asking = request(url, { method, headers, ...(signal === null ? {} : { signal }) });
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
      resolve({ json: () => Promise.try((): unknown => JSON.parse(text)) });
    });
  });
  asking.end(body ?? "");
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

function timedOut(cause: Error): DOMException {
  return new DOMException(cause.message, "TimeoutError");
}
