import { day } from "@dondoc/domain";
import { beforeEach, describe, expect, test } from "vitest";
import { fillDemoOffice } from "../demo/fill-demo-office.ts";
import { foldOnce } from "../roll-up/fold.store.ts";
import { describeOnEachDatabase } from "../testing/each-database.ts";
import { emptyTables } from "../testing/open-test-database.ts";
import { testOffice } from "../testing/test-office.ts";
import type { Change, ChangeFeed } from "./change-feed.ts";
import { openOutboxFeed } from "./outbox-feed.ts";

const report = (fault: unknown): void => {
  throw new Error("The feed broke.", { cause: fault });
};

async function next(feed: ChangeFeed, position: number | null): Promise<Change | undefined> {
  const leaving = new AbortController();
  for await (const change of feed.follow(position, leaving.signal)) return change;
  return undefined;
}

describeOnEachDatabase("the feed of changes", (database) => {
  beforeEach(() => emptyTables(database()));

  describe("two instances on one database", () => {
    test("both hear of what was recorded, in one change and under one position", async () => {
      const [here, there] = [
        await openOutboxFeed(database(), report),
        await openOutboxFeed(database(), report),
      ];
      const heard = Promise.all([next(here, null), next(there, null)]);
      await fillDemoOffice(testOffice(database(), day("2024-10-01")));
      while (await foldOnce(database()));
      const [one, other] = await heard;
      expect(one).toEqual(other);
      expect(one?.topics.toSorted()).toEqual(["draft", "plan", "task", "unit"]);
      await Promise.all([here.close(), there.close()]);
    });
  });

  test("goes on after a restart where a client was", async () => {
    const before = await openOutboxFeed(database(), report);
    await fillDemoOffice(testOffice(database(), day("2024-10-01")));
    while (await foldOnce(database()));
    await before.close();
    const after = await openOutboxFeed(database(), report);
    expect(await next(after, 0)).toMatchObject({ position: 1 });
    await after.close();
  });

  test("ends its followers when it closes, so that their clients come back", async () => {
    const feed = await openOutboxFeed(database(), report);
    const ended = next(feed, null);
    await feed.close();
    expect(await ended).toBeUndefined();
  });
});
