import { z } from "zod";
import { ownAccount } from "../account/own-account.ts";
import { allowed, mutation, router } from "../http/trpc.ts";
import { settledPosition } from "../ledger/feed-position.ts";
import { lastLook, saveLook } from "./look.store.ts";
import { type News, newsSince } from "./news.query.ts";

const Seen = z.object({
  /** From the answer that was on the screen: what came after it has not been seen. */
  upTo: z.int().min(0),
});

/** What changed since somebody last looked, kept for each account. */
export const newsRouter = router({
  /** `null` for who has no account that it could be kept for. */
  show: allowed("office.read").query(async ({ ctx }): Promise<News | null> => {
    if (ctx.actor.kind !== "account") return null;
    const { accountId } = ownAccount(ctx);
    const { database } = ctx.office;
    // Not from the replica: it may show a later event before an earlier one, which would then count as seen.
    return database.transaction(async () => newsSince(ctx, accountId, await lastLook(database, accountId)), {
      readOnly: true,
    });
  }),

  markSeen: mutation("account.own")
    .input(Seen)
    .mutation(async ({ ctx, input: { upTo } }) => {
      const { database, clock } = ctx.office;
      const { accountId } = ownAccount(ctx);
      const position = Math.min(upTo, await settledPosition(database));
      await saveLook(database, accountId, { position, lookedAt: clock.now().toISOString() });
      return null;
    }),
});
