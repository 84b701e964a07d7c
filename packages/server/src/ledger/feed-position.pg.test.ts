import type { Result } from "@dondoc/domain";
import { uuidv7 } from "uuidv7";
import { beforeEach, expect, test } from "vitest";
import { describeOnPostgresql } from "../testing/each-database.ts";
import { emptyTables } from "../testing/open-test-database.ts";
import { appendEvents } from "./append-events.ts";
import { eventsAfter } from "./read-events.ts";

const meta = { actor: "An", origin: "person", recordedAt: "2026-03-15T02:00:00.000Z" } as const;

describeOnPostgresql("the feed of several connections", (database) => {
  beforeEach(() => emptyTables(database()));

  const appendNew = (...titles: string[]): Promise<Result<unknown, unknown>> => {
    const events = titles.map((title) => ({ type: "task-set", title }));
    return appendEvents(database(), { rootId: 1, streamId: uuidv7(), expectedVersion: 0, events, meta });
  };
  const titlesAfter = async (position: number): Promise<readonly unknown[]> =>
    (await eventsAfter(database(), position)).map(({ event }): unknown => Reflect.get(event, "title"));

  test("holds back an event while one with a lower position is still on its way", async () => {
    const commit = Promise.withResolvers<void>();
    const hasAppended = Promise.withResolvers<void>();
    const slow = database().transaction(async () => {
      await appendNew("slow");
      hasAppended.resolve();
      await commit.promise;
    });
    await hasAppended.promise;
    await database().transaction(() => appendNew("fast"));
    const meanwhile = await titlesAfter(0);
    commit.resolve();
    await slow;
    expect(meanwhile).toEqual([]);
    expect(await titlesAfter(0)).toEqual(["slow", "fast"]);
  });

  test("goes on when the slow one is rolled back", async () => {
    const fail = Promise.withResolvers<void>();
    const hasAppended = Promise.withResolvers<void>();
    const slow = database().transaction(async () => {
      await appendNew("slow");
      hasAppended.resolve();
      await fail.promise;
    });
    await hasAppended.promise;
    await database().transaction(() => appendNew("fast"));
    fail.reject(new Error("rolled back"));
    await expect(slow).rejects.toThrow("rolled back");
    expect(await titlesAfter(0)).toEqual(["fast"]);
  });

  test("misses nothing under many writers", async () => {
    const titles = Array.from({ length: 300 }, (_, index) => `task ${index}`);
    let isWriting = true;
    const writing = Promise.all(
      titles.map((title) => database().transaction(() => appendNew(title, `${title} again`))),
    ).finally(() => {
      isWriting = false;
    });
    const seen: string[] = [];
    let position = 0;
    for (let isLast = false; !isLast;) {
      isLast = !isWriting;
      for (const { event, position: at } of await eventsAfter(database(), position)) {
        seen.push(String(Reflect.get(event, "title")));
        position = at;
      }
    }
    await writing;
    expect(seen).toHaveLength(600);
    expect(new Set(seen)).toEqual(new Set(titles.flatMap((title) => [title, `${title} again`])));
  });
});
