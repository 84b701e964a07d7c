import { day } from "@dondoc/domain";
import { beforeEach, describe, expect, test } from "vitest";
import { fillDemoOffice } from "../demo/fill-demo-office.ts";
import { describeOnEachDatabase } from "../testing/each-database.ts";
import { emptyTables } from "../testing/open-test-database.ts";
import { conclusion } from "../testing/suoi-hoa-office.ts";
import { testOffice } from "../testing/test-office.ts";
import type { Change, ChangeFeed } from "./change-feed.ts";
import { openOutboxFeed } from "./outbox-feed.ts";
import { publishOutbox, saveToOutbox } from "./outbox.store.ts";
import { startPublisher } from "./publisher.ts";

const report = (fault: unknown): void => {
  throw new Error("The feed broke.", { cause: fault });
};

async function next(feed: ChangeFeed, position: number | null): Promise<Change | undefined> {
  const leaving = new AbortController();
  for await (const change of feed.follow(position, leaving.signal)) return change;
  return undefined;
}

/** Longer than any test. */
const LONG_MS = 3_600_000;

describeOnEachDatabase("the feed of changes", (database) => {
  beforeEach(() => emptyTables(database()));

  const change = () => saveToOutbox(database(), [{ type: "directive-registered", directive: conclusion }]);
  const waiting = async () => (await database().db().selectFrom("outbox").select("id").execute()).length;

  describe("two instances on one database", () => {
    test("both hear of what was recorded, in one change and under one position", async () => {
      const [here, there] = [
        await openOutboxFeed(database(), report),
        await openOutboxFeed(database(), report),
      ];
      const heard = Promise.all([next(here, null), next(there, null)]);
      await fillDemoOffice(testOffice(database(), day("2024-10-01")));
      await publishOutbox(database());
      const [one, other] = await heard;
      expect(one).toEqual(other);
      expect(one?.topics.toSorted()).toEqual(["draft", "plan", "task", "unit"]);
      await Promise.all([here.close(), there.close()]);
    });
  });

  test("goes on after a restart where a client was", async () => {
    const before = await openOutboxFeed(database(), report);
    await fillDemoOffice(testOffice(database(), day("2024-10-01")));
    await publishOutbox(database());
    await before.close();
    const after = await openOutboxFeed(database(), report);
    expect(await next(after, 0)).toMatchObject({ position: 1 });
    await after.close();
  });

  test("tells of the first change after a quiet moment at once, and of those behind it together", async () => {
    const feed = await openOutboxFeed(database(), report);
    const publisher = startPublisher({ database: database(), report }, LONG_MS);
    feed.onPublish(publisher.hurry);
    const heard = next(feed, null);
    await change();
    // Its first turn may be under way still, and has then not seen the change.
    const hurrying = setInterval(() => feed.publish(["task"]), 5);
    expect(await heard).toMatchObject({ topics: ["plan"] });
    clearInterval(hurrying);
    await change();
    feed.publish(["task"]);
    await publisher.stop();
    expect(await waiting()).toBe(1);
    await feed.close();
  });

  test("ends its followers when it closes, so that their clients come back", async () => {
    const feed = await openOutboxFeed(database(), report);
    const ended = next(feed, null);
    await feed.close();
    expect(await ended).toBeUndefined();
  });
});
