import { type DomainEvent, OFFICE_ROOT, type Permission, makeId } from "@dondoc/domain";
import { thachLam } from "@dondoc/domain/scenarios";
import { uuidv7 } from "uuidv7";
import { beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { record } from "../history/record.ts";
import type { Asking } from "../office/office.ts";
import { describeOnEachDatabase } from "../testing/each-database.ts";
import { emptyTables } from "../testing/open-test-database.ts";
import { refusalOf } from "../testing/refusals.ts";
import { testOffice } from "../testing/test-office.ts";
import { forgetKeys } from "./idempotency.store.ts";
import { refusal, valueOf } from "./problem-codes.ts";
import { createCaller, mutation, router } from "./trpc.ts";

const permission: Permission = "draft.accept";
const meta = { actor: "An", origin: "person", recordedAt: "2026-03-15T02:00:00.000Z" } as const;
const key = "6a1d1f5e-5a52-4a53-9c66-6d7a7f1b0d11";

describeOnEachDatabase("a change with a key", (database) => {
  let acted = 0;
  beforeEach(async () => {
    await emptyTables(database());
    acted = 0;
  });

  /** Registers a unit of the given name, in a procedure like every other. */
  const register = mutation(permission)
    .input(z.object({ name: z.string().min(1) }))
    .mutation(async ({ ctx: { office }, input: { name } }) => {
      acted += 1;
      const [example] = thachLam.units;
      if (example === undefined) throw new Error("Thạch Lam has units.");
      const unit = { ...example, id: makeId("unit", OFFICE_ROOT, office.newUuid()), name };
      const event: DomainEvent = { type: "unit-registered", unit };
      valueOf(await record(office.database, [event], meta));
      if (name === "refused") throw refusal({ code: "reason-missing" });
      return { unitId: unit.id };
    });
  const testRouter = router({ register, rename: register });
  const callerFor = (name: string) => {
    const actor: Asking["actor"] =
      name === "local"
        ? { kind: "local", name }
        : { kind: "account", name, account: name, posts: [{ post: "clerk", unitId: anyUnit() }] };
    return createCaller(testRouter)({ office: testOffice(database()), actor });
  };
  const caller = () => callerFor("local");
  const units = async (): Promise<string[]> => {
    const rows = await database().db().selectFrom("unit").select("name").orderBy("ordinal").execute();
    return rows.map((row) => row.name);
  };

  test("happens once, however often it is sent", async () => {
    const first = await caller().register({ name: "Bản Đá", idempotencyKey: key });
    expect(await caller().register({ idempotencyKey: key, name: "Bản Đá" })).toEqual(first);
    expect(await units()).toEqual(["Bản Đá"]);
    expect(acted).toBe(1);
  });

  test("happens once when it is sent many times at once", async () => {
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => caller().register({ name: "Bản Đá", idempotencyKey: key })),
    );
    expect(new Set(answers.map((answer) => answer.unitId)).size).toBe(1);
    expect(await units()).toEqual(["Bản Đá"]);
  });

  test("refused when the key came with another input", async () => {
    await caller().register({ name: "Bản Đá", idempotencyKey: key });
    const problem = await refusalOf(caller().register({ name: "Hương Suối", idempotencyKey: key }));
    expect(problem).toEqual({ code: "idempotency-key-reused" });
    expect(await units()).toEqual(["Bản Đá"]);
  });

  test("refused when the key came to another procedure", async () => {
    await caller().register({ name: "Bản Đá", idempotencyKey: key });
    const problem = await refusalOf(caller().rename({ name: "Bản Đá", idempotencyKey: key }));
    expect(problem).toEqual({ code: "idempotency-key-reused" });
  });

  test("belongs to one person: another's key never gives their answer", async () => {
    const first = await callerFor("lan").register({ name: "Bản Đá", idempotencyKey: key });
    const second = await callerFor("minh").register({ name: "Bản Đá", idempotencyKey: key });
    expect(second.unitId).not.toBe(first.unitId);
  });

  test("leaves nothing behind when it is refused, and is decided anew", async () => {
    const refused = caller().register({ name: "refused", idempotencyKey: key });
    expect(await refusalOf(refused)).toEqual({ code: "reason-missing" });
    expect(await units()).toEqual([]);
    await caller().register({ name: "Bản Đá", idempotencyKey: key });
    expect(await units()).toEqual(["Bản Đá"]);
  });

  test("without one happens each time", async () => {
    await caller().register({ name: "Bản Đá" });
    await caller().register({ name: "Bản Đá" });
    expect(await units()).toEqual(["Bản Đá", "Bản Đá"]);
  });

  test("is forgotten after its days", async () => {
    const first = await caller().register({ name: "Bản Đá", idempotencyKey: key });
    await forgetKeys(database(), new Date("2000-01-01"), 10);
    expect(await caller().register({ name: "Bản Đá", idempotencyKey: key })).toEqual(first);
    await forgetKeys(database(), new Date("2999-01-01"), 10);
    expect(await caller().register({ name: "Bản Đá", idempotencyKey: key })).not.toEqual(first);
  });

  describe("is bad input", () => {
    test.each([
      ["a key that is no uuid", { name: "Bản Đá", idempotencyKey: "1" }, "idempotencyKey"],
      ["a NUL character", { name: "Bản\u0000Đá" }, "name"],
      ["half of a surrogate pair", { name: "Bản \ud800" }, "name"],
    ])("with %s", async (_, input, field) => {
      expect(await refusalOf(caller().register(input))).toEqual({ code: "input-invalid", fields: [field] });
      expect(acted).toBe(0);
    });
  });
});

function anyUnit() {
  return makeId("unit", OFFICE_ROOT, uuidv7());
}
