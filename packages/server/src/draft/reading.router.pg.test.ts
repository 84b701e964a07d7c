import { setTimeout as pause } from "node:timers/promises";
import { type Actor, day } from "@dondoc/domain";
import { suoiHoa } from "@dondoc/domain/scenarios";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { jobWork } from "../jobs/job-work.ts";
import { startJobs } from "../jobs/start-jobs.ts";
import type { Office } from "../office/office.ts";
import { describeOnEachDatabase } from "../testing/each-database.ts";
import { endlessWork } from "../testing/endless-work.ts";
import { memoryFiles } from "../testing/memory-files.ts";
import { emptyTables } from "../testing/open-test-database.ts";
import { refusalOf } from "../testing/refusals.ts";
import { personOf } from "../testing/suoi-hoa-office.ts";
import { callerAs, testOffice } from "../testing/test-office.ts";
import { READ_AT_ONCE_BYTES } from "./ask-reading.ts";
import type { DocumentReading } from "./document-reading.ts";
import { readWaitingDocument } from "./read-waiting-document.ts";
import { hashOf } from "./read-draft.ts";

const minh = personOf("minh", "clerk", suoiHoa.district);
const hoa = personOf("hoa", "clerk", suoiHoa.district);
const keeper = personOf("quan-tri", "administrator", suoiHoa.district);

/** A plan that is large for the blanks it ends with. */
function plan(marking = "HUYỆN SƠN LA HẠ"): string {
  const lines = [
    "ỦY BAN NHÂN DÂN",
    marking,
    "Số: 5/KH-UBND Sơn La Hạ, ngày 04 tháng 3 năm 2024",
    "KẾ HOẠCH",
    "Thực hiện Kết luận số 12-KL/TW ngày 01/02/2024 của Ban Bí thư về thư viện thôn",
    "I. NHIỆM VỤ",
    "1. Mở thư viện ở mỗi thôn, hoàn thành trước ngày 30/9/2024.",
  ];
  return `${lines.join("\n")}\n${" ".repeat(READ_AT_ONCE_BYTES)}`;
}

function form(content: string | Uint8Array<ArrayBuffer>, fileName = "ke-hoach.txt"): FormData {
  const data = new FormData();
  data.set("file", new File([content], fileName));
  return data;
}

const utf8 = new TextEncoder();

