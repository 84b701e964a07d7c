import { tracked } from "@trpc/server";
import { z } from "zod";
import { whileVisiting } from "./while-visiting.ts";
import { seenBy } from "./seen-by.ts";
import { allowed, router } from "../http/trpc.ts";

export const liveRouter = router({
  /** One stream for everything; a client that returns names the last position it saw. */
  changes: allowed("office.read")
    .input(z.object({ lastEventId: z.string().max(20).nullish() }).optional())
    .subscription(async function* ({ ctx, input, signal }) {
      const { office, actor } = ctx;
      const last = Number(input?.lastEventId ?? Number.NaN);
      const position = Number.isSafeInteger(last) ? last : null;
      const visiting = whileVisiting(ctx, signal ?? AbortSignal.abort());
      for await (const change of office.changes.follow(position, visiting)) {
        const seen = seenBy(actor, change);
        if (seen !== null) yield tracked(String(change.position), seen);
      }
    }),
});
