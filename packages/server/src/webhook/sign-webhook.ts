import { createHmac, randomBytes } from "node:crypto";

const PREFIX = "whsec_";

/** A new secret of 256 bits, in the form of Standard Webhooks. */
export function newWebhookSecret(): string {
  return PREFIX + randomBytes(32).toString("base64");
}

export type SignedContent = {
  /** Of the delivery: the same each time it is sent. */
  readonly id: string;
  /** Seconds since 1970 of this attempt. */
  readonly timestamp: number;
  readonly body: string;
};

/** The headers of Standard Webhooks: whoever knows the secret can tell that we sent this, and when. */
export function signedHeaders(
  { id, timestamp, body }: SignedContent,
  secret: string,
): Record<string, string> {
  const key = Buffer.from(secret.slice(PREFIX.length), "base64");
  const signature = createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest("base64");
  return {
    "webhook-id": id,
    "webhook-timestamp": String(timestamp),
    "webhook-signature": `v1,${signature}`,
  };
}
