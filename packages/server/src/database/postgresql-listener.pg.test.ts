import { sql } from "kysely";
import { expect, test } from "vitest";
import { describeOnPostgresql } from "../testing/each-database.ts";

const reported: unknown[] = [];

describeOnPostgresql(
  "listening to PostgreSQL",
  (database) => {
    const tell = (payload: string): Promise<unknown> =>
      sql`select pg_notify('office_changed', ${payload})`.execute(database().db());

    test("goes on after the connection broke, and says that something may have been missed", async () => {
      const heard: string[] = [];
      const stop = await database().listen("office_changed", (payload) => heard.push(payload));
      await tell("before");
      await expect.poll(() => heard, { timeout: 10_000 }).toEqual(["before"]);
      await sql`
        select pg_terminate_backend(pid) from pg_stat_activity
        where application_name = 'dondoc listener' and datname = current_database()`.execute(database().db());
      await expect.poll(() => heard, { timeout: 15_000 }).toEqual(["before", ""]);
      await tell("after");
      await expect.poll(() => heard, { timeout: 10_000 }).toEqual(["before", "", "after"]);
      expect(reported).not.toEqual([]);
      await stop();
    });
  },
  { report: (failure) => reported.push(failure) },
);
