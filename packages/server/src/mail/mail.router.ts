import { z } from "zod";
import { ownAccount } from "../account/own-account.ts";
import { refusal } from "../http/problem-codes.ts";
import { allowed, mutation, router } from "../http/trpc.ts";
import { sha256 } from "../ledger/sha256.ts";
import type { Asking } from "../office/office.ts";
import { saveChoice } from "./mail-choice.store.ts";
import { mailKinds } from "./mail-kind.ts";
import { callBack, mailByStop, mailStanding } from "./mail.store.ts";
import { previewMail } from "./preview-mail.ts";
import { type Recipient, addressOf, recipients } from "./recipients.query.ts";
import { stopMail } from "./stop-mail.ts";

const Kinds = z.object({ digest: z.boolean(), reminder: z.boolean(), urging: z.boolean() });
const Choice = z.object({
  address: z.email().max(200).nullable(),
  language: z.enum(["vi", "en"]),
  kinds: Kinds,
});
const Stop = z.object({ token: z.string().max(200) });

/** Mail that the office sends by itself, as each person chooses it. */
export const mailRouter = router({
  choice: allowed("account.own").query(async ({ ctx }) => {
    const { database, mail } = ctx.office;
    const recipient = await ownRecipient(ctx);
    const { chosenAddress, accountAddress, language, kinds } = recipient;
    const standing = await mailStanding(database, recipient.accountId, addressOf(recipient));
    const { thresholds, smtp } = mail;
    const isSending = smtp !== null;
    return { chosenAddress, accountAddress, language, kinds, thresholds, isSending, ...standing };
  }),

  /** What waits and is not wanted any more is called back. */
  choose: mutation("account.own")
    .input(Choice)
    .mutation(async ({ ctx, input }) => {
      const { database, clock } = ctx.office;
      const { accountId } = await ownRecipient(ctx);
      const at = clock.now().toISOString();
      const { address, language, kinds } = input;
      await saveChoice(database, accountId, { address, language, kinds, at });
      for (const kind of mailKinds) if (!kinds[kind]) await callBack(database, { accountId, kind, at });
      return null;
    }),

  /** What the one who asks would be mailed today, also of kinds that are off; links lead to `origin`. */
  preview: allowed("account.own")
    .input(z.object({ origin: z.url({ protocol: /^https?$/ }).max(200) }))
    .query(async ({ ctx, input }) => ({
      letters: await previewMail(ctx.office, ownAccount(ctx), {
        recipient: await ownRecipient(ctx),
        origin: new URL(input.origin).origin,
      }),
    })),

  /** Which kind the link in a mail stops: whoever holds the mail need not sign in. */
  readStop: allowed("office.enter")
    .input(Stop)
    .query(async ({ ctx, input }) => {
      const found = await mailByStop(ctx.office.database, sha256(input.token));
      if (found === null) throw refusal({ code: "link-not-valid" });
      return { kind: found.kind };
    }),

  stop: allowed("office.enter")
    .input(Stop)
    .mutation(async ({ ctx, input }) => {
      const kind = await stopMail(ctx.office, input.token);
      if (kind === null) throw refusal({ code: "link-not-valid" });
      return { kind };
    }),
});

/** The one who asks, as mail knows them. */
async function ownRecipient(asking: Asking): Promise<Recipient> {
  const { accountId } = ownAccount(asking);
  const [recipient] = await recipients(asking.office.database, accountId);
  if (recipient === undefined) throw refusal({ code: "not-found", kind: "account" });
  return recipient;
}
