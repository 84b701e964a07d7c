import { randomUUID } from "node:crypto";
import { type Permission, may } from "@dondoc/domain";
import type { Problem } from "@dondoc/words";
import { type TRPCError, initTRPC } from "@trpc/server";
import { z } from "zod";
import { DatabaseUnavailable, DiskNearlyFull } from "../database/database-errors.ts";
import type { Asking } from "../office/office.ts";
import { ProblemError, refusal, valueOf } from "./problem-codes.ts";

/** Every procedure names what it permits; a test fails for one that has no permission. */
export type ProcedureMeta = { readonly permission: Permission };

const t = initTRPC
  .context<Asking>()
  .meta<ProcedureMeta>()
  .create({
    isDev: false,
    sse: { ping: { enabled: true, intervalMs: 15_000 }, client: { reconnectAfterInactivityMs: 30_000 } },
    errorFormatter: ({ shape, error, ctx }) => {
      const problem = problemOf(error, ctx);
      return { ...shape, message: problem.code, data: { code: shape.data.code, problem } };
    },
  });

export const router = t.router;
export const createCaller = t.createCallerFactory;

/** A procedure that only those with the permission may call. */
export function allowed(permission: Permission) {
  return t.procedure.meta({ permission }).use(async ({ ctx, next }) => {
    valueOf(may(ctx.actor, permission));
    const result = await next();
    if (!result.ok) throw translated(result.error);
    return result;
  });
}

/** Outages have a problem of their own; any other thrown error is a fault and stays inside. */
function translated(error: TRPCError): TRPCError {
  if (error.cause instanceof DiskNearlyFull) return refusal({ code: "disk-nearly-full" });
  if (error.cause instanceof DatabaseUnavailable) return refusal({ code: "database-unavailable" });
  return error;
}

function problemOf(error: TRPCError, asking: Asking | undefined): Problem {
  if (error.cause instanceof ProblemError) return error.cause.problem;
  if (error.cause instanceof z.ZodError) {
    return { code: "input-invalid", fields: error.cause.issues.map((issue) => issue.path.join(".")) };
  }
  if (error.code === "BAD_REQUEST" || error.code === "PARSE_ERROR")
    return { code: "input-invalid", fields: [] };
  if (error.code === "NOT_FOUND") return { code: "not-found", kind: "plan" };
  const reference = randomUUID().slice(0, 8);
  asking?.office.report(error.cause ?? error, reference);
  return { code: "fault", reference };
}
