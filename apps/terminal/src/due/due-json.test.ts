import { expect, test } from "vitest";
import { makeItems, makeList } from "../testing/make-office.ts";
import { dueJson } from "./due-json.ts";

const items = makeItems();
const json = dueJson(makeList(items, 30));

test("the keys of the schema are the ones that scripts were promised", () => {
  expect(json.schema).toBe("dondoc.due/1");
  expect(Object.keys(json)).toEqual(["schema", "asOf", "withinDays", "statistic", "rate", "items"]);
  expect(Object.keys(json.items[0] ?? {})).toEqual([
    "id",
    "kind",
    "statement",
    "plan",
    "unit",
    "unitCount",
    "role",
    "status",
    "timeliness",
    "days",
    "group",
    "due",
    "taskId",
    "period",
    "recipients",
    "section",
    "span",
  ]);
});

test("days are negative when late, positive when left, and null without a day", () => {
  expect(json.items.map((item) => item.days)).toEqual([-93, 19, 19, 19, 19, 19, null, null, null, null]);
});

test("a deadline carries its words, its bound and whether it was inferred", () => {
  expect(json.items[0]?.due).toEqual({
    on: "2024-06-30",
    bound: "within",
    asWritten: "trong quý II-2024",
    schedule: "once",
    isInferred: true,
  });
  expect(json.items.at(-1)?.due).toBeNull();
});
