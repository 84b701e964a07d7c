import { randomUUID } from "node:crypto";
import { given } from "@dondoc/domain/scenarios";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Office } from "../office/office.ts";
import { dropDatabase, onServer, testPostgresqlUrl } from "../testing/open-test-database.ts";
import { hoa, minh, suoiHoaOffice, suoiHoaToday } from "../testing/suoi-hoa-office.ts";
import { callerAs, testOffice } from "../testing/test-office.ts";
import type { Database } from "./database.ts";
import { limitsOf } from "./database-settings.ts";
import { openPostgresql } from "./open-postgresql.ts";
import { ReplicaRefused } from "./replica.ts";

const isMissing = testPostgresqlUrl === undefined;
const where = isMissing ? "postgresql (DATABASE_URL is not set)" : "postgresql";
const limits = limitsOf({ report: () => undefined });

describe.skipIf(isMissing)(`an office with a replica, on ${where}`, () => {
  const names = { office: nameFor("office"), copy: nameFor("copy"), other: nameFor("other") };
  let database: Database;
  let office: Office;

  beforeAll(async () => {
    await onServer(`create database ${names.office}`);
    const filled = await openPostgresql(urlOf(names.office), limits);
    await suoiHoaOffice(filled);
    await callerAs(testOffice(filled, suoiHoaToday), hoa).overview.show();
    await filled.close();
    await onServer(`create database ${names.copy} template ${names.office}`);
    await onServer(`create database ${names.other}`);
    // What is written here nobody copied: whoever reads it has read the copy.
    const copy = await openPostgresql(urlOf(names.copy), limits);
    await sql`update plan set subject = 'as copied'`.execute(copy.db());
    await copy.close();
    database = await openPostgresql(urlOf(names.office), limits, urlOf(names.copy));
    office = testOffice(database, suoiHoaToday);
  }, 60_000);

  afterAll(async () => {
    await database.close();
    for (const name of Object.values(names)) await dropDatabase(name);
  }, 60_000);

  const subjectFor = async (actor: typeof hoa) => {
    const { plan } = await callerAs(office, actor).plan.detail({ planId: given.planId });
    return plan.subject;
  };

  test("answers queries from the replica", async () => {
    expect(await subjectFor(minh)).toBe("as copied");
  });

  test("reads in a transaction what it may change, and not the replica", async () => {
    const read = () =>
      database.reading(() =>
        database.transaction(() => database.db().selectFrom("plan").select("subject").executeTakeFirst()),
      );
    expect(await read()).toEqual({ subject: "về tủ sách thôn" });
  });

  test("never writes to the replica", async () => {
    const write = database.reading(() => sql`update plan set subject = ''`.execute(database.db()));
    await expect(write).rejects.toMatchObject({ code: "25006" });
  });

  test("shows to whoever has just changed something what they wrote, and to others the replica", async () => {
    const minhs = callerAs(office, minh);
    const { parts } = await minhs.task.detail({ taskId: given.taskId });
    const part = parts.find(({ assignment }) => assignment.id === given.id);
    await minhs.task.urge({ assignmentId: given.id, version: part?.version ?? 0 });
    expect(await subjectFor(minh)).toBe("về tủ sách thôn");
    expect(await subjectFor(hoa)).toBe("as copied");
  });

  test("refuses at the start what is no replica of it", async () => {
    const faultOf = async (name: string) => {
      const opening = openPostgresql(urlOf(names.office), limits, urlOf(name));
      const refused = await opening.then(
        () => null,
        (error: unknown) => error,
      );
      return refused instanceof ReplicaRefused ? refused.fault : refused;
    };
    expect(await faultOf(nameFor("nowhere"))).toBe("unreachable");
    expect(await faultOf(names.other)).toBe("not-migrated");
    const other = await openPostgresql(urlOf(names.other), limits);
    await suoiHoaOffice(other, { isRecordedAsItHappened: true });
    await other.close();
    expect(await faultOf(names.other)).toBe("other-office");
  }, 60_000);

  test("answers by itself while the replica is out", async () => {
    await dropDatabase(names.copy);
    expect(await subjectFor(hoa)).toBe("về tủ sách thôn");
  });
});

function nameFor(what: string): string {
  return `dondoc_test_${what}_${randomUUID().replaceAll("-", "")}`;
}

function urlOf(name: string): string {
  const url = new URL(testPostgresqlUrl ?? "postgres://nowhere.invalid");
  url.pathname = `/${name}`;
  return url.href;
}
