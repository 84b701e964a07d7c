import { DraftId } from "@dondoc/domain";
import type { Problem } from "@dondoc/words";
import { z } from "zod";
import { nameForKeys } from "../http/once.ts";
import { refusal } from "../http/problem-codes.ts";
import type { JobState, ReadingJob } from "../jobs/office-jobs.ts";
import { problemOfJob } from "../jobs/job-problem.ts";
import type { Asking } from "../office/office.ts";

/** A large document that is read by itself, as whoever sent it sees it. */
export type DocumentReading = {
  readonly jobId: string;
  readonly fileName: string;
  /** Instant, ISO 8601. */
  readonly askedAt: string;
  readonly state: JobState;
  /** Pages read, of all; `null` where that is not known. */
  readonly pages: { readonly done: number; readonly all: number } | null;
  readonly draftId: DraftId | null;
  /** Why there will be no draft. */
  readonly problem: Problem | null;
};

/** One's own reading; throws that there is none for anybody else's. */
export async function documentReading({ office, actor }: Asking, jobId: string): Promise<DocumentReading> {
  const [job] = await office.jobs.readings(nameForKeys(actor), jobId);
  if (job === undefined) throw refusal({ code: "not-found", kind: "draft" });
  return asTold(job);
}

export async function ownReadings({ office, actor }: Asking): Promise<readonly DocumentReading[]> {
  return (await office.jobs.readings(nameForKeys(actor), null)).map(asTold);
}

const Pages = z.object({ done: z.number(), pages: z.number() });
const Read = z.object({ draftId: DraftId });

function asTold({ id, request, askedAt, state, progress }: ReadingJob): DocumentReading {
  const pages = Pages.safeParse(progress);
  const read = Read.safeParse(progress);
  return {
    jobId: id,
    fileName: request.fileName,
    askedAt,
    state,
    pages: pages.success ? { done: pages.data.done, all: pages.data.pages } : null,
    draftId: read.success ? read.data.draftId : null,
    problem: problemOf(id, state, progress?.["problem"]),
  };
}

function problemOf(id: string, state: JobState, told: unknown): Problem | null {
  return state === "stopped" ? { code: "reading-stopped" } : problemOfJob(id, state, told);
}
