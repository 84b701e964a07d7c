import { tracked } from "@trpc/server";
import { z } from "zod";
import { seenBy } from "./seen-by.ts";
import { allowed, router } from "../http/trpc.ts";

export const liveRouter = router({
  /** One stream for everything; a client that returns names the last position it saw. */
  changes: allowed("office.read")
    .input(z.object({ lastEventId: z.string().max(20).nullish() }).optional())
    .subscription(async function* ({ ctx: { office, actor }, input, signal }) {
      const last = Number(input?.lastEventId ?? Number.NaN);
      const position = Number.isSafeInteger(last) ? last : null;
      for await (const change of office.changes.follow(position, signal ?? AbortSignal.abort())) {
        const seen = seenBy(actor, change);
        if (seen !== null) yield tracked(String(change.position), seen);
      }
    }),
});
