import { type Problem, isProblem } from "@dondoc/words";
import { TRPCClientError } from "@trpc/client";
import { Refused } from "./refused.ts";

/**
 * What went wrong, as the typed problem of the server. An answer that is none of ours means that the server itself did
 * not answer: it is down, or something stands in between.
 */
export function problemOf(error: unknown, url: string): Problem {
  if (error instanceof Refused) return error.problem;
  if (!(error instanceof TRPCClientError)) return { code: "fault", reference: "client" };
  const data: unknown = error.data;
  if (typeof data === "object" && data !== null && "problem" in data && isProblem(data.problem)) {
    return data.problem;
  }
  return { code: "server-unreachable", url };
}

/** Whether asking again may help without anybody changing anything. */
export function isPassing(problem: Problem): boolean {
  return problem.code === "server-unreachable" || problem.code === "database-unavailable";
}
