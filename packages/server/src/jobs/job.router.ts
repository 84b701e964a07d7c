import { z } from "zod";
import { allowed, mutation, router } from "../http/trpc.ts";
import { jobKinds, nightlyKinds } from "./office-jobs.ts";

const MOST_JOBS = 200;

const Ref = z.object({ kind: z.enum(jobKinds), id: z.uuid() });

/** What the server does by itself, for whoever looks after the office. */
export const jobRouter = router({
  list: allowed("job.keep")
    .input(z.object({ limit: z.int().min(1).max(MOST_JOBS).default(50) }).optional())
    .query(async ({ ctx, input }) => ({ jobs: await ctx.office.jobs.list(input?.limit ?? 50) })),

  /** Now, and not only tonight. Whoever asks while such a job waits is given that one. */
  ask: mutation("job.keep")
    .input(z.object({ kind: z.enum(nightlyKinds) }))
    .mutation(async ({ ctx, input: { kind } }) => ({ id: await ctx.office.jobs.ask(kind) })),

  /** `changed` is false for a job that is over already, or was never asked for. */
  stop: mutation("job.keep")
    .input(Ref)
    .mutation(async ({ ctx, input: { kind, id } }) => ({
      changed: await ctx.office.jobs.stop({ kind, id }),
    })),

  retry: mutation("job.keep")
    .input(Ref)
    .mutation(async ({ ctx, input: { kind, id } }) => ({
      changed: await ctx.office.jobs.retry({ kind, id }),
    })),
});
