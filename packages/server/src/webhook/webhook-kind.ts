import { newsKinds } from "@dondoc/domain";

/** What another program can be told of: what is news of papers and of parts. The names are those of the ledger's events. */
export const webhookKinds = [...newsKinds.ofPapers, ...newsKinds.ofParts] as const;
export type WebhookKind = (typeof webhookKinds)[number];

const kinds: ReadonlySet<string> = new Set(webhookKinds);

export function isWebhookKind(type: string): type is WebhookKind {
  return kinds.has(type);
}
