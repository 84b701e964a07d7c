import { AccountId } from "@dondoc/domain";
import { z } from "zod";
import { refusal } from "../http/problem-codes.ts";
import { allowed, mutation, router } from "../http/trpc.ts";
import { settledPosition } from "../ledger/feed-position.ts";
import type { Asking } from "../office/office.ts";
import { isSendable } from "./send-webhook.ts";
import { newWebhookSecret } from "./sign-webhook.ts";
import { webhookKinds } from "./webhook-kind.ts";
import { deliveriesOf, insertWebhook, revokeWebhook, webhooksOf } from "./webhook.store.ts";

/** Each is told of everything by itself. Our choice: more programs than an office has. */
const MOST_WEBHOOKS = 20;
const SHOWN_DELIVERIES = 20;

const NewWebhook = z.object({
  url: z.url({ protocol: /^https?$/ }).max(500),
  kinds: z.array(z.enum(webhookKinds)).min(1).max(webhookKinds.length),
});

/** Addresses that are told what happens, as far as whoever registered them sees it. */
export const webhookRouter = router({
  /** One's own, each with what was sent to it lately; the secret is not told again. */
  list: allowed("job.keep").query(async ({ ctx }) => {
    const { database } = ctx.office;
    const own = await webhooksOf(database, accountOf(ctx));
    const webhooks = own.map(async ({ id, url, kinds, createdAt }) => {
      const deliveries = await deliveriesOf(database, id, SHOWN_DELIVERIES);
      return { id, url, kinds, createdAt, deliveries };
    });
    return { webhooks: await Promise.all(webhooks) };
  }),

  /** Answers with the secret, once: no `mutation`, whose answer would be kept for whoever asks again. */
  register: allowed("job.keep")
    .input(NewWebhook)
    .mutation(async ({ ctx, input: { url, kinds } }) => {
      const { database, clock, newUuid, isPrivateWebhookAllowed } = ctx.office;
      const accountId = accountOf(ctx);
      if (!isSendable(new URL(url), isPrivateWebhookAllowed)) {
        throw refusal({ code: "webhook-address-refused" });
      }
      if ((await webhooksOf(database, accountId)).length >= MOST_WEBHOOKS) {
        throw refusal({ code: "too-many-webhooks", most: MOST_WEBHOOKS });
      }
      const secret = newWebhookSecret();
      const afterPosition = await settledPosition(database);
      const createdAt = clock.now().toISOString();
      const webhook = { id: newUuid(), accountId, url, secret, createdAt, afterPosition };
      await insertWebhook(database, { ...webhook, kinds: [...new Set(kinds)] });
      return { id: webhook.id, secret };
    }),

  /** `changed` is false where there is no such address of one's own any more. */
  revoke: mutation("job.keep")
    .input(z.object({ id: z.uuid() }))
    .mutation(async ({ ctx, input: { id } }) => {
      const { database, clock } = ctx.office;
      const at = clock.now().toISOString();
      return { changed: await revokeWebhook(database, { id, accountId: accountOf(ctx), at }) };
    }),
});

function accountOf({ actor }: Asking): AccountId {
  if (actor.kind !== "account") throw refusal({ code: "sign-in-needed" });
  return AccountId.parse(actor.account);
}
