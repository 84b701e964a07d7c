import { describe, expect, test } from "vitest";
import { createClient } from "./create-client.ts";
import { newKey } from "./idempotency-link.ts";

const sentKey = /"idempotencyKey":"([0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12})"/;

/** A client of a server that hears, and answers only from the given attempt on. */
function listening(answersFrom: number) {
  const heard: string[] = [];
  const client = createClient({
    url: "http://office.test/trpc",
    fetch: (_url, init) => {
      heard.push(typeof init?.body === "string" ? init.body : "");
      if (heard.length < answersFrom) return Promise.reject(new TypeError("fetch failed"));
      return Promise.resolve(Response.json([{ result: { data: { planId: "pln_1.x" } } }]));
    },
  });
  const accept = (idempotencyKey?: string) =>
    client.draft.accept.mutate({
      draftId: "dft_0.018cc251-f400-7000-9000-000000000001",
      acceptance: {} as never,
      ...(idempotencyKey === undefined ? {} : { idempotencyKey }),
    });
  return { accept, keys: () => heard.map((body) => sentKey.exec(body)?.[1] ?? "none") };
}

describe("a change that is sent", () => {
  test("wears a key of its own each time it is wanted", async () => {
    const { accept, keys } = listening(1);
    await accept();
    await accept();
    expect(new Set(keys()).size).toBe(2);
  });

  test("wears the key it was given", async () => {
    const { accept, keys } = listening(1);
    const given = newKey();
    await accept(given);
    expect(keys()).toEqual([given]);
  });

  test("is sent again under the same key when no answer came", async () => {
    const { accept, keys } = listening(3);
    await accept();
    expect(keys()).toHaveLength(3);
    expect(new Set(keys()).size).toBe(1);
  });

  test("is given up when no answer comes for long", async () => {
    const { accept, keys } = listening(100);
    await expect(accept()).rejects.toThrow("fetch failed");
    expect(keys()).toHaveLength(3);
  });
});
