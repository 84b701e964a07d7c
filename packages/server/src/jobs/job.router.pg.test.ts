import { setTimeout as pause } from "node:timers/promises";
import { day } from "@dondoc/domain";
import { sql } from "kysely";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Office } from "../office/office.ts";
import { reachOf } from "../roll-up/reach.store.ts";
import { describeOnEachDatabase } from "../testing/each-database.ts";
import { endlessWork } from "../testing/endless-work.ts";
import { emptyTables } from "../testing/open-test-database.ts";
import { lan, personOf, suoiHoaOffice, suoiHoaToday } from "../testing/suoi-hoa-office.ts";
import { suoiHoa } from "@dondoc/domain/scenarios";
import { callerAs, testOffice } from "../testing/test-office.ts";
import { jobWork } from "./job-work.ts";
import { latestJobs } from "./job.store.ts";
import type { JobKind, JobRow } from "./office-jobs.ts";
import { startJobs } from "./start-jobs.ts";

const keeper = personOf("quan-tri", "administrator", suoiHoa.district);

describeOnEachDatabase("what the server does by itself", (database) => {
  let office: Office;
  const faults: unknown[] = [];
  beforeEach(async () => {
    await emptyTables(database());
    await suoiHoaOffice(database());
    await begin();
  }, 60_000);
  afterEach(async () => {
    await office.jobs.close();
    await sql`drop schema if exists pgboss cascade`.execute(database().db());
    faults.length = 0;
  }, 60_000);

  /** With `lookEverySeconds` as long as a test, nobody takes what is asked for. */
  async function begin(lookEverySeconds = 0.5, work = jobWork) {
    const base = { ...testOffice(database(), suoiHoaToday), report: (fault: unknown) => faults.push(fault) };
    office = { ...base, jobs: await startJobs(base, { lookEverySeconds, work }) };
  }
  const keepers = () => callerAs(office, keeper).job;

  async function ended(kind: JobKind): Promise<JobRow> {
    const isOver = ({ state }: JobRow) => state !== "waiting" && state !== "under-way";
    for (let look = 0; look < 100; look += 1) {
      const { jobs } = await keepers().list();
      const job = jobs.find((each) => each.kind === kind && isOver(each));
      if (job !== undefined) return job;
      await pause(100);
    }
    throw new Error(
      `No ${kind} has ended: ${JSON.stringify(await latestJobs(database(), 10))} ${String(faults)}`,
    );
  }

  test("walks the ledger when asked, and says what it saw", async () => {
    const { id } = await keepers().ask({ kind: "verify-ledger" });
    expect(await ended("verify-ledger")).toMatchObject({
      id,
      state: "done",
      progress: { outcome: "whole" },
    });
  }, 30_000);

  test("tells of a broken link as a fault, and is done with it", async () => {
    await database().transaction(async () => {
      await sql`set local session_replication_role = replica`.execute(database().db());
      await sql`update event set hash = 'x' where position = (select min(position) from event)`.execute(
        database().db(),
      );
    });
    await keepers().ask({ kind: "verify-ledger" });
    expect(await ended("verify-ledger")).toMatchObject({ state: "done", progress: { outcome: "broken" } });
    expect(faults).toHaveLength(1);
  }, 30_000);

  test("makes the reports of coming days known", async () => {
    await keepers().ask({ kind: "roll-over-reports" });
    expect(await ended("roll-over-reports")).toMatchObject({
      state: "done",
      progress: { from: suoiHoaToday },
    });
    expect(await reachOf(database())).toMatchObject({ from: day("2024-06-10") });
  }, 30_000);

  test("is planned for every night", async () => {
    const { rows } = await sql<{ name: string }>`select name from pgboss.schedule order by 1`.execute(
      database().db(),
    );
    expect(rows.map(({ name }) => name)).toEqual([
      "clean-files",
      "roll-over-reports",
      "verify-ledger",
      "write-mail",
    ]);
  });

  test("was never asked for by a change that is rolled back", async () => {
    const asking = database().transaction(async () => {
      expect(await office.jobs.ask("verify-ledger")).not.toBeNull();
      throw new Error("Rolled back.");
    });
    await expect(asking).rejects.toThrow("Rolled back.");
    expect(await latestJobs(database(), 10)).toEqual([]);
  });

  test("is stopped before it begins, and begins when tried again", async () => {
    await office.jobs.close();
    await begin(600);
    await pause(200);
    const { id } = await keepers().ask({ kind: "verify-ledger" });
    if (id === null) throw new Error("Nobody took the job.");
    const job = { kind: "verify-ledger", id } as const;
    expect(await keepers().ask({ kind: "verify-ledger" })).toEqual({ id });
    expect(await keepers().stop(job)).toEqual({ changed: true });
    expect(await keepers().stop(job)).toEqual({ changed: false });
    expect((await keepers().list()).jobs).toMatchObject([{ id, state: "stopped" }]);
    expect(await keepers().retry(job)).toEqual({ changed: true });
    expect((await keepers().list()).jobs).toMatchObject([{ id, state: "waiting" }]);
    await office.jobs.close();
    await begin();
    expect(await ended("verify-ledger")).toMatchObject({ id, state: "done" });
  }, 60_000);

  /** Work that goes on until it is told to end. */
  const endless = { ...jobWork, "verify-ledger": endlessWork({ events: 7 }) };

  async function underWay(): Promise<JobRow> {
    for (let look = 0; look < 100; look += 1) {
      const { jobs } = await keepers().list();
      const [job] = jobs;
      if (job?.state === "under-way" && job.progress !== null) return job;
      await pause(100);
    }
    throw new Error(`Nothing is under way: ${String(faults)}`);
  }

  test("shows how far it is, and ends while under way when somebody stops it", async () => {
    await office.jobs.close();
    await begin(0.5, endless);
    await keepers().ask({ kind: "verify-ledger" });
    const { id, progress } = await underWay();
    expect(progress).toEqual({ events: 7 });
    expect(await keepers().stop({ kind: "verify-ledger", id })).toEqual({ changed: true });
    expect(await ended("verify-ledger")).toMatchObject({ id, state: "stopped" });
    const before = Date.now();
    await office.jobs.close();
    expect(Date.now() - before).toBeLessThan(4000);
  }, 30_000);

  test("is handed back when the server stops, and done by the next", async () => {
    await office.jobs.close();
    await begin(0.5, endless);
    await keepers().ask({ kind: "verify-ledger" });
    const { id } = await underWay();
    await office.jobs.close();
    expect(await latestJobs(database(), 1)).toMatchObject([{ id, state: "waiting" }]);
    await begin();
    expect(await ended("verify-ledger")).toMatchObject({ id, state: "done", progress: { outcome: "whole" } });
  }, 40_000);

  test("says why it came to nothing: the reference of a fault, or what refused the document", async () => {
    await office.jobs.close();
    await begin(600);
    await keepers().ask({ kind: "verify-ledger" });
    await keepers().ask({ kind: "clean-files" });
    const output = JSON.stringify({ outcome: "refused", problem: { code: "document-empty" } });
    await sql`update pgboss.job set state = 'failed', output = '{"message": "kept in the log"}'
      where name = 'verify-ledger'`.execute(database().db());
    await sql`update pgboss.job set state = 'completed', output = ${output}::jsonb
      where name = 'clean-files'`.execute(database().db());
    const { jobs } = await keepers().list();
    const [failed, refused] = ["verify-ledger", "clean-files"].map((kind) =>
      jobs.find((job) => job.kind === kind),
    );
    expect(failed?.problem).toEqual({ code: "fault", reference: failed?.id.slice(-8) });
    expect(refused?.problem).toEqual({ code: "document-empty" });
    expect(JSON.stringify(jobs)).not.toContain("kept in the log");
  }, 30_000);

  test("is shown to and steered by those who look after the office, and by nobody else", async () => {
    const stranger = callerAs(office, lan).job;
    const refused = { code: "FORBIDDEN" };
    const job = { kind: "verify-ledger", id: "018cc251-f400-7000-9000-000000000001" } as const;
    await expect(stranger.list()).rejects.toMatchObject(refused);
    await expect(stranger.ask({ kind: "verify-ledger" })).rejects.toMatchObject(refused);
    await expect(stranger.stop(job)).rejects.toMatchObject(refused);
    await expect(stranger.retry(job)).rejects.toMatchObject(refused);
    expect(await keepers().stop(job)).toEqual({ changed: false });
  });
});
