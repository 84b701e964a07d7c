import { jobWords } from "@dondoc/words";
import { expect, test } from "vitest";
import { toldOf } from "./job-progress.ts";

const words = jobWords.en;

test.each<[string, Record<string, unknown> | null, string]>([
  ["is nothing before it begins", null, ""],
  ["is the pages read so far", { done: 3, pages: 40 }, "page 3 of 40"],
  [
    "is what was found, and how much was looked at",
    { outcome: "whole", events: 7 },
    "the ledger is whole, 7 events",
  ],
  ["is what was cleaned away", { looked: 9, removed: 2 }, "2 files cleaned away"],
  ["is nothing where a newer server says more than this page knows", { outcome: "toString" }, ""],
])("what is told of a job %s", (_, progress, told) => {
  expect(toldOf(progress, words)).toBe(told);
});
