import { createEffect, createRoot } from "solid-js";
import { createStore, unwrap } from "solid-js/store";
import { expect, test } from "vitest";
import { renewed } from "./renewed.ts";

const answerOf = (second: string) => ({ asOf: "2024-06-01", tasks: [{ name: "một" }, { name: second }] });

test("a row that says the same stays the same object; one that changed is a new one", () => {
  const shown = renewed(undefined, answerOf("hai"));
  const [first, second] = rowsOf(shown);
  const [sameFirst, newSecond] = rowsOf(renewed(shown, answerOf("ba")));
  expect(sameFirst).toBe(first);
  expect(newSecond).not.toBe(second);
  expect(newSecond).toEqual({ name: "ba" });
});

test("the answers themselves are left as they came", () => {
  const before = answerOf("hai");
  const after = answerOf("ba");
  renewed(renewed(renewed(undefined, before), after), before);
  expect(before).toEqual(answerOf("hai"));
  expect(after).toEqual(answerOf("ba"));
});

test("who shows a part of an answer hears only of a change of that part", async () => {
  const heard: string[] = [];
  const [store, setStore] = createStore<{ data: unknown }>({ data: renewed(undefined, answerOf("hai")) });
  const dispose = createRoot((end) => {
    createEffect(() => heard.push(JSON.stringify(rowsOf(store.data)[0])));
    return end;
  });
  setStore((now) => ({ data: renewed(unwrap(now.data), answerOf("ba")) }));
  await Promise.resolve();
  dispose();
  expect(heard).toEqual(['{"name":"một"}']);
});

test("an answer that is no object is taken as it is", () => {
  expect(renewed(answerOf("hai"), undefined)).toBe(undefined);
  expect(renewed(undefined, null)).toBe(null);
});

function rowsOf(answer: unknown): readonly unknown[] {
  if (typeof answer !== "object" || answer === null || !("tasks" in answer)) return [];
  return Array.isArray(answer.tasks) ? answer.tasks : [];
}
