import type { WorkingFor } from "./job-work.ts";
import { faultReference } from "./job-problem.ts";
import { keepProgress } from "./job.store.ts";
import type { JobRef } from "./office-jobs.ts";

/** Why a job ends before its work is done. */
export class JobEnded extends Error {}

/** How often progress is kept, and how soon a job notices that somebody stopped it, on whatever instance. */
const LOOK_EVERY_MS = 1000;

type Watched = {
  readonly signal: AbortSignal;
  readonly tell: (progress: Readonly<Record<string, unknown>>) => void;
};

/**
 * Does the work of a job while keeping how far it is, and ends it when it is not under way any more. A fault is reported
 * each time it is met, under the end of the job's id.
 */
export async function workWatched(
  { database, report }: WorkingFor,
  { signal, ...job }: JobRef & { readonly signal: AbortSignal },
  work: (watched: Watched) => Promise<object>,
): Promise<object> {
  const stopped = new AbortController();
  let progress: Parameters<Watched["tell"]>[0] = {};
  const look = async (): Promise<void> => {
    try {
      const isUnderWay = await keepProgress(database, job, progress);
      if (!isUnderWay) stopped.abort(new JobEnded("The job was stopped."));
    } catch (fault) {
      report(fault, "jobs");
    }
  };
  let looking = Promise.resolve();
  const timer = setInterval(() => {
    looking = looking.then(look);
  }, LOOK_EVERY_MS);
  const either = AbortSignal.any([signal, stopped.signal]);
  try {
    return await work({
      signal: either,
      tell: (told) => {
        progress = told;
      },
    });
  } catch (fault) {
    if (!either.aborted && !(fault instanceof JobEnded)) report(fault, faultReference(job.id));
    throw fault;
  } finally {
    clearInterval(timer);
    await looking;
  }
}
