import { expect, test } from "vitest";
import { type Change, type ChangeFeed, makeChangeFeed } from "./change-feed.ts";

async function first(feed: ChangeFeed, position: number | null, count: number): Promise<Change[]> {
  const stop = new AbortController();
  const seen: Change[] = [];
  for await (const change of feed.follow(position, stop.signal)) {
    seen.push(change);
    if (seen.length === count) break;
  }
  return seen;
}

test("a follower hears what is published after it came", async () => {
  const feed = makeChangeFeed(0);
  const heard = first(feed, null, 2);
  await Promise.resolve();
  feed.publish(["draft"]);
  feed.publish(["plan", "unit"]);
  expect(await heard).toEqual([
    { position: 1, topics: ["draft"] },
    { position: 2, topics: ["plan", "unit"] },
  ]);
});

test("a follower that returns hears what it missed", async () => {
  const feed = makeChangeFeed(0);
  feed.publish(["draft"]);
  feed.publish(["plan"]);
  expect(await first(feed, 1, 1)).toEqual([{ position: 2, topics: ["plan"] }]);
});

test("a follower that was away too long is told that everything may have changed", async () => {
  const feed = makeChangeFeed(0);
  for (let count = 0; count < 300; count += 1) feed.publish(["draft"]);
  expect(await first(feed, 1, 1)).toEqual([{ position: 300, topics: ["plan", "task", "draft", "unit"] }]);
});

test("a follower that reads more slowly than changes come holds none of them, and is told that it missed some", async () => {
  const feed = makeChangeFeed(0);
  const stop = new AbortController();
  const slow = feed.follow(null, stop.signal);
  const started = slow.next();
  feed.publish(["draft"]);
  expect(await started).toMatchObject({ value: { position: 1 } });
  for (let count = 0; count < 300; count += 1) feed.publish(["unit"]);
  expect(await slow.next()).toMatchObject({
    value: { position: 301, topics: ["plan", "task", "draft", "unit"] },
  });
  feed.publish(["plan"]);
  expect(await slow.next()).toMatchObject({ value: { position: 302, topics: ["plan"] } });
  stop.abort();
});

test("a position of an earlier server is not mistaken for being up to date", async () => {
  const feed = makeChangeFeed(1_000);
  feed.publish(["plan"]);
  expect(await first(feed, 5, 1)).toEqual([{ position: 1_001, topics: ["plan", "task", "draft", "unit"] }]);
});

test("a follower that leaves is let go", async () => {
  const feed = makeChangeFeed(0);
  const stop = new AbortController();
  const following = feed.follow(null, stop.signal).next();
  stop.abort();
  expect(await following).toEqual({ done: true, value: undefined });
});
