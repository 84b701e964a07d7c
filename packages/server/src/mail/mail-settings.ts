import { type UrgingThresholds, defaultUrgingThresholds } from "@dondoc/domain";
import { z } from "zod";
import type { OfficeMail } from "./office-mail.ts";

const blankIsUnset = (value: unknown): unknown => (value === "" ? undefined : value);

const SmtpUrl = z.url({ protocol: /^smtps?$/, hostname: /./ });

/** Days before the due day, as `7,3,0`. */
const Days = z
  .string()
  .regex(/^\d{1,3}(?:,\d{1,3}){0,9}$/u)
  .transform((text) => text.split(",").map(Number));

/** The part of the environment that is about mail and reminders. */
export const MailEnvironment = z.object({
  DONDOC_SMTP_URL: z.preprocess(blankIsUnset, SmtpUrl.optional()),
  DONDOC_MAIL_FROM: z.preprocess(blankIsUnset, z.email().max(200).optional()),
  DONDOC_REMIND_BEFORE: z.preprocess(blankIsUnset, Days.optional()),
  DONDOC_REMIND_LATE_EVERY: z.preprocess(blankIsUnset, z.coerce.number().int().min(1).max(366).optional()),
});

type Found = z.infer<typeof MailEnvironment> & { readonly DONDOC_ORIGIN?: string | undefined };

/** Mail without a sender, or with links that lead nowhere, is a mistake to be told at the start. */
export function hasWholeMail(found: Found): boolean {
  const { DONDOC_SMTP_URL: url, DONDOC_MAIL_FROM: from, DONDOC_ORIGIN: origin } = found;
  return url === undefined || (from !== undefined && origin !== undefined);
}

export function mailSettings(found: Found): OfficeMail {
  const { DONDOC_SMTP_URL: url, DONDOC_MAIL_FROM: from, DONDOC_ORIGIN: origin } = found;
  const thresholds: UrgingThresholds = {
    daysBefore: found.DONDOC_REMIND_BEFORE ?? defaultUrgingThresholds.daysBefore,
    everyDaysLate: found.DONDOC_REMIND_LATE_EVERY ?? defaultUrgingThresholds.everyDaysLate,
  };
  const isWhole = url !== undefined && from !== undefined && origin !== undefined;
  return { smtp: isWhole ? { url, from, origin: new URL(origin).origin } : null, thresholds };
}
