import { type CalendarDay, day } from "@dondoc/domain";
import { given, suoiHoa } from "@dondoc/domain/scenarios";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach } from "vitest";
import type { Database } from "../database/database.ts";
import { noMail } from "../mail/office-mail.ts";
import { sendMail } from "../mail/send-mail.ts";
import { smtpPost } from "../mail/smtp-post.ts";
import { writeDueMail } from "../mail/write-due-mail.ts";
import type { Office } from "../office/office.ts";
import { versionOf } from "../task/change-assignment.ts";
import { describeOnEachDatabase } from "./each-database.ts";
import { invitedPerson } from "./invited-person.ts";
import { mailServer } from "./mail-server.ts";
import { emptyTables } from "./open-test-database.ts";
import { suoiHoaOffice } from "./suoi-hoa-office.ts";

export const everyKind = { digest: true, reminder: true, urging: true };

type Body = (mailing: () => MailingOffice, database: () => Database) => void;

/** Runs the tests of `body` on each database over one office that mails, put back to its beginning before each. */
export function describeMailing(name: string, body: Body): void {
  describeOnEachDatabase(name, (database) => {
    let opened: MailingOffice | undefined;
    beforeAll(async () => {
      await emptyTables(database());
      opened = await mailingOffice(database());
    }, 60_000);
    beforeEach(() => opened?.reset());
    afterAll(() => opened?.close());
    body(() => {
      if (opened === undefined) throw new Error("The office that mails is open only while tests run.");
      return opened;
    }, database);
  });
}

/**
 * The office of Suối Hoa with a mail server of its own, at a time that the test moves: five days before the commune's
 * deadline, two after the first threshold.
 */
async function mailingOffice(database: Database) {
  const base = await suoiHoaOffice(database, { story: "in progress" });
  const server = await mailServer();
  const origin = "https://dondoc.example.vn";
  const smtp = { url: server.url, from: "dondoc@example.vn", origin };
  const post = smtpPost(smtp);
  const beginning = { on: day("2024-06-25"), at: Date.parse("2024-06-25T00:00:00Z") };
  const time: { on: CalendarDay; at: number } = { ...beginning };
  const faults: unknown[] = [];
  const office: Office = {
    ...base,
    mail: { ...noMail, smtp },
    clock: { kind: "set", today: () => time.on, now: () => new Date(time.at) },
    report: (fault) => faults.push(fault),
  };
  const { signal } = new AbortController();
  return {
    office,
    server,
    origin,
    time,
    faults,
    person: (email: string | null = "lan@ban-da.example.vn") =>
      invitedPerson(office, { post: "reporter", unitId: suoiHoa.commune, email }),
    write: async () => (await writeDueMail(office, signal)).written,
    send: () => sendMail(office, post, signal),
    subjects: () => server.received.map(({ email }) => email.subject),
    /** The part of the commune as it stands, for whoever acts on it. */
    part: async () => ({ assignmentId: given.id, version: await versionOf(database, given.id) }),
    /** For the next test: nobody has an account, nothing was written, and it is the beginning again. */
    reset: async () => {
      await sql`
        with mails as (delete from mail), told as (delete from mail_told), choices as (delete from mail_choice),
          posts as (delete from membership), people as (delete from account), users as (delete from auth_user)
        select`.execute(database.db());
      Object.assign(time, beginning);
      faults.length = 0;
      server.received.length = 0;
      server.refused.clear();
    },
    close: async () => {
      post.close();
      await server.stop();
    },
  };
}

type MailingOffice = Awaited<ReturnType<typeof mailingOffice>>;
