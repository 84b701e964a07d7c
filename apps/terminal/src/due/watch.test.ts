import { expect, test } from "vitest";
import { makeOffice } from "../testing/make-office.ts";
import { watch } from "./watch.ts";

test("a change is looked at once however many events tell of it, and SIGINT ends it with 130", async () => {
  const office = makeOffice();
  let looks = 0;
  const looked = Promise.withResolvers<void>();
  const watching = watch(office, () => {
    looks += 1;
    looked.resolve();
    return Promise.resolve();
  });
  for (const follower of office.followers) {
    follower.changed();
    follower.changed();
  }
  await looked.promise;
  process.emit("SIGINT");
  expect([await watching, looks, office.followers.size]).toEqual([130, 1, 0]);
});

test("what cannot be looked at any more ends it", async () => {
  const office = makeOffice();
  const watching = watch(office, () => Promise.reject(new Error("gone")));
  for (const follower of office.followers) follower.changed();
  await expect(watching).rejects.toThrow("gone");
});
