import type { Problem } from "@dondoc/words";
import { TRPCError } from "@trpc/server";
import { z } from "zod";
import { ProblemError } from "../http/problem-codes.ts";

/** The problem with which a call was refused. A call that was answered, or that failed otherwise, fails the test. */
export async function refusalOf(call: Promise<unknown>): Promise<Problem> {
  try {
    await call;
  } catch (error) {
    return problemIn(error);
  }
  throw new Error("The call was not refused.");
}

/** The problem that an error carries; any other error is thrown again. */
export function problemIn(error: unknown): Problem {
  if (!(error instanceof TRPCError)) throw error;
  if (error.cause instanceof ProblemError) return error.cause.problem;
  if (!(error.cause instanceof z.ZodError)) throw error;
  return { code: "input-invalid", fields: error.cause.issues.map((issue) => issue.path.join(".")) };
}
