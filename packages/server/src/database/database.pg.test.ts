import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { describeOnEachDatabase } from "../testing/each-database.ts";

describeOnEachDatabase("the database", (database) => {
  const one = async (query: ReturnType<typeof sql>): Promise<unknown> => {
    const { rows } = await query.execute(database().db());
    const [row] = rows;
    return typeof row === "object" && row !== null ? Object.values(row)[0] : undefined;
  };

  describe("reads the same value from either engine", () => {
    test.each([
      ["a whole number of eight bytes", sql`select 9007199254740991::int8`, Number.MAX_SAFE_INTEGER],
      ["a count", sql`select count(*) from (values (1), (2)) as rows`, 2],
      ["a calendar day", sql`select '2026-03-15'::date`, "2026-03-15"],
      ["the day beyond all days", sql`select 'infinity'::date`, "infinity"],
      ["an instant, in UTC", sql`select '2026-03-15 09:00+07'::timestamptz`, "2026-03-15T02:00:00.000Z"],
      [
        "a fraction of a second",
        sql`select '2026-03-15 02:00:00.5Z'::timestamptz`,
        "2026-03-15T02:00:00.500Z",
      ],
      ["an instant beyond all", sql`select '-infinity'::timestamptz`, "-infinity"],
      ["an exact number", sql`select 1.50::numeric`, "1.50"],
      ["a list of days", sql`select array['2026-03-15'::date, null]`, ["2026-03-15", null]],
      [
        "a list of instants",
        sql`select array['2026-03-15 02:00Z'::timestamptz]`,
        ["2026-03-15T02:00:00.000Z"],
      ],
      ["a list of lists", sql`select array[array[1::int8], array[2::int8]]`, [[1], [2]]],
      ["JSON", sql`select '{"a":[1,"đ",null]}'::jsonb`, { a: [1, "đ", null] }],
      ["a truth", sql`select true`, true],
      ["nothing", sql`select null::date`, null],
    ])("%s", async (_, query, value) => {
      expect(await one(query)).toEqual(value);
    });

    test("a number that JavaScript would round is refused", async () => {
      await expect(one(sql`select 9007199254740993::int8`)).rejects.toThrow(/does not fit/);
    });
  });

  describe("takes the same parameters on either engine", () => {
    test.each([
      ["a calendar day", sql`select ${"2026-03-15"}::date`, "2026-03-15"],
      ["an instant", sql`select ${"2026-03-15T02:00:00.000Z"}::timestamptz`, "2026-03-15T02:00:00.000Z"],
      ["a list of texts", sql`select ${["a b", "c,d", '"']}::text[]`, ["a b", "c,d", '"']],
      ["JSON as text", sql`select ${JSON.stringify([1, { a: "đ" }])}::jsonb`, [1, { a: "đ" }]],
      ["nothing", sql`select ${null}::integer`, null],
    ])("%s", async (_, query, value) => {
      expect(await one(query)).toEqual(value);
    });
  });

  test("says what was wrong with a statement in the same fields", async () => {
    await sql`create table unique_note (title text constraint note_title unique)`.execute(database().db());
    const add = sql`insert into unique_note values (${"one"})`;
    await add.execute(database().db());
    await expect(add.execute(database().db())).rejects.toMatchObject({
      code: "23505",
      constraint: "note_title",
      table: "unique_note",
    });
    expect(await one(sql`select count(*) from unique_note`)).toBe(1);
  });

  test("tells how many rows a statement changed", async () => {
    await sql`create table counted (n integer)`.execute(database().db());
    const inserted = await sql`insert into counted values (1), (2)`.execute(database().db());
    const changed = await sql`update counted set n = n + ${1} where n > ${1}`.execute(database().db());
    expect([inserted.numAffectedRows, changed.numAffectedRows]).toEqual([2n, 1n]);
  });

  test("hears a notice after its commit, and none of what was rolled back", async () => {
    const heard: string[] = [];
    const last = Promise.withResolvers<void>();
    const stop = await database().listen("office_changed", (payload) => {
      heard.push(payload);
      if (payload === "three") last.resolve();
    });
    const tell = (payload: string): Promise<unknown> =>
      sql`select pg_notify('office_changed', ${payload})`.execute(database().db());
    await database().transaction(async () => {
      await tell("one");
      expect(heard).toEqual([]);
    });
    const failing = database().transaction(async () => {
      await tell("two");
      throw new Error("no");
    });
    await expect(failing).rejects.toThrow("no");
    await tell("three");
    await last.promise;
    expect(heard).toEqual(["one", "three"]);
    await stop();
    await tell("four");
    await sql`select 1`.execute(database().db());
    expect(heard).toEqual(["one", "three"]);
  });

  test("listens to plain channel names only", async () => {
    await expect(database().listen('x"; drop table event', () => undefined)).rejects.toThrow(/channel name/);
  });

  test("is healthy while it answers", async () => {
    expect(await database().isHealthy()).toBe(true);
  });
});
