import { type Problem, isProblem } from "@dondoc/words";
import { Refused } from "./refused.ts";

/**
 * What went wrong, as the typed problem of the server. An answer that is none of ours means that the server itself did
 * not answer: it is down, or something stands in between. The failures of calls are known by their `data`: those of our
 * client and of tRPC's own have it.
 */
export function problemOf(error: unknown, url: string): Problem {
  if (error instanceof Refused) return error.problem;
  if (!(error instanceof Error) || !("data" in error)) return { code: "fault", reference: "client" };
  const { data } = error;
  if (typeof data === "object" && data !== null && "problem" in data && isProblem(data.problem)) {
    return data.problem;
  }
  return { code: "server-unreachable", url };
}

/** Whether asking again may help without anybody changing anything. */
export function isPassing(problem: Problem): boolean {
  return problem.code === "server-unreachable" || problem.code === "database-unavailable";
}
