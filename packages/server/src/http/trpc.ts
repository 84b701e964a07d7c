import { randomUUID } from "node:crypto";
import { type Permission, may } from "@dondoc/domain";
import type { Problem } from "@dondoc/words";
import { type TRPCError, initTRPC } from "@trpc/server";
// The one thing of these that is used: it marks the answer of a middleware which had no need to go on.
import { middlewareMarker } from "@trpc/server/unstable-core-do-not-import";
import { z } from "zod";
import { DiskNearlyFull, isOutage } from "../database/database-errors.ts";
import { isWriteConflict } from "../database/retry-conflicts.ts";
import type { Asking } from "../office/office.ts";
import { once } from "./once.ts";
import { readsReplica, rememberChange } from "./read-replica.ts";
import { ProblemError, refusal, valueOf } from "./problem-codes.ts";
import { unstorable } from "./storable-input.ts";

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
  return t.procedure.meta({ permission }).use(async ({ ctx, getRawInput, type, next }) => {
    valueOf(may(ctx.actor, permission));
    const problem = unstorable(await getRawInput());
    if (problem !== null) throw refusal(problem);
    const result = type === "query" ? await readFirst(ctx, next) : await next();
    if (type === "mutation" && result.ok) rememberChange(ctx);
    if (!result.ok) throw translated(result.error);
    return result;
  });
}

/** Queries are answered by the replica where there is one, and by the database itself when anything goes wrong there. */
async function readFirst<Answer extends { readonly ok: boolean; readonly error?: TRPCError }>(
  asking: Asking,
  next: () => Promise<Answer>,
): Promise<Answer> {
  if (!readsReplica(asking)) return next();
  const read = await asking.office.database.reading(next);
  return !read.ok && read.error?.code === "INTERNAL_SERVER_ERROR" ? next() : read;
}

/** Chosen by the client, one for each thing a person wants done; it is sent again with every repetition. */
export const IdempotencyKey = z.uuid().optional();

/**
 * A procedure that changes something: all of it in one transaction, and once for each key (once.ts). Whatever it refuses
 * rolls everything back. It may be run again when another writer got in the way, so that what it does outside the
 * database must wait for `afterCommit`.
 */
export function mutation(permission: Permission, { timeoutMs }: { readonly timeoutMs?: number } = {}) {
  return allowed(permission)
    .input(z.object({ idempotencyKey: IdempotencyKey }))
    .use(async ({ ctx, input: { idempotencyKey: key }, path, getRawInput, next }) => {
      const { idempotencyKey: _, ...input } = fieldsOf(await getRawInput());
      const request = { procedure: path, key, input, ...(timeoutMs === undefined ? {} : { timeoutMs }) };
      const data = await once(ctx, request, async () => {
        const result = await next();
        if (result.ok) return result.data;
        const { cause } = result.error;
        throw cause !== undefined && isWriteConflict(cause) ? cause : result.error;
      });
      return { ok: true, data, marker: middlewareMarker };
    });
}

function fieldsOf(input: unknown): { readonly [field: string]: unknown } {
  return typeof input === "object" && input !== null ? { ...input } : {};
}

/** Outages have a problem of their own; any other thrown error is a fault and stays inside. */
function translated(error: TRPCError): TRPCError {
  if (error.cause instanceof DiskNearlyFull) return refusal({ code: "disk-nearly-full" });
  const isOut = isOutage(error.cause) || isWriteConflict(error.cause);
  if (isOut) return refusal({ code: "database-unavailable" });
  return error;
}

/** What stands in the way, as every edge tells it; a fault is reported, and only its reference told. */
export function problemOf(error: TRPCError, asking: Asking | undefined): Problem {
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
