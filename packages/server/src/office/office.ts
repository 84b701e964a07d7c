import type { Actor, CalendarDay } from "@dondoc/domain";
import type { Visiting } from "../account/find-visitor.ts";
import type { Visit, VisitorMemory } from "../account/visitor-memory.ts";
import type { Database } from "../database/database.ts";
import type { OfficeFiles } from "../files/keep-file.ts";
import type { OfficeJobs } from "../jobs/office-jobs.ts";
import type { ChangeFeed } from "../live/change-feed.ts";
import type { OfficeMail } from "../mail/office-mail.ts";

/** The office a server runs: what every use case needs besides its input. */
export type Office = {
  readonly database: Database;
  readonly clock: OfficeClock;
  readonly changes: ChangeFeed;
  /** Originals and evidence, by the hash of their content. */
  readonly files: OfficeFiles;
  /** A uuid v7 for a new thing. */
  readonly newUuid: () => string;
  /** Filled with the two demonstration plans at its first start. */
  readonly isDemo: boolean;
  readonly version: string;
  /** Whether everybody reads, or only whom the office knows. */
  readonly isReadingPublic: boolean;
  /** Who was seen lately. */
  readonly visitors: VisitorMemory;
  readonly jobs: OfficeJobs;
  /** Under which licence its open data is given away; `null`: whoever runs it has not said. */
  readonly dataLicence: string | null;
  /** Whether other programs on this machine and its network may be told what happens. */
  readonly isPrivateWebhookAllowed: boolean;
  readonly mail: OfficeMail;
  /** Where the office keeps its own forms of papers; `null`: those that are built in. */
  readonly templateFolder: string | null;
  /** Told of faults, with the reference the person was given. */
  readonly report: (fault: unknown, reference: string) => void;
};

export type OfficeClock = {
  /** The office's day: where Việt Nam is, or a day set for demonstrations and tests. */
  readonly today: () => CalendarDay;
  readonly kind: "set" | "real";
  readonly now: () => Date;
};

/** Who asks, and of which office; `visit` says how they are known, where they are. */
export type Asking = {
  readonly office: Office;
  readonly actor: Actor;
  readonly visit?: Visit | null | undefined;
  /** Who sends this request, asked anew: for what goes on longer than an answer. */
  readonly lookAgain?: (() => Promise<Visiting>) | undefined;
};
