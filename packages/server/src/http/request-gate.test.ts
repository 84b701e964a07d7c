import { Hono } from "hono";
import { describe, expect, test } from "vitest";
import { makeRequestGate } from "./request-gate.ts";

function busyServer(atOnce: number) {
  const gate = makeRequestGate({ atOnce, lagMs: 60_000 });
  const app = new Hono();
  app.use(gate.middleware);
  const work = Promise.withResolvers<void>();
  app.get("/work", async (context) => {
    await work.promise;
    return context.text("done");
  });
  app.get("/health/live", (context) => context.text("live"));
  return { gate, app, finish: work.resolve };
}

async function get(app: Hono): Promise<Response> {
  return app.request("/work");
}

describe("a server with more to do than it can", () => {
  test("sends the next away at once, and tells when to come again", async () => {
    const { app, gate, finish } = busyServer(2);
    const taken = [get(app), get(app)];
    const refused = await app.request("/work");
    expect([refused.status, refused.headers.get("retry-after")]).toEqual([503, "2"]);
    expect(await refused.json()).toMatchObject({ error: { data: { problem: { code: "server-busy" } } } });
    expect((await app.request("/health/live")).status).toBe(200);
    finish();
    expect((await Promise.all(taken)).map(({ status }) => status)).toEqual([200, 200]);
    expect([gate.inFlight(), gate.refused()]).toEqual([0, 1]);
    expect((await app.request("/work")).status).toBe(200);
  });
});

describe("a server that stops", () => {
  test("answers what is under way, and takes nothing more on", async () => {
    const { app, gate, finish } = busyServer(10);
    const underWay = app.request("/work");
    gate.drain();
    const late = await app.request("/work");
    expect([late.status, late.headers.get("connection"), gate.inFlight()]).toEqual([503, "close", 1]);
    finish();
    expect(await (await underWay).text()).toBe("done");
    expect(gate.inFlight()).toBe(0);
  });
});
