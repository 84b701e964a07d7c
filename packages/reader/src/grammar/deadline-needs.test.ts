import { foldInPlace } from "@dondoc/domain";
import { describe, expect, test } from "vitest";
import { deadlineRules } from "./deadline-phrase.ts";
import { examplesIn } from "./testing/examples.ts";

const phrases = [...examplesIn("deadline-valid.txt"), ...examplesIn("deadline-invalid.txt")].map(
  ({ fields }) => foldInPlace(fields[2] ?? ""),
);

describe("what a rule of deadlines needs", () => {
  const matches = deadlineRules.flatMap((rule) =>
    phrases.flatMap((phrase) => [...phrase.matchAll(rule.pattern)].map(([words]) => ({ rule, words }))),
  );

  test("stands in every phrase that the rule matches", () => {
    const lacking = matches.filter(({ rule, words }) => !rule.needs.every((need) => need.test(words)));
    expect(lacking.map(({ rule, words }) => `${rule.name}: ${words}`)).toEqual([]);
  });

  test("is held against most rules by an example", () => {
    const held = new Set(matches.map(({ rule }) => rule));
    expect(held.size).toBeGreaterThan(deadlineRules.length * 0.7);
  });
});
