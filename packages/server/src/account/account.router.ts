import { AccountId, Membership, type Permission, may } from "@dondoc/domain";
import { EndMembershipRequest } from "@dondoc/domain/access";
import { z } from "zod";
import { refusal, valueOf } from "../http/problem-codes.ts";
import { allowed, mutation, router } from "../http/trpc.ts";
import type { Asking } from "../office/office.ts";
import { LinkAcceptance, LinkToken, acceptLink, readLink } from "./accept-link.ts";
import { accessTokensOf, revokeAccessToken } from "./access-token.store.ts";
import { accountList } from "./account-list.query.ts";
import { NewApiKey, makeApiKey } from "./api-key.ts";
import { addMembership, deactivate, endOneMembership } from "./change-account.ts";
import { Invitation, inviteAccount, newLinkFor } from "./invite.ts";
import { ownAccount } from "./own-account.ts";
import { tellRevoked } from "./revocations.store.ts";
import { endSession, sessionsOf } from "./session.store.ts";

const OfAccount = z.object({ accountId: AccountId });
const OneId = z.object({ id: z.uuid() });

/**
 * Who one is, and the accounts of others. Signing in itself is the sign-in library's (http/sign-in-routes.ts). What answers
 * with a secret is no `mutation`: its answer would be kept for whoever asks again.
 */
export const accountRouter = router({
  me: allowed("office.enter").query(({ ctx }) => whoIs(ctx)),

  /** A change and no question, so that the token stands in no address and no log. */
  readLink: allowed("office.enter")
    .input(z.object({ token: LinkToken }))
    .mutation(async ({ ctx: { office }, input }) => valueOf(await readLink(office, input.token))),

  acceptInvitation: allowed("office.enter")
    .input(LinkAcceptance)
    .mutation(async ({ ctx: { office }, input }) => valueOf(await acceptLink(office, input))),

  list: allowed("account.keep").query(({ ctx: { office, actor } }) => accountList(office.database, actor)),

  invite: allowed("account.keep")
    .input(Invitation)
    .mutation(async ({ ctx, input }) => valueOf(await inviteAccount(ctx, input))),

  newLink: allowed("account.keep")
    .input(OfAccount)
    .mutation(async ({ ctx, input }) => valueOf(await newLinkFor(ctx, input.accountId))),

  deactivate: mutation("account.keep")
    .input(OfAccount)
    .mutation(async ({ ctx, input }) => valueOf(await deactivate(ctx, input.accountId))),

  addMembership: mutation("account.keep")
    .input(OfAccount.extend({ membership: Membership }))
    .mutation(async ({ ctx, input }) => valueOf(await addMembership(ctx, input.accountId, input.membership))),

  endMembership: mutation("account.keep")
    .input(OfAccount.extend({ request: EndMembershipRequest }))
    .mutation(async ({ ctx, input }) => valueOf(await endOneMembership(ctx, input.accountId, input.request))),

  sessions: allowed("account.own").query(async ({ ctx }) => {
    const { database, clock } = ctx.office;
    const rows = await sessionsOf(database, ownAccount(ctx).accountId, clock.now().toISOString());
    return { sessions: rows.map((row) => ({ ...row, isThis: row.id === ctx.visit?.id })) };
  }),

  endSession: mutation("account.own")
    .input(OneId)
    .mutation(async ({ ctx, input }) => {
      const isEnded = await endSession(ctx.office.database, ownAccount(ctx).accountId, input.id);
      if (!isEnded) throw refusal({ code: "not-found", kind: "account" });
      await tellRevoked(ctx.office);
      return null;
    }),

  /** Keys, and the terminals that are signed in. */
  tokens: allowed("account.own").query(async ({ ctx }) => {
    const { database, clock } = ctx.office;
    return { tokens: await accessTokensOf(database, ownAccount(ctx).accountId, clock.now().toISOString()) };
  }),

  makeKey: allowed("account.own")
    .input(NewApiKey)
    .mutation(async ({ ctx, input }) => valueOf(await makeApiKey(ctx, ownAccount(ctx).accountId, input))),

  revokeToken: mutation("account.own")
    .input(OneId)
    .mutation(async ({ ctx, input }) => {
      const { database, clock } = ctx.office;
      const token = { accountId: ownAccount(ctx).accountId, id: input.id, at: clock.now().toISOString() };
      if (!(await revokeAccessToken(database, token))) {
        throw refusal({ code: "not-found", kind: "account" });
      }
      await tellRevoked(ctx.office);
      return null;
    }),
});

function whoIs({ office, actor, visit }: Asking) {
  const { isReadingPublic } = office;
  const permissions = shownPermissions.filter((permission) => may(actor, permission).ok);
  if (actor.kind !== "account") return { account: null, permissions, isReadingPublic };
  const { account, name, posts } = actor;
  return { account: { id: account, name, posts, visit: visit ?? null }, permissions, isReadingPublic };
}

/** What a face asks about to know which doors to show. */
const shownPermissions: readonly Permission[] = [
  "office.read",
  "draft.read",
  "draft.accept",
  "task.act",
  "file.keep",
  "unit.keep",
  "account.own",
  "account.keep",
];
