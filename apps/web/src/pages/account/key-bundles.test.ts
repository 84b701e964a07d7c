import { expect, test } from "vitest";
import { bundleIn, bundlesFor } from "./key-bundles.ts";

test("a key is offered nothing that its maker may not do", () => {
  expect(bundlesFor(["office.read", "draft.read", "account.own"])).toEqual(["read", "bring"]);
  expect(bundlesFor(["account.own"])).toEqual([]);
});

test("what was chosen is one of the bundles, and the least of them otherwise", () => {
  expect([bundleIn("accept"), bundleIn(""), bundleIn("toString")]).toEqual(["accept", "read", "read"]);
});
