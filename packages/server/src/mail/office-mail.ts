import { type UrgingThresholds, defaultUrgingThresholds } from "@dondoc/domain";

/** How an office mails. */
export type OfficeMail = {
  /** `null`: it mails nothing. */
  readonly smtp: SmtpSettings | null;
  /** When people are reminded. */
  readonly thresholds: UrgingThresholds;
};

export type SmtpSettings = {
  /** `smtp://who:secret@host:587`, or `smtps:` for TLS from the first byte. */
  readonly url: string;
  /** The address that mail comes from. */
  readonly from: string;
  /** Where people reach this office: what links in mail begin with. */
  readonly origin: string;
};

/** Of an office that mails nothing. */
export const noMail: OfficeMail = { smtp: null, thresholds: defaultUrgingThresholds };
