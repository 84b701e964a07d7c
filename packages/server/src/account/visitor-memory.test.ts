import { describe, expect, test } from "vitest";
import { type Visitor, makeVisitorMemory } from "./visitor-memory.ts";

const visitor: Visitor = {
  account: { account: "minh", name: "Minh", memberships: [] },
  visit: { kind: "session", id: "1" },
  scopes: null,
  endsAt: 50_000,
};

function makeWatched(start = 0) {
  const clock = { now: start };
  const memory = makeVisitorMemory(() => clock.now);
  let asked = 0;
  const find = (): Promise<Visitor> => {
    asked += 1;
    return Promise.resolve(visitor);
  };
  return { clock, memory, find, asked: () => asked };
}

describe("whoever was seen lately", () => {
  test("is not looked up again", async () => {
    const { memory, find, asked } = makeWatched();
    await memory.recall("a", find);
    expect(await memory.recall("a", find)).toBe(visitor);
    expect(asked()).toBe(1);
  });

  test("is looked up again after anything was revoked", async () => {
    const { memory, find, asked } = makeWatched();
    await memory.recall("a", find);
    memory.forget();
    await memory.recall("a", find);
    expect(asked()).toBe(2);
  });

  test("is forgotten when the session ends", async () => {
    const { memory, find, clock, asked } = makeWatched();
    await memory.recall("a", find);
    clock.now = 50_000;
    await memory.recall("a", find);
    expect(asked()).toBe(2);
  });

  test("is not remembered when a revocation came between the looking and the finding", async () => {
    const { memory, find, asked } = makeWatched();
    await memory.recall("a", () => {
      memory.forget();
      return Promise.resolve(visitor);
    });
    await memory.recall("a", find);
    expect(asked()).toBe(1);
  });

  test("is nobody as long as nobody is found", async () => {
    const { memory, find } = makeWatched();
    expect(await memory.recall("a", () => Promise.resolve(null))).toBeNull();
    expect(await memory.recall("a", find)).toBe(visitor);
  });
});
