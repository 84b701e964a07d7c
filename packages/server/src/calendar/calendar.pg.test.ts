import { type UnitId, day } from "@dondoc/domain";
import { given, suoiHoa } from "@dondoc/domain/scenarios";
import { sql } from "kysely";
import { beforeEach, describe, expect, test } from "vitest";
import { versionOf } from "../task/change-assignment.ts";
import type { Office } from "../office/office.ts";
import { describeOnEachDatabase } from "../testing/each-database.ts";
import { emptyTables } from "../testing/open-test-database.ts";
import { invitedPerson } from "../testing/invited-person.ts";
import { personOf, suoiHoaOffice } from "../testing/suoi-hoa-office.ts";
import { type TestApp, testApp } from "../testing/test-app.ts";
import { callerAs, callerOf } from "../testing/test-office.ts";

const keeper = personOf("quan-tri", "administrator", suoiHoa.district);

describeOnEachDatabase("a calendar by its address", (database) => {
  let office: Office;
  let app: TestApp;
  let lan: Awaited<ReturnType<typeof invitedPerson>>;
  beforeEach(async () => {
    await emptyTables(database());
    office = await suoiHoaOffice(database(), { story: "more time asked for" });
    app = testApp(office);
    lan = await invitedPerson(office, { post: "reporter", unitId: suoiHoa.commune });
  }, 60_000);

  const made = (unitId?: UnitId) => lan.caller.calendar.makeFeed(unitId === undefined ? {} : { unitId });
  const follow = (path: string, headers: Readonly<Record<string, string>> = {}) =>
    app.request(path, { headers });

  test("holds what the units of its owner owe, each on its day", async () => {
    const answer = await follow((await made()).path);
    expect([answer.status, answer.headers.get("content-type")]).toEqual([
      200,
      "text/calendar; charset=utf-8",
    ]);
    const text = (await answer.text()).replaceAll("\r\n ", "");
    expect(text.match(/^UID:.*$/gmu)).toEqual([`UID:${given.id}@dondoc`]);
    expect(text).toContain("DTSTART;VALUE=DATE:20240630");
    expect(text).toContain("X-WR-CALNAME:Hạn việc của Lan");
    expect(text).toContain(`URL;VALUE=URI:http://127.0.0.1:7070/tasks/${given.taskId}`);
  });

  test("moves the entry of a deadline that moves, and takes out what is done", async () => {
    const { path } = await made(suoiHoa.commune);
    const entryOf = async () => {
      const text = (await (await follow(path)).text()).replaceAll("\r\n ", "");
      const [, uid] = /^UID:(.*)$/mu.exec(text) ?? [];
      const [, sequence] = /^SEQUENCE:(\d+)$/mu.exec(text) ?? [];
      const [, on] = /^DTSTART;VALUE=DATE:(\d+)$/mu.exec(text) ?? [];
      return { uid, sequence: Number(sequence), on };
    };
    const before = await entryOf();
    const seen = async () => ({ assignmentId: given.id, version: await versionOf(database(), given.id) });
    await callerOf(office).task.grantExtension({ ...(await seen()), dueOn: day("2024-07-15") });
    const after = await entryOf();
    expect([before.on, after.on]).toEqual(["20240630", "20240715"]);
    expect(after.uid).toBe(before.uid);
    expect(after.sequence).toBeGreaterThan(before.sequence);
    await callerOf(office).task.withdraw({
      ...(await seen()),
      withdrawnOn: office.clock.today(),
      reason: "Có lý do",
    });
    expect((await entryOf()).uid).toBeUndefined();
  });

  test("is told once whether anything moved", async () => {
    const { path } = await made();
    const etag = (await follow(path)).headers.get("etag") ?? "";
    const again = await follow(path, { "if-none-match": etag });
    expect([again.status, await again.text()]).toEqual([304, ""]);
  });

  describe("is not there", () => {
    test("once it was taken back, and its owner sees it in no list", async () => {
      const { id, path } = await made();
      expect(await lan.caller.calendar.feeds()).toMatchObject({ feeds: [{ id, unitName: null }] });
      expect(await lan.caller.calendar.revokeFeed({ id })).toBeNull();
      expect((await follow(path)).status).toBe(404);
      expect(await lan.caller.calendar.feeds()).toEqual({ feeds: [] });
    });

    test("once the account is closed", async () => {
      const { path } = await made();
      expect((await follow(path)).status).toBe(200);
      await callerAs(office, keeper).account.deactivate({ accountId: lan.accountId });
      expect((await follow(path)).status).toBe(404);
    });

    test("once its owner holds no post by which the unit is seen", async () => {
      const { path } = await made(suoiHoa.commune);
      expect((await follow(path)).status).toBe(200);
      const request = { post: "reporter", unitId: suoiHoa.commune, lastOn: day("2024-06-09") } as const;
      await callerAs(office, keeper).account.endMembership({ accountId: lan.accountId, request });
      expect((await follow(path)).status).toBe(404);
    });

    test("by an address that is wrong by a letter, cut off, or made up", async () => {
      const { path } = await made();
      const other = path.at(-5) === "A" ? "B" : "A";
      for (const wrong of [`${path.slice(0, -5)}${other}.ics`, "/calendar/ddf_.ics", "/calendar/a.ics"]) {
        expect((await follow(wrong)).status).toBe(404);
      }
    });
  });

  test("is made for no unit out of sight", async () => {
    await expect(made(suoiHoa.otherCommune)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  test("is kept as its hash, and bounded in number", async () => {
    const { path } = await made();
    const { rows } = await sql`select * from calendar_feed`.execute(database().db());
    expect(JSON.stringify([rows, await lan.caller.calendar.feeds()])).not.toContain(path.slice(14, 40));
    for (let more = 1; more < 20; more += 1) await made();
    await expect(made()).rejects.toMatchObject({ message: "too-many-calendars" });
  });

  test("is refused for a while to whoever asks without end", async () => {
    const { path } = await made();
    const answers: Response[] = [];
    for (let asked = 0; asked < 21; asked += 1) answers.push(await follow(path));
    expect(answers.at(-2)?.status).toBe(200);
    expect(answers.at(-1)?.status).toBe(429);
    expect(Number(answers.at(-1)?.headers.get("retry-after"))).toBeGreaterThan(0);
  });
});
