import { type Problem, problemSentence } from "@dondoc/words";
import type { TRPCError } from "@trpc/server";
import { getHTTPStatusCodeFromError } from "@trpc/server/http";
import type { Context } from "hono";

/** Where the operations are. */
export const REST_ROOT = "/api/v1";

export const problemJson = { "Content-Type": "application/problem+json" };

/** A refusal in the form of RFC 9457, in the language that is asked for: nothing of how the server works inside. */
export function restRefusal(context: Context, error: TRPCError, problem: Problem): Response {
  const language = /^\s*en\b/iu.test(context.req.header("accept-language") ?? "") ? "en" : "vi";
  const status = getHTTPStatusCodeFromError(error);
  const type = `urn:dondoc:problem:${problem.code}`;
  const title = problemSentence(problem, language);
  const challenge = status === 401 ? { "WWW-Authenticate": "Bearer" } : {};
  return Response.json(
    { type, title, status, problem },
    { status, headers: { ...problemJson, ...challenge } },
  );
}
