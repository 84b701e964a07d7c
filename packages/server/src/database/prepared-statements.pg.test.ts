import { sql } from "kysely";
import { beforeEach, expect, test } from "vitest";
import { describeOnEachDatabase } from "../testing/each-database.ts";

describeOnEachDatabase("what transactions say again and again", (database) => {
  const noted = (id: number): Promise<unknown> =>
    database().transaction(async () => {
      const { rows } = await sql`select * from kept_note where id = ${id}`.execute(database().db());
      return rows;
    });

  beforeEach(async () => {
    await sql`drop table if exists kept_note`.execute(database().db());
    await sql`create table kept_note (id integer)`.execute(database().db());
    await sql`insert into kept_note values (${1})`.execute(database().db());
    for (let time = 0; time < 8; time += 1) await noted(1);
  });

  test("is answered as before", async () => {
    expect(await noted(1)).toEqual([{ id: 1 }]);
  });

  test("is answered with the columns of today after another instance has altered the table", async () => {
    await sql`alter table kept_note add column title text default 'new'`.execute(database().db());
    expect(await noted(1)).toEqual([{ id: 1, title: "new" }]);
    expect(await noted(1)).toEqual([{ id: 1, title: "new" }]);
  });

  test("asks the temporary table that stands before another of its name", async () => {
    const found = await database().transaction(async () => {
      await sql`create temporary table kept_note (id integer) on commit drop`.execute(database().db());
      return noted(1);
    });
    expect(found).toEqual([]);
    expect(await noted(1)).toEqual([{ id: 1 }]);
  });
});