describeOnEachDatabase("a large document that is read by itself", (database) => {
  let office: Office;
  const faults: unknown[] = [];
  beforeAll(() => begin(), 60_000);
  afterAll(async () => {
    await office.jobs.close();
    await sql`drop schema if exists pgboss cascade`.execute(database().db());
  }, 60_000);
  beforeEach(async () => {
    await emptyTables(database());
    await sql`delete from pgboss.job`.execute(database().db());
    for await (const { sha256 } of office.files.store.list()) await office.files.store.remove(sha256);
    faults.length = 0;
  });

  async function begin(work = jobWork, lookEverySeconds = 0.5) {
    const files = { store: memoryFiles(), scan: null };
    const base = { ...testOffice(database(), day("2024-05-01")), files, report: told };
    office = { ...base, jobs: await startJobs(base, { lookEverySeconds, work }) };
  }
  function told(fault: unknown): void {
    faults.push(fault);
  }
  /** With other work, or with nobody who takes any, until the test is over. */
  async function meanwhile(work: typeof jobWork, lookEverySeconds: number, test: () => Promise<void>) {
    await office.jobs.close();
    await begin(work, lookEverySeconds);
    try {
      await test();
    } finally {
      await office.jobs.close();
      await begin();
    }
  }
  const as = (actor: Actor) => callerAs(office, actor);
  async function ask(content = plan(), key?: string): Promise<string> {
    const data = form(content);
    if (key !== undefined) data.set("idempotencyKey", key);
    const answer = await as(minh).draft.read(data);
    if (!("jobId" in answer)) throw new Error("The document was read at once.");
    return answer.jobId;
  }
  async function until(jobId: string, is: (reading: DocumentReading) => boolean): Promise<DocumentReading> {
    for (let look = 0; look < 600; look += 1) {
      const reading = await as(minh).draft.reading({ jobId });
      if (is(reading)) return reading;
      await pause(50);
    }
    throw new Error(`It never comes to that: ${String(faults)}`);
  }
  const over = (reading: DocumentReading) => reading.draftId !== null || reading.problem !== null;
  async function kept(): Promise<number> {
    let files = 0;
    for await (const _ of office.files.store.list()) files += 1;
    return files;
  }

  test("ends as the draft that it would have become at once, read by who asked", async () => {
    const jobId = await ask();
    const { draftId, fileName } = await until(jobId, over);
    expect(fileName).toBe("ke-hoach.txt");
    const { drafts } = await as(minh).draft.list();
    expect(drafts).toMatchObject([{ draftId, number: "5/KH-UBND" }]);
    const { rows } = await sql`select type, meta ->> 'actor' as actor from event`.execute(database().db());
    expect(rows).toEqual([{ type: "draft-read", actor: minh.name }]);
    expect(await as(minh).draft.readings()).toMatchObject({ readings: [{ jobId, draftId, state: "done" }] });
    expect(faults).toEqual([]);
  }, 30_000);

  test("is asked for once, however often the same request comes", async () => {
    const key = "0192a000-0000-4000-8000-000000000001";
    expect(await ask(plan(), key)).toBe(await ask(plan(), key));
    expect((await as(minh).draft.readings()).readings).toHaveLength(1);
  });

  test("is followed by who asked; nobody else is told that it exists, and a keeper sees no name of a file", async () => {
    const jobId = await ask();
    expect((await as(hoa).draft.readings()).readings).toEqual([]);
    const missing = { code: "not-found", kind: "draft" };
    expect(await refusalOf(as(hoa).draft.reading({ jobId }))).toEqual(missing);
    expect(await refusalOf(as(hoa).draft.stopReading({ jobId }))).toEqual(missing);
    const { jobs } = await as(keeper).job.list();
    expect(jobs).toMatchObject([{ kind: "read-document", id: jobId, askedBy: minh.name }]);
    expect(JSON.stringify(jobs)).not.toContain("ke-hoach.txt");
  });

  describe("that is secret", () => {
    test("is refused before anything is kept, or asked of anybody", async () => {
      expect(await refusalOf(as(minh).draft.read(form(plan("TỐI MẬT"))))).toEqual({
        code: "document-secret",
        marking: "TỐI MẬT",
      });
      expect([await kept(), await as(minh).draft.readings()]).toEqual([0, { readings: [] }]);
    });

    test("is not kept either where its head is a picture: it is read before anything else", async () => {
      const picture = new Uint8Array(READ_AT_ONCE_BYTES + 1);
      picture.set([0xff, 0xd8, 0xff]);
      expect(await refusalOf(as(minh).draft.read(form(picture, "ban-chup.jpg")))).toEqual({
        code: "document-without-text",
      });
      expect([await kept(), await as(minh).draft.readings()]).toEqual([0, { readings: [] }]);
    });

    test("leaves no trace when it slipped past the first look", async () => {
      const bytes = utf8.encode(plan("MẬT"));
      const sha256 = hashOf(bytes);
      await office.files.store.put(sha256, bytes);
      const askedBy = { key: "account minh", name: minh.name };
      const jobId = await office.jobs.askReading({ sha256, fileName: "de-an-bi-mat.txt", askedBy });
      const { problem, fileName } = await until(jobId, over);
      expect([problem, fileName]).toEqual([{ code: "document-secret", marking: "MẬT" }, ""]);
      expect(await kept()).toBe(0);
      const { rows } = await sql<{
        all: string;
      }>`select row_to_json(job)::text as all from pgboss.job`.execute(database().db());
      expect(JSON.stringify(rows)).not.toMatch(new RegExp(`de-an-bi-mat|${sha256}`, "u"));
    }, 30_000);
  });

  test("that says nothing becomes no draft, and nothing of it is kept", async () => {
    const jobId = await ask("một hai ba\n".repeat(READ_AT_ONCE_BYTES / 8));
    const { problem } = await until(jobId, over);
    expect(problem).toMatchObject({ code: "document-too-large" });
    expect([await kept(), (await as(minh).draft.list()).drafts]).toEqual([0, []]);
  }, 30_000);

  test("shows its pages while it is read, and ends when who asked stops it", async () => {
    await meanwhile({ ...jobWork, "read-document": endlessWork({ done: 3, pages: 40 }) }, 0.5, async () => {
      const jobId = await ask();
      const { pages } = await until(jobId, (reading) => reading.pages !== null);
      expect(pages).toEqual({ done: 3, all: 40 });
      expect(await as(minh).draft.stopReading({ jobId })).toEqual({ changed: true });
      expect(await until(jobId, over)).toMatchObject({
        state: "stopped",
        problem: { code: "reading-stopped" },
      });
      expect(await as(minh).draft.stopReading({ jobId })).toEqual({ changed: false });
    });
  }, 60_000);

  test("leaves no draft when it is stopped at the last moment", async () => {
    const late: typeof jobWork = {
      ...jobWork,
      "read-document": async (base, working) => {
        await office.jobs.stop({ kind: "read-document", id: working.id });
        return readWaitingDocument(base, { ...working, signal: new AbortController().signal });
      },
    };
    await meanwhile(late, 0.5, async () => {
      const jobId = await ask();
      await until(jobId, ({ state }) => state === "stopped");
      await office.jobs.close();
      expect((await as(minh).draft.list()).drafts).toEqual([]);
    });
  }, 60_000);

  test("is taken up again when the server that read it is dead", async () => {
    let jobId = "";
    await meanwhile(jobWork, 600, async () => {
      await pause(200);
      jobId = await ask();
      // What a killed process leaves: a job under way that no heart beats for.
      await sql`update pgboss.job set state = 'active', started_on = now() - interval '1 hour',
        heartbeat_on = now() - interval '1 hour' where id = ${jobId}::uuid`.execute(database().db());
      const { store } = office.files;
      await office.jobs.close();
      const base = { ...office, files: { store, scan: null } };
      office = { ...base, jobs: await startJobs(base, { lookEverySeconds: 0.5, superviseEverySeconds: 1 }) };
      const { draftId } = await until(jobId, over);
      expect((await as(minh).draft.list()).drafts).toMatchObject([{ draftId }]);
    });
  }, 60_000);
});
