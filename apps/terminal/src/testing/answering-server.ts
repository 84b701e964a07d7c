import { createServer } from "node:http";

/** A server on a port of its own that answers each procedure as it is told to; `close` ends it. */
export type AnsweringServer = { readonly url: string; readonly close: () => void };

/** `result`: `{ data }` of an answer, or what tRPC says of a refusal. */
export async function answeringServer(result: (procedure: string) => object): Promise<AnsweringServer> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://office").pathname;
    const procedures = path.split("/").at(-1)?.split(",") ?? [];
    const isBatch = request.url?.includes("batch=1") === true;
    const results = procedures.map(result);
    request.resume();
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify(isBatch ? results : results[0]));
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", () => resolve()));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const close = (): void => {
    server.close();
    server.closeAllConnections();
  };
  return { url: `http://127.0.0.1:${port}`, close };
}

export function refusing(problem: object): object {
  return {
    error: { message: "refused", code: -32_603, data: { code: "FORBIDDEN", httpStatus: 403, problem } },
  };
}

export function stateOf(version: string): object {
  return { result: { data: { today: "2024-10-01", isDemo: true, version, clock: "real" } } };
}
