import { day } from "@dondoc/domain";
import { given } from "@dondoc/domain/scenarios";
import { readAnyDocument } from "@dondoc/reader";
import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { describeMailing, everyKind } from "../testing/mailing-office.ts";
import type { KeptLetter } from "./mail-kind.ts";
import { callerOf } from "../testing/test-office.ts";

const MINUTE_MS = 60_000;

describeMailing("mail of the office", (mailing, database) => {
  describe("reminds", () => {
    test("of what crossed a threshold, once for each threshold, however often it is asked", async () => {
      await mailing().person();
      expect([await mailing().write(), await mailing().write()]).toEqual([1, 0]);
      mailing().time.on = day("2024-06-26");
      expect(await mailing().write()).toBe(0);
      mailing().time.on = day("2024-06-28");
      expect(await mailing().write()).toBe(1);
      mailing().time.on = day("2024-07-02");
      expect(await mailing().write()).toBe(1);
      expect(await mailing().send()).toBe("nothing-due");
      expect(mailing().subjects()).toEqual([
        "Nhắc 1 việc, ngày 25-6-2024",
        "Nhắc 1 việc, ngày 28-6-2024",
        "Nhắc 1 việc, ngày 02-7-2024",
      ]);
      expect(mailing().server.received[2]?.email.text).toContain("Quá hạn 2 ngày; hạn 30-6-2024");
    });

    test("whoever wants it, in their language, where they want it, and nobody else", async () => {
      const lan = await mailing().person();
      await mailing()
        .person("bao@ban-da.example.vn")
        .then(({ caller }) =>
          caller.mail.choose({
            address: null,
            language: "vi",
            kinds: { ...everyKind, digest: false, reminder: false },
          }),
        );
      await mailing().person(null);
      await lan.caller.mail.choose({ address: "lan@home.example", language: "en", kinds: everyKind });
      expect(await mailing().write()).toBe(2);
      await mailing().send();
      expect(mailing().server.received.map(({ email }) => email.to?.[0]?.address)).toEqual(
        Array(2).fill("lan@home.example"),
      );
      expect(new Set(mailing().subjects())).toEqual(
        new Set(["1 item overdue or due soon on 25 Jun 2024", "Reminder of 1 item, 25 Jun 2024"]),
      );
    });

    test("nobody whose account was closed meanwhile", async () => {
      await mailing().person();
      await mailing().write();
      await sql`update account set status = 'deactivated'`.execute(database().db());
      await mailing().send();
      expect(mailing().server.received).toEqual([]);
    });
  });

  test("says in both forms what is owed, where it is looked at, and how it is stopped", async () => {
    await mailing().person();
    await mailing().write();
    await mailing().send();
    const { email } = mailing().server.received[0] ?? {};
    for (const form of [email?.text, email?.html]) {
      expect(form).toContain("Lập danh mục sách của thôn");
      expect(form).toContain(`${mailing().origin}/tasks/${given.taskId}`);
      expect(form).toContain(`${mailing().origin}/mail/stop/ddu_`);
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
      for (const name of ["lan", "bao", "mai"]) await mailing().person(`${name}@ban-da.example.vn`);
      expect(await mailing().write()).toBe(3);
      await mailing().server.stop();
      for (let minute = 0; minute < 60; minute += 5, mailing().time.at += 5 * MINUTE_MS) {
        expect(["nobody-answers", "nothing-due"]).toContain(await mailing().send());
      }
      expect(mailing().server.received).toEqual([]);
      await mailing().server.start();
      for (let minute = 0; minute < 120; minute += 5, mailing().time.at += 5 * MINUTE_MS)
        await mailing().send();
      const names = mailing().server.received.map(({ email }) => email.to?.[0]?.address);
      expect(names).toHaveLength(3);
      expect(new Set(names)).toEqual(
        new Set(["bao@ban-da.example.vn", "lan@ban-da.example.vn", "mai@ban-da.example.vn"]),
      );
      expect(mailing().faults).toEqual([]);
    });

    test("when it takes a mail and nobody hears the answer: the same mail goes out under the same name", async () => {
      await mailing().person();
      await mailing().write();
      mailing().server.behave("takes and says nothing");
      expect(await mailing().send()).toBe("nobody-answers");
      mailing().server.behave("takes");
      expect(await mailing().send()).toBe("nothing-due");
      mailing().time.at += MINUTE_MS;
      await mailing().send();
      const [first, second] = mailing().server.received.map(({ email }) => email);
      expect(first?.messageId).toMatch(/^<[0-9a-f-]{36}@dondoc\.example\.vn>$/u);
      expect([second?.messageId, second?.date]).toEqual([first?.messageId, first?.date]);
      expect(mailing().server.received).toHaveLength(2);
    });

    test("when two servers of one office send at once", async () => {
      for (const name of ["lan", "bao", "mai", "thu"]) await mailing().person(`${name}@ban-da.example.vn`);
      await mailing().write();
      await Promise.all([mailing().send(), mailing().send()]);
      const names = mailing().server.received.map(({ email }) => email.to?.[0]?.address);
      expect([names.length, new Set(names).size]).toEqual([4, 4]);
    });

    test("but gives up an address that is refused for good, says so to its owner, and goes on", async () => {
      const lan = await mailing().person();
      await mailing().person("bao@ban-da.example.vn");
      await mailing().write();
      mailing().server.refused.set("lan@ban-da.example.vn", 550);
      await mailing().send();
      expect(mailing().server.received.map(({ email }) => email.to?.[0]?.address)).toEqual([
        "bao@ban-da.example.vn",
      ]);
      expect(mailing().faults).toHaveLength(1);
      const { waiting, refusedAt } = await lan.caller.mail.choice();
      expect([waiting, refusedAt?.slice(0, 10)]).toEqual([0, "2024-06-25"]);
    });

    test("and tries an address again that is only busy", async () => {
      await mailing().person();
      await mailing().write();
      mailing().server.refused.set("lan@ban-da.example.vn", 450);
      expect(await mailing().send()).toBe("nothing-due");
      mailing().server.refused.clear();
      mailing().time.at += MINUTE_MS;
      await mailing().send();
      expect(mailing().server.received).toHaveLength(1);
    });
  });

  test("keeps no words of a mail that was delivered", async () => {
    await mailing().person();
    await mailing().write();
    await mailing().send();
    const { rows } = await sql`select letter, due_at, attempts from mail`.execute(database().db());
    expect(rows).toEqual([{ letter: null, due_at: null, attempts: 1 }]);
  });

  test("carries the slip of an urging to everybody who enters the work of the unit, with the urging or not at all", async () => {
    await mailing().person();
    await callerOf(mailing().office).task.urge(await mailing().part());
    await expect(callerOf(mailing().office).task.urge(await mailing().part())).rejects.toMatchObject({
      message: "already-urged",
    });
    await mailing().send();
    const unit = "Ủy ban nhân dân xã Bản Đá";
    expect(mailing().subjects()).toEqual([`Phiếu đôn đốc gửi ${unit}, ngày 25-6-2024`]);
    const { text, html, attachments } = mailing().server.received[0]?.email ?? {};
    const [word] = attachments ?? [];
    const bytes = word?.content instanceof ArrayBuffer ? new Uint8Array(word.content) : new Uint8Array();
    const read = await readAnyDocument({ bytes, fileName: word?.filename ?? "" });
    expect([attachments?.length, word?.filename]).toEqual([
      1,
      expect.stringMatching(/^phieu-don-doc-.*\.docx$/u),
    ]);
    for (const form of [text, html, read.ok ? read.value.text : ""]) {
      expect(form).toContain(`Kính gửi: ${unit}`);
      expect(form).toContain("quý đơn vị còn 1 việc chưa hoàn thành, gồm:");
      expect(form).toContain("Lập danh mục sách của thôn");
      expect(form).toContain("Còn 5 ngày");
      expect(form).toContain("Người đôn đốc: test.");
    }
    expect(text).toContain(`${mailing().origin}/tasks/${given.taskId}`);
  });

  test("shows beforehand what would be sent today, and sends nothing by that", async () => {
    const lan = await mailing().person();
    const preview = async () => (await lan.caller.mail.preview({ origin: mailing().origin })).letters;
    expect((await preview()).map(({ kind, letter }) => [kind, letter?.subject])).toEqual([
      ["digest", "1 việc quá hạn hoặc sắp đến hạn, ngày 25-6-2024"],
      ["reminder", "Nhắc 1 việc, ngày 25-6-2024"],
    ]);
    await mailing().write();
    expect((await preview()).find(({ kind }) => kind === "reminder")?.letter).toBeNull();
    mailing().time.on = day("2024-06-01");
    expect((await preview()).map(({ letter }) => letter)).toEqual([null, null]);
  });

  test("cannot be told by a document whom to write to, nor what it is called", async () => {
    const hostile = "Một\r\nBcc: all@a.example\r\n\r\n<script>alert(1)</script>";
    await mailing().person();
    await sql`update task set statement = ${hostile}`.execute(database().db());
    await sql`update account set name = ${hostile}`.execute(database().db());
    await sql`update assignment set unit_as_written = ${hostile}`.execute(database().db());
    // The part was urged already on the day before.
    mailing().time.on = day("2024-06-26");
    await callerOf(mailing().office).task.urge(await mailing().part());
    await mailing().write();
    await mailing().send();
    expect(mailing().server.received).toHaveLength(2);
    for (const { email, source } of mailing().server.received) {
      expect([email.bcc ?? [], email.to?.length]).toEqual([[], 1]);
      expect(source).not.toMatch(/^Bcc:/imu);
      expect(email.html).not.toContain("<script");
      expect(email.html).toContain("&lt;script&gt;");
    }
  });

  describe("keeps with the mail of an urging", () => {
    const kept = async () => {
      const { rows } = await sql<{ letter: KeptLetter }>`select letter from mail`.execute(database().db());
      return rows.map(({ letter }) => letter);
    };
    const attachments = () => mailing().server.received.map(({ email }) => email.attachments.length);

    test("what its slip says, and no file, until it is sent", async () => {
      await mailing().person();
      mailing().time.on = day("2024-06-27");
      await callerOf(mailing().office).task.urge(await mailing().part());
      const [letter] = await kept();
      expect(letter?.slip?.items.map(({ statement }) => statement)).toEqual([
        expect.stringContaining("<script>"),
      ]);
      expect(letter?.attached).toBeUndefined();
    });

    test("the words alone where the paper sets a task of endless length", async () => {
      await mailing().person();
      await sql`update task set statement = ${"dài ".repeat(20_000)}`.execute(database().db());
      mailing().time.on = day("2024-06-28");
      await callerOf(mailing().office).task.urge(await mailing().part());
      expect((await kept()).map(({ slip }) => slip)).toEqual([undefined]);
      await mailing().send();
      expect(attachments()).toEqual([0]);
    });

    test("the file where it was written before the file was made on sending", async () => {
      await mailing().person();
      await mailing().write();
      const attached = { fileName: "phieu.docx", mediaType: "application/octet-stream", base64: "UEs=" };
      await sql`update mail set letter = letter || ${JSON.stringify({ attached })}::jsonb`.execute(
        database().db(),
      );
      await mailing().send();
      expect(mailing().server.received[0]?.email.attachments[0]?.filename).toBe("phieu.docx");
    });

    test("and sends the others where the file of one cannot be made", async () => {
      await mailing().person();
      await mailing().write();
      await sql`update mail set letter = letter || '{"slip": {}}'::jsonb`.execute(database().db());
      mailing().time.on = day("2024-06-28");
      await mailing().write();
      expect(await mailing().send()).toBe("nothing-due");
      expect(attachments()).toEqual([0]);
      expect((await kept()).filter((letter) => letter !== null)).toHaveLength(1);
    });
  });
});
