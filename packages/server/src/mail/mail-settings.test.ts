import { expect, test } from "vitest";
import { MailEnvironment, hasWholeMail, mailSettings } from "./mail-settings.ts";

const whole = {
  DONDOC_SMTP_URL: "smtp://who:secret@mail.example.vn:587",
  DONDOC_MAIL_FROM: "dondoc@example.vn",
  DONDOC_REMIND_BEFORE: "10,1",
  DONDOC_REMIND_LATE_EVERY: "3",
};
const DONDOC_ORIGIN = "https://dondoc.example.vn/path";

test("mail has a server, a sender and an address that its links lead to, and thresholds of its own", () => {
  const found = { ...MailEnvironment.parse(whole), DONDOC_ORIGIN };
  expect(hasWholeMail(found)).toBe(true);
  expect(mailSettings(found)).toEqual({
    smtp: { url: whole.DONDOC_SMTP_URL, from: whole.DONDOC_MAIL_FROM, origin: "https://dondoc.example.vn" },
    thresholds: { daysBefore: [10, 1], everyDaysLate: 3 },
  });
});

test("mail that lacks one of them is a mistake, and no mail is none", () => {
  const { DONDOC_MAIL_FROM: _, ...unsigned } = whole;
  expect(hasWholeMail({ ...MailEnvironment.parse(unsigned), DONDOC_ORIGIN })).toBe(false);
  expect(hasWholeMail(MailEnvironment.parse(whole))).toBe(false);
  expect(hasWholeMail(MailEnvironment.parse({}))).toBe(true);
  expect(mailSettings(MailEnvironment.parse({})).smtp).toBeNull();
});

test.each(["http://mail.example.vn", "mail.example.vn:25", "smtp:"])("%s is no mail server", (url) => {
  expect(MailEnvironment.safeParse({ ...whole, DONDOC_SMTP_URL: url }).success).toBe(false);
});

test.each(["7;3", "7,", "-1", "1000"])("%s are no days", (days) => {
  expect(MailEnvironment.safeParse({ ...whole, DONDOC_REMIND_BEFORE: days }).success).toBe(false);
});
