import { type CalendarDay, day } from "@dondoc/domain";
import { given, suoiHoa } from "@dondoc/domain/scenarios";
import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Office } from "../office/office.ts";
import { versionOf } from "../task/change-assignment.ts";
import { describeOnEachDatabase } from "../testing/each-database.ts";
import { invitedPerson } from "../testing/invited-person.ts";
import { mailServer } from "../testing/mail-server.ts";
import { emptyTables } from "../testing/open-test-database.ts";
import { suoiHoaOffice } from "../testing/suoi-hoa-office.ts";
import { testApp } from "../testing/test-app.ts";
import { callerOf } from "../testing/test-office.ts";
import { noMail } from "./office-mail.ts";
import { sendMail } from "./send-mail.ts";
import { type Post, smtpPost } from "./smtp-post.ts";
import { writeDueMail } from "./write-due-mail.ts";

const origin = "https://dondoc.example.vn";
const signal = new AbortController().signal;
const MINUTE_MS = 60_000;
const everything = { digest: true, reminder: true, urging: true };

describeOnEachDatabase("mail of the office", (database) => {
  let server: Awaited<ReturnType<typeof mailServer>>;
  let post: Post;
  let office: Office;
  let on: CalendarDay;
  let at: number;
  const faults: unknown[] = [];
  beforeEach(async () => {
    await emptyTables(database());
    const base = await suoiHoaOffice(database(), { story: "in progress" });
    server = await mailServer();
    const smtp = { url: server.url, from: "dondoc@example.vn", origin };
    post = smtpPost(smtp);
    // Five days before the commune's deadline, two after the first threshold.
    [on, at] = [day("2024-06-25"), Date.parse("2024-06-25T00:00:00Z")];
    faults.length = 0;
    office = {
      ...base,
      mail: { ...noMail, smtp },
      clock: { kind: "set", today: () => on, now: () => new Date(at) },
      report: (fault) => faults.push(fault),
    };
  }, 60_000);
  afterEach(async () => {
    post.close();
    await server.stop();
  });
  const person = (email: string | null = "lan@ban-da.example.vn") =>
    invitedPerson(office, { post: "reporter", unitId: suoiHoa.commune, email });
  const write = async () => (await writeDueMail(office, signal)).written;
  const send = () => sendMail(office, post, signal);
  const subjects = () => server.received.map(({ email }) => email.subject);
  const part = async () => ({ assignmentId: given.id, version: await versionOf(database(), given.id) });

  describe("reminds", () => {
    test("of what crossed a threshold, once for each threshold, however often it is asked", async () => {
      await person();
      expect([await write(), await write()]).toEqual([1, 0]);
      on = day("2024-06-26");
      expect(await write()).toBe(0);
      on = day("2024-06-28");
      expect(await write()).toBe(1);
      on = day("2024-07-02");
      expect(await write()).toBe(1);
      expect(await send()).toBe("nothing-due");
      expect(subjects()).toEqual([
        "Nhắc 1 việc, ngày 25-6-2024",
        "Nhắc 1 việc, ngày 28-6-2024",
        "Nhắc 1 việc, ngày 02-7-2024",
      ]);
      expect(server.received[2]?.email.text).toContain("Quá hạn 2 ngày; hạn 30-6-2024");
    });

    test("whoever wants it, in their language, where they want it, and nobody else", async () => {
      const lan = await person();
      await person("bao@ban-da.example.vn").then(({ caller }) =>
        caller.mail.choose({
          address: null,
          language: "vi",
          kinds: { ...everything, digest: false, reminder: false },
        }),
      );
      await person(null);
      await lan.caller.mail.choose({ address: "lan@home.example", language: "en", kinds: everything });
      expect(await write()).toBe(2);
      await send();
      expect(server.received.map(({ email }) => email.to?.[0]?.address)).toEqual(
        Array(2).fill("lan@home.example"),
      );
      expect(new Set(subjects())).toEqual(
        new Set(["1 item overdue or due soon on 25 Jun 2024", "Reminder of 1 item, 25 Jun 2024"]),
      );
    });

    test("nobody whose account was closed meanwhile", async () => {
      await person();
      await write();
      await sql`update account set status = 'deactivated'`.execute(database().db());
      await send();
      expect(server.received).toEqual([]);
    });
  });

  test("says in both forms what is owed, where it is looked at, and how it is stopped", async () => {
    await person();
    await write();
    await send();
    const { email } = server.received[0] ?? {};
    for (const form of [email?.text, email?.html]) {
      expect(form).toContain("Lập danh mục sách của thôn");
      expect(form).toContain(`${origin}/tasks/${given.taskId}`);
      expect(form).toContain(`${origin}/mail/stop/ddu_`);
    }
    expect(email?.from?.address).toBe("dondoc@example.vn");
    const header = (name: string) => email?.headers.find(({ key }) => key === name)?.value;
    expect(header("list-unsubscribe")).toMatch(
      /^<https:\/\/dondoc\.example\.vn\/mail\/stop\/ddu_[\w-]{43}>$/u,
    );
    expect(header("list-unsubscribe-post")).toBe("List-Unsubscribe=One-Click");
    expect(header("auto-submitted")).toBe("auto-generated");
  });

  describe("loses nothing and sends nothing twice", () => {
    test("when the mail server is out for an hour: each is delivered once when it returns", async () => {
      for (const name of ["lan", "bao", "mai"]) await person(`${name}@ban-da.example.vn`);
      expect(await write()).toBe(3);
      await server.stop();
      for (let minute = 0; minute < 60; minute += 5, at += 5 * MINUTE_MS) {
        expect(["nobody-answers", "nothing-due"]).toContain(await send());
      }
      expect(server.received).toEqual([]);
      await server.start();
      for (let minute = 0; minute < 120; minute += 5, at += 5 * MINUTE_MS) await send();
      const names = server.received.map(({ email }) => email.to?.[0]?.address);
      expect(names).toHaveLength(3);
      expect(new Set(names)).toEqual(
        new Set(["bao@ban-da.example.vn", "lan@ban-da.example.vn", "mai@ban-da.example.vn"]),
      );
      expect(faults).toEqual([]);
    });

    test("when it takes a mail and nobody hears the answer: the same mail goes out under the same name", async () => {
      await person();
      await write();
      server.behave("takes and says nothing");
      expect(await send()).toBe("nobody-answers");
      server.behave("takes");
      expect(await send()).toBe("nothing-due");
      at += MINUTE_MS;
      await send();
      const [first, second] = server.received.map(({ email }) => email);
      expect(first?.messageId).toMatch(/^<[0-9a-f-]{36}@dondoc\.example\.vn>$/u);
      expect([second?.messageId, second?.date]).toEqual([first?.messageId, first?.date]);
      expect(server.received).toHaveLength(2);
    });

    test("when two servers of one office send at once", async () => {
      for (const name of ["lan", "bao", "mai", "thu"]) await person(`${name}@ban-da.example.vn`);
      await write();
      await Promise.all([send(), send()]);
      const names = server.received.map(({ email }) => email.to?.[0]?.address);
      expect([names.length, new Set(names).size]).toEqual([4, 4]);
    });

    test("but gives up an address that is refused for good, says so to its owner, and goes on", async () => {
      const lan = await person();
      await person("bao@ban-da.example.vn");
      await write();
      server.refused.set("lan@ban-da.example.vn", 550);
      await send();
      expect(server.received.map(({ email }) => email.to?.[0]?.address)).toEqual(["bao@ban-da.example.vn"]);
      expect(faults).toHaveLength(1);
      const { waiting, refusedAt } = await lan.caller.mail.choice();
      expect([waiting, refusedAt?.slice(0, 10)]).toEqual([0, "2024-06-25"]);
    });

    test("and tries an address again that is only busy", async () => {
      await person();
      await write();
      server.refused.set("lan@ban-da.example.vn", 450);
      expect(await send()).toBe("nothing-due");
      server.refused.clear();
      at += MINUTE_MS;
      await send();
      expect(server.received).toHaveLength(1);
    });
  });

  test("keeps no words of a mail that was delivered", async () => {
    await person();
    await write();
    await send();
    const { rows } = await sql`select letter, due_at, attempts from mail`.execute(database().db());
    expect(rows).toEqual([{ letter: null, due_at: null, attempts: 1 }]);
  });

  describe("is stopped", () => {
    const stopPath = () => {
      const { text = "" } = server.received[0]?.email ?? {};
      return new URL(/https:\S+\/mail\/stop\/\S+/u.exec(text)?.[0] ?? "").pathname;
    };

    test("by one request of a mail program, for that kind and that person alone", async () => {
      const lan = await person();
      const bao = await person("bao@ban-da.example.vn");
      await write();
      await send();
      const [mail] = server.received;
      const reader = mail?.email.to?.[0]?.address === "lan@ban-da.example.vn" ? lan : bao;
      const form = { "content-type": "application/x-www-form-urlencoded" };
      const app = testApp(office);
      expect((await app.request(stopPath(), { method: "POST", headers: form })).status).toBe(200);
      expect((await reader.caller.mail.choice()).kinds).toEqual({
        digest: false,
        reminder: false,
        urging: true,
      });
      const other = reader === lan ? bao : lan;
      expect((await other.caller.mail.choice()).kinds.reminder).toBe(true);
      expect((await app.request("/mail/stop/ddu_x", { method: "POST", headers: form })).status).toBe(404);
    });

    test("by hand only after a question, by whoever holds the mail", async () => {
      const lan = await person();
      await write();
      await send();
      const asked = await testApp(office).request(stopPath());
      expect([asked.status, asked.headers.get("location")]).toEqual([
        302,
        stopPath().replace("/mail/stop/", "/mail#"),
      ]);
      expect((await lan.caller.mail.choice()).kinds.reminder).toBe(true);
      const token = stopPath().split("/").at(-1) ?? "";
      expect(await callerOf(office).mail.readStop({ token })).toEqual({ kind: "reminder" });
      expect(await callerOf(office).mail.stop({ token })).toEqual({ kind: "reminder" });
      expect((await lan.caller.mail.choice()).kinds.reminder).toBe(false);
    });

    test("and what waits of that kind is called back", async () => {
      const lan = await person();
      await write();
      expect((await lan.caller.mail.choice()).waiting).toBe(1);
      await lan.caller.mail.choose({
        address: null,
        language: "vi",
        kinds: { ...everything, reminder: false },
      });
      await send();
      expect(server.received).toEqual([]);
    });
  });

  test("carries the slip of an urging to everybody who enters the work of the unit, with the urging or not at all", async () => {
    await person();
    await callerOf(office).task.urge(await part());
    await expect(callerOf(office).task.urge(await part())).rejects.toMatchObject({
      message: "already-urged",
    });
    await send();
    expect(subjects()).toEqual(["Phiếu đôn đốc gửi UBND các xã, ngày 25-6-2024"]);
    const { text } = server.received[0]?.email ?? {};
    expect(text).toContain("Nhiệm vụ: Lập danh mục sách của thôn");
    expect(text).toContain("Còn 5 ngày là đến hạn.");
    expect(text).toContain("Người đôn đốc: test");
  });

  test("shows beforehand what would be sent today, and sends nothing by that", async () => {
    const lan = await person();
    const preview = async () => (await lan.caller.mail.preview({ origin })).letters;
    expect((await preview()).map(({ kind, letter }) => [kind, letter?.subject])).toEqual([
      ["digest", "1 việc quá hạn hoặc sắp đến hạn, ngày 25-6-2024"],
      ["reminder", "Nhắc 1 việc, ngày 25-6-2024"],
    ]);
    await write();
    expect((await preview()).find(({ kind }) => kind === "reminder")?.letter).toBeNull();
    on = day("2024-06-01");
    expect((await preview()).map(({ letter }) => letter)).toEqual([null, null]);
  });

  test("cannot be told by a document whom to write to, nor what it is called", async () => {
    const hostile = "Một\r\nBcc: all@a.example\r\n\r\n<script>alert(1)</script>";
    await person();
    await sql`update task set statement = ${hostile}`.execute(database().db());
    await sql`update account set name = ${hostile}`.execute(database().db());
    await sql`update assignment set unit_as_written = ${hostile}`.execute(database().db());
    await callerOf(office).task.urge(await part());
    await write();
    await send();
    expect(server.received).toHaveLength(2);
    for (const { email, source } of server.received) {
      expect([email.bcc ?? [], email.to?.length]).toEqual([[], 1]);
      expect(source).not.toMatch(/^Bcc:/imu);
      expect(email.html).not.toContain("<script");
      expect(email.html).toContain("&lt;script&gt;");
    }
  });
});
