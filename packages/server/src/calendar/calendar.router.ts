import { UnitId } from "@dondoc/domain";
import { z } from "zod";
import { isUnitInSight, sightIn } from "../access/sight.query.ts";
import { ownAccount } from "../account/own-account.ts";
import { newToken } from "../account/token.ts";
import { refusal } from "../http/problem-codes.ts";
import { allowed, mutation, router } from "../http/trpc.ts";
import type { MadeFile } from "../paper/made-file.ts";
import { unitsNamed } from "../unit/unit.store.ts";
import { feedsOf, insertFeed, revokeFeed } from "./calendar-feed.store.ts";
import { makeCalendar } from "./make-calendar.ts";

/** Of a unit; without one, of all that the units of the one who asks owe. */
const Wanted = z.object({ unitId: UnitId.optional(), language: z.enum(["vi", "en"]).default("vi") });
/** As many addresses as one account may have out. Our choice. */
const MOST_FEEDS = 20;

/** Calendars of deadlines, by an address that opens without signing in, or as a file. */
export const calendarRouter = router({
  feeds: allowed("account.own").query(async ({ ctx }) => {
    const { database } = ctx.office;
    const feeds = await feedsOf(database, ownAccount(ctx).accountId);
    const units = await unitsNamed(database, feeds);
    const nameOf = new Map(units.map(({ id, name }) => [id, name]));
    return {
      feeds: feeds.map((feed) => ({
        ...feed,
        unitName: feed.unitId === null ? null : (nameOf.get(feed.unitId) ?? null),
      })),
    };
  }),

  /** The address is told once and kept as a hash: no `mutation`, whose answer would be kept for whoever asks again. */
  makeFeed: allowed("account.own")
    .input(Wanted)
    .mutation(async ({ ctx, input: { unitId = null, language } }) => {
      const { database, newUuid, clock } = ctx.office;
      const { accountId } = ownAccount(ctx);
      if (unitId !== null && !(await isUnitInSight(database, unitId, await sightIn(ctx)))) {
        throw refusal({ code: "not-found", kind: "unit" });
      }
      if ((await feedsOf(database, accountId)).length >= MOST_FEEDS) {
        throw refusal({ code: "too-many-calendars", most: MOST_FEEDS });
      }
      const { token, hash } = newToken("feed");
      const feed = { id: newUuid(), accountId, unitId, language, hash, at: clock.now().toISOString() };
      await insertFeed(database, feed);
      return { id: feed.id, path: `/calendar/${token}.ics` };
    }),

  revokeFeed: mutation("account.own")
    .input(z.object({ id: z.uuid() }))
    .mutation(async ({ ctx, input }) => {
      const { database, clock } = ctx.office;
      const feed = { accountId: ownAccount(ctx).accountId, id: input.id, at: clock.now().toISOString() };
      if (!(await revokeFeed(database, feed))) throw refusal({ code: "not-found", kind: "account" });
      return null;
    }),

  /** The same as a file, for once. */
  file: allowed("office.read")
    .input(Wanted.extend({ origin: z.url({ protocol: /^https?$/ }).max(200) }))
    .query(async ({ ctx, input: { unitId = null, language, origin } }): Promise<MadeFile> => {
      const text = await makeCalendar(ctx, { unitId, language, origin: new URL(origin).origin });
      if (text === null) throw refusal({ code: "not-found", kind: "unit" });
      return {
        fileName: `dondoc-${ctx.office.clock.today()}.ics`,
        mediaType: "text/calendar; charset=utf-8",
        base64: Buffer.from(text).toString("base64"),
      };
    }),
});
