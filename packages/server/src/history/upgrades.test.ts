import { describe, expect, test } from "vitest";
import { type StoredEvent, type Upgrade, upgraded, upgrades } from "./upgrades.ts";

/** A step as it might have been needed, so that the way of one is held before the first comes. */
const leadUnitWasUnit: Upgrade = {
  name: "task-assigned: leadUnit was unit",
  applies: (event) => event.type === "task-assigned" && "unit" in event,
  upgrade: ({ unit, ...rest }) => ({ ...rest, leadUnit: unit }),
  example: {
    before: { type: "task-assigned", unit: "unit_0.a", on: "2024-03-15" },
    after: { type: "task-assigned", leadUnit: "unit_0.a", on: "2024-03-15" },
  },
};

const leadUnitIsAList: Upgrade = {
  name: "task-assigned: leadUnits was leadUnit",
  applies: (event) => event.type === "task-assigned" && "leadUnit" in event,
  upgrade: ({ leadUnit, ...rest }) => ({ ...rest, leadUnits: [leadUnit] }),
  example: {
    before: { type: "task-assigned", leadUnit: "unit_0.a" },
    after: { type: "task-assigned", leadUnits: ["unit_0.a"] },
  },
};

const every = [leadUnitWasUnit, leadUnitIsAList, ...upgrades];

describe("an upgrade of a stored shape", () => {
  test.each(every)("$name: makes its example what it must become, and leaves that alone", (step) => {
    const { before, after } = step.example;
    expect(upgraded(before, [step])).toEqual(after);
    expect(upgraded(after, [step])).toEqual(after);
  });

  test.each(every)("$name: touches no event that has the newer shape or another type", (step) => {
    const other: StoredEvent = { ...step.example.before, type: "another-thing" };
    expect(upgraded(other, [step])).toBe(other);
  });

  test.each(every)("$name: says of which event it is", ({ name, example }) => {
    expect(name.startsWith(`${example.before.type}: `)).toBe(true);
  });

  test("follows on those before it, whatever the age of the event", () => {
    const steps = [leadUnitWasUnit, leadUnitIsAList];
    const newest = { type: "task-assigned", leadUnits: ["unit_0.a"], on: "2024-03-15" };
    expect(upgraded(leadUnitWasUnit.example.before, steps)).toEqual(newest);
    expect(upgraded(newest, steps)).toBe(newest);
  });

  test("has a name of its own", () => {
    const names = upgrades.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  test("leaves what was stored as it was", () => {
    const before = structuredClone(leadUnitWasUnit.example.before);
    upgraded(leadUnitWasUnit.example.before, [leadUnitWasUnit]);
    expect(leadUnitWasUnit.example.before).toEqual(before);
  });
});
