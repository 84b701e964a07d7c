import { readWaitingDocument } from "../draft/read-waiting-document.ts";
import { cleanFiles } from "../files/clean-files.ts";
import { verifyLedger } from "../ledger/verify-ledger.ts";
import { writeDueMail } from "../mail/write-due-mail.ts";
import type { Office } from "../office/office.ts";
import { countThrough } from "../roll-up/count-all.ts";
import { waitingFiles } from "./job.store.ts";
import type { JobKind } from "./office-jobs.ts";

export type WorkingFor = Pick<
  Office,
  "database" | "clock" | "changes" | "files" | "newUuid" | "report" | "mail"
>;

export type Working = {
  /** Of the job, a uuid. */
  readonly id: string;
  /** What was asked with it. */
  readonly request: unknown;
  /** Aborted when somebody stops the job, or the server stops. */
  readonly signal: AbortSignal;
  /** How far it is; what is told last is shown, about once a second. */
  readonly tell: (progress: Readonly<Record<string, unknown>>) => void;
  /** Ends the job in the transaction of the caller; throws `JobEnded` when it is not under way any more. */
  readonly end: (outcome: object) => Promise<void>;
  /** Puts something else in the place of what was asked. */
  readonly forget: (request: object) => Promise<void>;
};

export type JobWork = Readonly<Record<JobKind, (office: WorkingFor, working: Working) => Promise<object>>>;

/** What each kind of job does; what it answers is kept with it. */
export const jobWork: JobWork = {
  "verify-ledger": verified,
  "roll-over-reports": async ({ database, clock }) => countThrough(database, clock.today()),
  "clean-files": async ({ database, files, clock }) =>
    cleanFiles({ database, store: files.store, waiting: await waitingFiles(database) }, clock.now()),
  "write-mail": (office, { signal }) => writeDueMail(office, signal),
  "read-document": readWaitingDocument,
};

/** A broken link is found once and told; looking again would only find it again, so the job is done with it. */
async function verified({ database, report }: WorkingFor, { signal, tell }: Working): Promise<object> {
  const walked = await verifyLedger(database, { signal, progress: (events) => tell({ events }) });
  if (walked.ok) return { outcome: "whole", ...walked.value };
  report(new Error("The ledger has a broken link.", { cause: walked.problem }), "verify-ledger");
  return { outcome: "broken", problem: walked.problem };
}
