import { beforeEach, describe, expect, test } from "vitest";
import { sql } from "kysely";
import { ok, refuse } from "@dondoc/domain";
import type { Database } from "../database/database.ts";
import { describeOnEachDatabase } from "../testing/each-database.ts";
import { emptyTables } from "../testing/open-test-database.ts";
import { type Append, appendEvents } from "./append-events.ts";
import { type RecordedEvent, eventsAfter, readStream } from "./read-events.ts";
import { verifyLedger, verifyStream } from "./verify-ledger.ts";

const meta = { actor: "An", origin: "person", recordedAt: "2026-03-15T02:00:00.000Z" } as const;
const streamId = "0190f5f0-0000-7000-8000-000000000001";
const otherStreamId = "0190f5f0-0000-7000-8000-000000000002";

function makeAppend(change: Partial<Append> = {}): Append {
  const events = [{ type: "task-set", title: "Khảo sát đê", fields: { b: 1.5, a: [null, "ệ"] } }];
  return { rootId: 1, streamId, expectedVersion: 0, events, meta, ...change };
}

const anyText: unknown = expect.any(String);

const titled = (...titles: string[]): Append["events"] =>
  titles.map((title) => ({ type: "task-set", title }));

describeOnEachDatabase("the ledger", (database) => {
  const append = (change: Partial<Append> = {}): ReturnType<typeof appendEvents> =>
    database().transaction(() => appendEvents(database(), makeAppend(change)));

  beforeEach(() => emptyTables(database()));

  describe("appending", () => {
    test("gives back what was appended, in order", async () => {
      await append({ events: titled("one", "two") });
      await append({ expectedVersion: 2, events: titled("three") });
      const events = await readStream(database(), { rootId: 1, streamId });
      expect(events.map(({ version, event }) => [version, event])).toEqual([
        [1, { type: "task-set", title: "one" }],
        [2, { type: "task-set", title: "two" }],
        [3, { type: "task-set", title: "three" }],
      ]);
      expect(events[0]?.meta).toEqual(meta);
    });

    test("refused outside a transaction", async () => {
      await expect(appendEvents(database(), makeAppend())).rejects.toThrow(/inside a transaction/);
    });

    test("refused when the history has gone on", async () => {
      await append();
      expect(await append()).toEqual(refuse({ code: "stale-version", expected: 0, actual: 1 }));
      expect(await append({ expectedVersion: 2 })).toEqual(
        refuse({ code: "stale-version", expected: 2, actual: 1 }),
      );
      expect(await readStream(database(), { rootId: 1, streamId })).toHaveLength(1);
    });

    test("of nothing answers with the head as it is", async () => {
      const head = await append();
      expect(await append({ expectedVersion: 1, events: [] })).toEqual(head);
    });

    test("lets one of many win who saw the same head", async () => {
      const outcomes = await Promise.all(
        Array.from({ length: 8 }, (_, index) => append({ events: titled(`${index}a`, `${index}b`) })),
      );
      expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
      expect(await verifyStream(database(), { rootId: 1, streamId })).toEqual(
        ok({ version: 2, hash: anyText }),
      );
    });

    test("takes more events than fit one statement", async () => {
      const titles = Array.from({ length: 1201 }, (_, index) => `task ${index}`);
      await append({ events: titled(...titles) });
      expect(await verifyLedger(database())).toEqual(ok({ streams: 1, events: 1201, digest: anyText }));
    });

    test("refused for what JSON would silently change", async () => {
      const events = [{ type: "task-set", title: "\u0000" }];
      await expect(append({ events })).rejects.toThrow(TypeError);
    });

    test.each([
      ["changing", sql`update event set type = 'task-forgotten'`],
      ["deleting", sql`delete from event`],
      ["emptying", sql`truncate event`],
    ])("is all there is: %s is refused by the database", async (_, statement) => {
      await append();
      await expect(statement.execute(database().db())).rejects.toMatchObject({ code: "23001" });
    });
  });

  describe("verifying", () => {
    test("walks every history", async () => {
      await append({ events: titled("one", "two") });
      await append({ streamId: otherStreamId });
      await append({ rootId: 2 });
      expect(await verifyLedger(database())).toEqual(ok({ streams: 3, events: 4, digest: anyText }));
    });

    test("of an empty ledger sees nothing", async () => {
      expect(await verifyLedger(database())).toMatchObject({ ok: true, value: { streams: 0, events: 0 } });
    });

    test("gives another digest when the newest event is cut off", async () => {
      await append({ events: titled("one", "two") });
      const before = await verifyLedger(database());
      await tamper(database(), sql`delete from event where version = 2`);
      const after = await verifyLedger(database());
      expect([before.ok, after.ok]).toEqual([true, true]);
      expect(after).not.toEqual(before);
    });

    test.each([
      ["an event was reworded", sql`update event set data = data || '{"title":"2"}' where version = 2`, 2],
      ["an event was given another type", sql`update event set type = 'x' where version = 2`, 2],
      ["the actor was changed", sql`update event set meta = meta || '{"actor":"B"}' where version = 2`, 2],
      ["the metadata was destroyed", sql`update event set meta = 'null' where version = 2`, 2],
      ["the fields were destroyed", sql`update event set data = '[1]' where version = 2`, 2],
      ["a hash was changed", sql`update event set hash = repeat('0', 64) where version = 2`, 2],
      ["an event was taken out", sql`delete from event where version = 2`, 3],
      ["the first event was taken out", sql`delete from event where version = 1`, 2],
      ["an event was moved", sql`update event set version = 9 where version = 2`, 3],
    ])("names the first broken link after %s", async (_, statement, version) => {
      await append({ streamId: otherStreamId });
      await append({ events: titled("one", "two", "three") });
      await tamper(database(), sql`${statement} and stream = ${streamId}::uuid`);
      const broken = { ok: false, problem: { code: "history-broken", rootId: 1, streamId, version } };
      expect(await verifyLedger(database())).toMatchObject(broken);
      expect(await verifyStream(database(), { rootId: 1, streamId })).toMatchObject(broken);
      expect(await verifyStream(database(), { rootId: 1, streamId: otherStreamId })).toMatchObject({
        ok: true,
      });
    });
  });

  describe("the feed", () => {
    const titlesAfter = async (position: number, limit = 100): Promise<readonly unknown[]> =>
      titlesOf(await eventsAfter(database(), position, { limit }));

    test("tells everything after a position, oldest first", async () => {
      await append({ events: titled("one", "two") });
      await append({ streamId: otherStreamId, events: titled("three") });
      expect(await titlesAfter(0)).toEqual(["one", "two", "three"]);
      const [first] = await eventsAfter(database(), 0, { limit: 1 });
      expect(await titlesAfter(first?.position ?? 0)).toEqual(["two", "three"]);
      expect(await titlesAfter(0, 2)).toEqual(["one", "two"]);
    });

    test("knows nothing of what was rolled back, and goes on after it", async () => {
      await append({ events: titled("one") });
      await append({ events: titled("refused") });
      const failing = database().transaction(async () => {
        await appendEvents(database(), makeAppend({ streamId: otherStreamId }));
        throw new Error("rolled back");
      });
      await expect(failing).rejects.toThrow("rolled back");
      await append({ expectedVersion: 1, events: titled("two") });
      expect(await titlesAfter(0)).toEqual(["one", "two"]);
    });
  });
});

function titlesOf(events: readonly RecordedEvent[]): readonly unknown[] {
  return events.map(({ event }): unknown => Reflect.get(event, "title"));
}

/** What only somebody with the keys of the database can do: the trigger is put out of action. */
async function tamper(database: Database, statement: ReturnType<typeof sql>): Promise<void> {
  await database.transaction(async () => {
    await sql`set local session_replication_role = replica`.execute(database.db());
    await statement.execute(database.db());
  });
}
