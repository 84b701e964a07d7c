import { type Problem, isProblem } from "@dondoc/words";
import type { JobState } from "./office-jobs.ts";

/** Why a job came to nothing: what refused the document, or the reference that the log knows a fault by. */
export function problemOfJob(id: string, state: JobState, told: unknown): Problem | null {
  if (state === "failed") return { code: "fault", reference: faultReference(id) };
  return state === "done" && isProblem(told) ? told : null;
}

/** What a person is told of a job that failed, and the log knows it by. */
export function faultReference(id: string): string {
  return id.slice(-8);
}
