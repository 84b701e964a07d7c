import type { Problem } from "@dondoc/words";
import type { Context } from "hono";
import { REST_ROOT, restRefusal } from "../open/rest-refusal.ts";
import { refusal, refusedResponse } from "./problem-codes.ts";

/** A refusal before any procedure, in the form that is known to whoever asks at this address. */
export function refuseEarly(context: Context, problem: Problem): Response {
  return context.req.path.startsWith(`${REST_ROOT}/`)
    ? restRefusal(context, refusal(problem), problem)
    : refusedResponse(problem);
}
