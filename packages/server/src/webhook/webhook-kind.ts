import type { DomainEvent } from "@dondoc/domain";

/** What another program can be told of; the names are those of the ledger's events. */
export const webhookKinds = [
  "plan-accepted",
  "plan-amended",
  "task-assigned",
  "assignment-received",
  "assignment-started",
  "assignment-progress-reported",
  "assignment-submitted",
  "assignment-returned",
  "assignment-confirmed",
  "assignment-suspended",
  "assignment-resumed",
  "assignment-withdrawn",
  "assignment-reassigned",
  "assignment-superseded",
  "assignment-urged",
  "assignment-extension-requested",
  "assignment-extension-granted",
  "assignment-extension-refused",
  "assignment-extension-withdrawn",
] as const satisfies readonly DomainEvent["type"][];
export type WebhookKind = (typeof webhookKinds)[number];

const kinds: ReadonlySet<string> = new Set(webhookKinds);

export function isWebhookKind(type: string): type is WebhookKind {
  return kinds.has(type);
}
