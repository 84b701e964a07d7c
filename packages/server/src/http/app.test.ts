import { problemSentence } from "@dondoc/words";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../database/database.ts";
import { openTestDatabase } from "../testing/open-test-database.ts";
import { testOffice } from "../testing/test-office.ts";
import { TEST_HOST, testApp } from "../testing/test-app.ts";

let database: Database;
const faults: unknown[] = [];
beforeAll(async () => {
  database = await openTestDatabase();
}, 60_000);
afterAll(() => database.close());

const host = TEST_HOST;

function request(
  path: string,
  init: { method?: string; headers?: Record<string, string>; body?: string } = {},
) {
  const office = { ...testOffice(database), report: (fault: unknown) => void faults.push(fault) };
  return testApp(office).app.request(path, { ...init, headers: { host, ...init.headers } }, { incoming });
}

const incoming = { socket: { remoteAddress: "127.0.0.1", remotePort: 1, remoteFamily: "IPv4" } };

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

  test("with a cookie and no word of where it comes from is refused", async () => {
    const headers = { cookie: "dondoc.session_token=x", "content-type": "application/json" };
    const answer = await request("/trpc/draft.accept", { ...change, headers });
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({
      error: { data: { problem: { code: "origin-not-allowed", origin: "" } } },
    });
  });

  test("from our own page reaches the procedure, which asks who it is", async () => {
    const headers = { origin: `http://${host}`, "content-type": "application/json" };
    const answer = await request("/trpc/draft.accept", { ...change, headers });
    expect(answer.status).toBe(401);
    expect(await answer.json()).toMatchObject({ error: { data: { problem: { code: "sign-in-needed" } } } });
  });

  test("by somebody who shows a cookie of their own making is by nobody", async () => {
    const headers = {
      origin: `http://${host}`,
      cookie: "dondoc.session_token=0190f5f0.c2lnbmF0dXJl",
      "content-type": "application/json",
    };
    expect((await request("/trpc/draft.accept", { ...change, headers })).status).toBe(401);
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

describe("what another program asks is refused before any procedure in the form of RFC 9457", () => {
  const refused = async (
    path: string,
    headers: Record<string, string>,
    change: { method?: string; body?: string } = { method: "POST", body: "{}" },
  ) => {
    const answer = await request(path, { ...change, headers });
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    const told: unknown = await answer.json();
    return told;
  };
  const large = { "content-length": String(2 ** 30) };

  test("where the file it hands in is too large", async () => {
    const problem = { code: "document-too-large", bytes: 2 ** 30, limitBytes: 20 * 1024 * 1024 } as const;
    for (const path of ["/api/v1/documents", "/api/v1/evidence"]) {
      expect(await refused(path, { ...large, "accept-language": "en" })).toEqual({
        type: "urn:dondoc:problem:document-too-large",
        title: problemSentence(problem, "en"),
        status: 413,
        problem,
      });
    }
  });

  test("where anything else is", async () => {
    const problem = { code: "request-too-large", limitBytes: 1024 * 1024 };
    expect(await refused("/api/v1/tasks/x/urge", large)).toMatchObject({ status: 413, problem });
  });

  test("where it names an address that is not ours, or comes from a page elsewhere", async () => {
    const host = "evil.example";
    expect(await refused("/api/v1/plans", { host }, {})).toMatchObject({
      problem: { code: "host-not-allowed", host },
    });
    const origin = "http://evil.example";
    expect(await refused("/api/v1/documents", { origin })).toMatchObject({
      status: 403,
      problem: { code: "origin-not-allowed", origin },
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
    const answer = await testApp(broken).request("/trpc/office.state");
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
    expect((await testApp(testOffice(closed)).request("/health/ready")).status).toBe(503);
  });
});

describe("metrics", () => {
  const ask = (token: string | null, headers: Record<string, string> = {}, remoteAddress = "127.0.0.1") => {
    return testApp(testOffice(database), { metricsToken: token }).request("/metrics", {
      headers,
      from: remoteAddress,
    });
  };

  test("are told to this machine, and name requests by procedure", async () => {
    const told = await (await ask(null)).text();
    expect(told).toContain("dondoc_requests_in_flight");
    expect(told).not.toContain("127.0.0.1");
  });

  test("are not there for another machine, nor through a proxy of this one", async () => {
    expect((await ask(null, {}, "10.0.0.7")).status).toBe(404);
    expect((await ask(null, { "x-forwarded-for": "10.0.0.7" })).status).toBe(404);
  });

  test("are told to whoever shows the token, where there is one", async () => {
    expect((await ask("abc", {}, "10.0.0.7")).status).toBe(404);
    expect((await ask("abc", { authorization: "Bearer abd" })).status).toBe(404);
    expect((await ask("abc", { authorization: "Bearer abc" }, "10.0.0.7")).status).toBe(200);
  });
});

function raise(message: string): never {
  throw new Error(message);
}
