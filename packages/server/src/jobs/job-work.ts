import { verifyLedger } from "../ledger/verify-ledger.ts";
import type { Office } from "../office/office.ts";
import { countThrough } from "../roll-up/count-all.ts";
import type { JobKind } from "./office-jobs.ts";

export type WorkingFor = Pick<Office, "database" | "clock" | "report">;

export type Working = {
  /** Aborted when somebody stops the job, or the server stops. */
  readonly signal: AbortSignal;
  /** How far it is; what is told last is shown, about once a second. */
  readonly tell: (progress: Readonly<Record<string, unknown>>) => void;
};

export type JobWork = Readonly<Record<JobKind, (office: WorkingFor, working: Working) => Promise<object>>>;

/** What each kind of job does; what it answers is kept with it. */
export const jobWork: JobWork = {
  "verify-ledger": verified,
  "roll-over-reports": async ({ database, clock }) => countThrough(database, clock.today()),
};

/** A broken link is found once and told; looking again would only find it again, so the job is done with it. */
async function verified({ database, report }: WorkingFor, { signal, tell }: Working): Promise<object> {
  const walked = await verifyLedger(database, { signal, progress: (events) => tell({ events }) });
  if (walked.ok) return { outcome: "whole", ...walked.value };
  report(new Error("The ledger has a broken link.", { cause: walked.problem }), "verify-ledger");
  return { outcome: "broken", problem: walked.problem };
}
