import { randomUUID } from "node:crypto";
import { given } from "@dondoc/domain/scenarios";
import { beforeEach, describe, expect, test } from "vitest";
import { callProcedure, pathsOf } from "../testing/call-procedure.ts";
import { describeOnEachDatabase } from "../testing/each-database.ts";
import { emptyTables } from "../testing/open-test-database.ts";
import { problemIn } from "../testing/refusals.ts";
import { isStoredAsTold } from "../testing/stored-as-told.ts";
import { suoiHoaOffice } from "../testing/suoi-hoa-office.ts";
import { writerCases } from "../testing/writer-cases.ts";
import { versionOf } from "./change-assignment.ts";

const paths = pathsOf("mutation").filter((path) => path.startsWith("task."));

test("every step of a part is tried", () => {
  expect(paths.length).toBeGreaterThan(15);
  expect(Object.keys(writerCases).toSorted()).toEqual(paths.toSorted());
});

describeOnEachDatabase("a step of a part", (database) => {
  beforeEach(() => emptyTables(database()));

  /** The office of the case, what is asked in it, and whose history must move. */
  async function prepared(path: string) {
    const { setting, input } = writerCases[path] ?? {};
    if (setting === undefined) throw new Error(`No case for ${path}.`);
    const office = await suoiHoaOffice(database(), setting);
    const of = path === "task.assign" ? given.planId : given.id;
    const version = await versionOf(database(), of);
    const call = (extra: object = {}) =>
      callProcedure({ office, actor: { kind: "local", name: "test" } }, path, {
        ...input,
        version,
        ...extra,
      });
    return { call, of, version };
  }

  describe("by two at once who saw the same", () => {
    test.each(paths)("%s happens once, and the other is told that it is late", async (path) => {
      const { call, of, version } = await prepared(path);
      const outcomes = await Promise.allSettled([call(), call()]);
      expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
      const lost = outcomes.find((outcome) => outcome.status === "rejected");
      const problem = problemIn(lost?.reason);
      const now = await versionOf(database(), of);
      expect(problem).toMatchObject({ code: "stale-version", expected: version, actual: now });
      expect(now).toBeGreaterThan(version);
      expect(await isStoredAsTold(database())).toBe(true);
    });
  });

  describe("sent again under its key", () => {
    test.each(paths)("%s gives the same answer and happens once", async (path) => {
      const { call, of } = await prepared(path);
      const idempotencyKey = randomUUID();
      const first = await call({ idempotencyKey });
      const now = await versionOf(database(), of);
      expect(await call({ idempotencyKey })).toEqual(first);
      expect(await versionOf(database(), of)).toBe(now);
    });
  });
});
