import { type IncomingHttpHeaders, createServer } from "node:http";
import { expect, test } from "vitest";
import { EventStream } from "./event-stream.ts";

/** A server that answers every request with the same text, and what it was asked. */
async function serving(type: string, text: string) {
  const asked: IncomingHttpHeaders[] = [];
  const server = createServer((request, response) => {
    asked.push(request.headers);
    response.writeHead(200, { "content-type": type });
    response.write(text);
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", () => resolve()));
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}/`;
  const stop = (): void => {
    server.close();
    server.closeAllConnections();
  };
  return { asked, url, stop };
}

const next = (stream: EventStream, type: string): Promise<{ readonly data: string }> =>
  new Promise((resolve) => stream.addEventListener(type, resolve));

test("events come to those who listen, and the one who asks says who it is", async () => {
  const { asked, url, stop } = await serving("text/event-stream", "data: một\n\n");
  const stream = new EventStream(url, "secret");
  expect(await next(stream, "message")).toMatchObject({ data: "một" });
  expect(asked[0]).toMatchObject({ authorization: "Bearer secret", accept: "text/event-stream" });
  expect(stream.readyState).toBe(stream.OPEN);
  stream.close();
  stop();
});

test("a server that goes is waited for", async () => {
  const { url, stop } = await serving("text/event-stream", "data: một\n\n");
  const stream = new EventStream(url, null);
  await next(stream, "message");
  const lost = next(stream, "error");
  stop();
  await lost;
  expect(stream.readyState).toBe(stream.CONNECTING);
  stream.close();
});

test("an answer that is no stream of events closes it", async () => {
  const { url, stop } = await serving("text/html", "<p>");
  const stream = new EventStream(url, null);
  await next(stream, "error");
  expect(stream.readyState).toBe(stream.CLOSED);
  stop();
});
