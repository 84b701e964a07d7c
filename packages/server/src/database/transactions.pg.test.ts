import { refuse } from "@dondoc/domain";
import { sql } from "kysely";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { describeOnEachDatabase } from "../testing/each-database.ts";

const reported: unknown[] = [];

describeOnEachDatabase(
  "a transaction",
  (database) => {
    const add = async (title: string): Promise<void> => {
      await sql`insert into note (title) values (${title})`.execute(database().db());
    };
    const titles = async (): Promise<readonly string[]> => {
      const { rows } = await sql<{ title: string }>`select title from note order by title`.execute(
        database().db(),
      );
      return rows.map(({ title }) => title);
    };

    beforeAll(async () => {
      await sql`create table note (title text primary key)`.execute(database().db());
    });
    beforeEach(async () => {
      await sql`truncate note`.execute(database().db());
      reported.length = 0;
    });

    test("keeps everything when its work returns", async () => {
      const answer = await database().transaction(async () => {
        await add("one");
        await add("two");
        return "done";
      });
      expect(answer).toBe("done");
      expect(await titles()).toEqual(["one", "two"]);
    });

    test("keeps nothing when its work throws", async () => {
      const failing = database().transaction(async () => {
        await add("one");
        throw new Error("no");
      });
      await expect(failing).rejects.toThrow("no");
      expect(await titles()).toEqual([]);
    });

    test("keeps nothing when its work is refused, and answers with the refusal", async () => {
      const refusal = refuse({ code: "stale-version" });
      const answer = await database().transaction(async () => {
        await add("one");
        return refusal;
      });
      expect(answer).toBe(refusal);
      expect(await titles()).toEqual([]);
    });

    test("keeps nothing when a failed statement was passed over in silence", async () => {
      const failing = database().transaction(async () => {
        await add("one");
        await add("one").catch(() => undefined);
      });
      await expect(failing).rejects.toThrow(/rolled back/);
      expect(await titles()).toEqual([]);
    });

    test("sees its own writes, which nobody else sees before the commit", async () => {
      let others: Promise<readonly string[]> | undefined;
      const readElsewhere = titles;
      const start = Promise.withResolvers<void>();
      const elsewhere = start.promise.then(readElsewhere);
      await database().transaction(async () => {
        await add("one");
        expect(await titles()).toEqual(["one"]);
        start.resolve();
        others = elsewhere;
      });
      // On PostgreSQL the other reader is not kept waiting; on the embedded database it comes after the commit.
      expect([[], ["one"]]).toContainEqual(await others);
    });

    test("is joined by one inside it", async () => {
      const failing = database().transaction(async () => {
        await database().transaction(() => add("inner"));
        throw new Error("no");
      });
      await expect(failing).rejects.toThrow("no");
      expect(await titles()).toEqual([]);
    });

    test("refuses the handle from outside, which would wait for it for ever", async () => {
      const failing = database().transaction(async () => {
        await sql`select 1`.execute(database().kysely);
      });
      await expect(failing).rejects.toThrow(/use db\(\)/);
      expect(await titles()).toEqual([]);
    });

    test("does not mix with others at the same time", async () => {
      const outcomes = await Promise.allSettled(
        ["a", "b", "c", "d", "e", "f"].map((title, index) =>
          database().transaction(async () => {
            await add(title);
            await sql`select 1`.execute(database().db());
            if (index % 2 === 1) throw new Error("no");
          }),
        ),
      );
      expect(outcomes.map(({ status }) => status === "fulfilled")).toEqual([
        true,
        false,
        true,
        false,
        true,
        false,
      ]);
      expect(await titles()).toEqual(["a", "c", "e"]);
    });

    test("may only read, when it says so", async () => {
      const failing = database().transaction(() => add("one"), { readOnly: true });
      await expect(failing).rejects.toMatchObject({ code: "25006" });
      expect(await database().transaction(titles, { readOnly: true })).toEqual([]);
    });

    test("is rolled back when it takes too long, and what it left running can do nothing", async () => {
      const goOn = Promise.withResolvers<void>();
      const leftRunning = Promise.withResolvers<readonly string[]>();
      const slow = database().transaction(
        async () => {
          const handle = database().db();
          await add("one");
          await goOn.promise;
          leftRunning.resolve([
            await failureOf(add("two")),
            await failureOf(sql`insert into note values ('three')`.execute(handle)),
          ]);
        },
        { timeoutMs: 1500 },
      );
      await expect(slow).rejects.toMatchObject({ code: "transaction-timed-out" });
      goOn.resolve();
      const [withDb, withHandle] = await leftRunning.promise;
      expect(withDb).toContain("inside a transaction that is over");
      expect(withHandle).toContain("already rolled back");
      expect(await titles()).toEqual([]);
    });

    describe("what is to happen after the commit", () => {
      test("happens once everybody can see what was written, outside of the transaction", async () => {
        const seen: unknown[] = [];
        const later = Promise.withResolvers<readonly string[]>();
        await database().transaction(async () => {
          database().afterCommit(() => {
            seen.push("first", database().inTransaction());
            titles().then(later.resolve, later.reject);
          });
          await database().transaction(() => {
            database().afterCommit(() => seen.push("second"));
            return Promise.resolve();
          });
          await add("one");
          expect(seen).toEqual([]);
        });
        expect(seen).toEqual(["first", false, "second"]);
        expect(await later.promise).toEqual(["one"]);
      });

      test("never happens after a rollback or a refusal", async () => {
        const happened: string[] = [];
        const failing = database().transaction(async () => {
          database().afterCommit(() => happened.push("thrown"));
          await add("one");
          throw new Error("no");
        });
        await expect(failing).rejects.toThrow("no");
        await database().transaction(async () => {
          database().afterCommit(() => happened.push("refused"));
          await add("two");
          return refuse({ code: "stale-version" });
        });
        expect(happened).toEqual([]);
      });

      test("cannot undo the commit by failing: it is reported, and the rest still happens", async () => {
        const happened: string[] = [];
        await database().transaction(async () => {
          database().afterCommit(() => {
            throw new Error("nobody listens");
          });
          database().afterCommit(() => happened.push("second"));
          await add("one");
        });
        expect(await titles()).toEqual(["one"]);
        expect(happened).toEqual(["second"]);
        expect(reported).toEqual([new Error("nobody listens")]);
      });

      test("can only be said inside a transaction", () => {
        expect(() => database().afterCommit(() => undefined)).toThrow(/inside a transaction/);
      });
    });
  },
  { report: (failure) => reported.push(failure) },
);

async function failureOf(attempt: Promise<unknown>): Promise<string> {
  return attempt.then(
    () => "none",
    (failure: unknown) => String(failure),
  );
}
