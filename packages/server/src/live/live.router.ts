import { tracked } from "@trpc/server";
import { z } from "zod";
import { allowed, router } from "../http/trpc.ts";

export const liveRouter = router({
  /** One stream for everything; a client that returns names the last position it saw. */
  changes: allowed("office.read")
    .input(z.object({ lastEventId: z.string().max(20).nullish() }).optional())
    .subscription(async function* ({ ctx: { office }, input, signal }) {
      const seen = Number(input?.lastEventId ?? Number.NaN);
      const position = Number.isSafeInteger(seen) ? seen : null;
      for await (const change of office.changes.follow(position, signal ?? AbortSignal.abort())) {
        yield tracked(String(change.position), { topics: change.topics });
      }
    }),
});
