import { expect, test } from "vitest";
import { takeTurns } from "./take-turns.ts";

const soon = { againMs: 1, onFault: () => undefined };

test("turns come one after the other until they are stopped", async () => {
  let taken = 0;
  const thrice = Promise.withResolvers<void>();
  const turns = takeTurns(() => {
    taken += 1;
    if (taken === 3) thrice.resolve();
    return Promise.resolve(1);
  }, soon);
  await thrice.promise;
  await turns.stop();
  const before = taken;
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(taken).toBe(before);
});

test("a fault is told of and ends only its turn", async () => {
  const faults: unknown[] = [];
  const again = Promise.withResolvers<void>();
  let taken = 0;
  const turns = takeTurns(
    () => {
      taken += 1;
      if (taken === 1) return Promise.reject(new Error("once"));
      again.resolve();
      return Promise.resolve(1);
    },
    { ...soon, onFault: (fault) => faults.push(fault) },
  );
  await again.promise;
  await turns.stop();
  expect(faults).toEqual([new Error("once")]);
});

test("stopping waits for the turn under way and not for the pause after it", async () => {
  const begun = Promise.withResolvers<void>();
  const { promise: work, resolve: finish } = Promise.withResolvers<number>();
  const turns = takeTurns(() => {
    begun.resolve();
    return work;
  }, soon);
  await begun.promise;
  let isStopped = false;
  const stopped = turns.stop().then(() => (isStopped = true));
  await Promise.resolve();
  expect(isStopped).toBe(false);
  finish(2_000_000_000);
  await stopped;
});

test("who hurries does not wait for the pause to end", async () => {
  let taken = 0;
  const second = Promise.withResolvers<void>();
  const turns = takeTurns(() => {
    taken += 1;
    if (taken === 2) second.resolve();
    // The pause begins after this.
    else setImmediate(() => turns.hurry());
    return Promise.resolve(2_000_000_000);
  }, soon);
  await second.promise;
  await turns.stop();
  expect(taken).toBe(2);
});
