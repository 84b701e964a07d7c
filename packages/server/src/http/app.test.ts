import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../database/database.ts";
import { openTestDatabase } from "../testing/open-test-database.ts";
import { testOffice } from "../testing/test-office.ts";
import { makeApp } from "./app.ts";

let database: Database;
const faults: unknown[] = [];
beforeAll(async () => {
  database = await openTestDatabase();
}, 60_000);
afterAll(() => database.close());

const host = "127.0.0.1:7070";

function request(
  path: string,
  init: { method?: string; headers?: Record<string, string>; body?: string } = {},
) {
  const office = { ...testOffice(database), report: (fault: unknown) => void faults.push(fault) };
  const app = makeApp(office, { webFolder: null, hosts: [host, "localhost:7070"] });
  const incoming = { socket: { remoteAddress: "127.0.0.1", remotePort: 1, remoteFamily: "IPv4" } };
  return app.request(path, { ...init, headers: { host, ...init.headers } }, { incoming });
}

describe("the address a request names", () => {
  test.each([host, "localhost:7070"])("%s is ours", async (own) => {
    expect((await request("/health/live", { headers: { host: own } })).status).toBe(200);
  });

  test.each(["evil.example", "127.0.0.1:9999", ""])(
    "'%s' is refused, so that no other name leads here",
    async (other) => {
      const answer = await request("/health/live", { headers: { host: other } });
      expect(answer.status).toBe(403);
      expect(await answer.json()).toMatchObject({
        error: { data: { problem: { code: "host-not-allowed" } } },
      });
    },
  );
});

describe("a change", () => {
  const change = { method: "POST", body: "{}" };

  test("from a page elsewhere is refused", async () => {
    const answer = await request("/trpc/draft.accept", {
      ...change,
      headers: { origin: "http://evil.example" },
    });
    expect(answer.status).toBe(403);
  });

  test("from our own page reaches the procedure", async () => {
    const headers = { origin: `http://${host}`, "content-type": "application/json" };
    const answer = await request("/trpc/draft.accept", { ...change, headers });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ error: { data: { problem: { code: "input-invalid" } } } });
  });

  test("larger than any question can be is refused before it is read", async () => {
    const headers = { "content-type": "application/json", "content-length": String(2 ** 30) };
    const answer = await request("/trpc/draft.accept", { ...change, headers });
    expect(answer.status).toBe(413);
    expect(await answer.json()).toMatchObject({
      error: { data: { problem: { code: "request-too-large" } } },
    });
  });
});

describe("an answer", () => {
  test("forbids scripts, styles and frames from anywhere else", async () => {
    const policy = (await request("/health/live")).headers.get("content-security-policy") ?? "";
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain("unsafe-inline");
  });

  test("to a question about nothing is not-found, not a fault", async () => {
    const answer = await request("/trpc/office.nothing");
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ error: { data: { problem: { code: "not-found" } } } });
  });

  test("to a fault names a reference and tells nothing else", async () => {
    const closed = await openTestDatabase();
    await closed.close();
    const office = { ...testOffice(closed), report: (fault: unknown) => void faults.push(fault) };
    const broken = { ...office, clock: { ...office.clock, today: () => raise("a secret detail") } };
    const app = makeApp(broken, { webFolder: null, hosts: [host] });
    const incoming = { socket: { remoteAddress: "127.0.0.1", remotePort: 1, remoteFamily: "IPv4" } };
    const answer = await app.request("/trpc/office.state", { headers: { host } }, { incoming });
    const body = await answer.text();
    expect(answer.status).toBe(500);
    expect(body).not.toContain("secret");
    expect(JSON.parse(body)).toMatchObject({ error: { data: { problem: { code: "fault" } } } });
    expect(faults).toHaveLength(1);
  });
});

describe("readiness", () => {
  test("is 200 while the database answers, and 503 when it does not", async () => {
    expect((await request("/health/ready")).status).toBe(200);
    const closed = await openTestDatabase();
    await closed.close();
    const app = makeApp(testOffice(closed), { webFolder: null, hosts: [host] });
    expect((await app.request("/health/ready", { headers: { host } })).status).toBe(503);
  });
});

function raise(message: string): never {
  throw new Error(message);
}
