import { sql } from "kysely";
import { beforeEach, expect, test } from "vitest";
import { describeOnEachDatabase } from "../testing/each-database.ts";
import { WITH_NEXT } from "./with-next.ts";

describeOnEachDatabase("a statement that goes with the next", (database) => {
  const noting = (id: number) =>
    sql`${WITH_NEXT} insert into lone_note values (${id})`.execute(database().db());
  const notes = async () => {
    const { rows } = await sql<{ id: number }>`select id from lone_note order by id`.execute(database().db());
    return rows.map(({ id }) => id);
  };

  beforeEach(async () => {
    await sql`drop table if exists lone_note`.execute(database().db());
    await sql`create table lone_note (id integer primary key)`.execute(database().db());
  });

  test("is followed before the next one", async () => {
    const seen = await database().transaction(async () => {
      await noting(1);
      await noting(2);
      return notes();
    });
    expect(seen).toEqual([1, 2]);
  });

  test("is followed before the commit where nothing else comes", async () => {
    await database().transaction(() => noting(1));
    expect(await notes()).toEqual([1]);
  });

  test("is undone with its transaction", async () => {
    const refused = await database().transaction(async () => {
      await noting(1);
      await notes();
      await noting(2);
      return { ok: false };
    });
    expect(refused).toEqual({ ok: false });
    expect(await notes()).toEqual([]);
  });

  test("fails what comes after it, with its own failure, and all of its transaction", async () => {
    await noting(1);
    const change = database().transaction(async () => {
      await noting(2);
      await noting(1);
      return notes();
    });
    await expect(change).rejects.toMatchObject({ code: "23505", constraint: "lone_note_pkey" });
    expect(await notes()).toEqual([1]);
  });

  test("fails the commit where nothing else comes", async () => {
    await noting(1);
    const change = database().transaction(async () => {
      await noting(2);
      await noting(1);
    });
    await expect(change).rejects.toMatchObject({ code: "23505" });
    expect(await notes()).toEqual([1]);
    await database().transaction(() => noting(3));
    expect(await notes()).toEqual([1, 3]);
  });
});

describeOnEachDatabase("a transaction that asks nothing", (database) => {
  test("leaves its connection as it was", async () => {
    await database().transaction(() => Promise.resolve());
    await database().transaction(() => Promise.resolve({ ok: false }));
    const { rows } = await sql<{ seen: number }>`select 1 as seen`.execute(database().db());
    expect(rows).toEqual([{ seen: 1 }]);
  });
});
