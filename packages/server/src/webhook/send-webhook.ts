import { request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { isIP } from "node:net";
import { VERSION } from "../version.ts";
import { AddressRefused, isPublicAddress, lookupPublic } from "./public-address.ts";
import { type SignedContent, signedHeaders } from "./sign-webhook.ts";

/** What came of one attempt: `gone`: the receiver wants no more of it. */
export type Outcome = {
  readonly kind: "delivered" | "failed" | "gone";
  /** An HTTP status, or why there was no answer. */
  readonly said: string;
};

export type Sending = SignedContent & { readonly url: string; readonly secret: string };

export type SendWebhook = (sending: Sending) => Promise<Outcome>;

export type SendOptions = {
  /** Also to addresses of this machine and its network, and without TLS: an office on its own network wants that. */
  readonly isPrivateAllowed: boolean;
  readonly timeoutMs?: number;
};

const TIMEOUT_MS = 10_000;
const GONE = 410;

/** Sends one delivery. No answer is followed elsewhere or read: only its status counts. */
export function sendingBy({ isPrivateAllowed, timeoutMs = TIMEOUT_MS }: SendOptions): SendWebhook {
  return async ({ url, secret, ...content }) => {
    const address = new URL(url);
    if (!isSendable(address, isPrivateAllowed)) return { kind: "failed", said: "address-refused" };
    const headers = {
      "content-type": "application/json",
      "content-length": Buffer.byteLength(content.body),
      "user-agent": `dondoc/${VERSION}`,
      ...signedHeaders(content, secret),
    };
    const options = {
      method: "POST",
      headers,
      agent: false,
      signal: AbortSignal.timeout(timeoutMs),
      ...(isPrivateAllowed ? {} : { lookup: lookupPublic }),
    } as const;
    try {
      const status = await statusOf(address, options, content.body);
      if (status >= 200 && status < 300) return { kind: "delivered", said: String(status) };
      return { kind: status === GONE ? "gone" : "failed", said: String(status) };
    } catch (fault) {
      return { kind: "failed", said: reasonOf(fault) };
    }
  };
}

/** Whether an address can be asked at all: by https and by a name or a public address, without a password in it. */
export function isSendable(
  { protocol, hostname, username, password }: URL,
  isPrivateAllowed: boolean,
): boolean {
  if (username !== "" || password !== "") return false;
  if (isPrivateAllowed) return protocol === "https:" || protocol === "http:";
  const host = hostname.replace(/^\[(.*)\]$/u, "$1");
  return protocol === "https:" && (isIP(host) === 0 || isPublicAddress(host));
}

function statusOf(
  address: URL,
  options: NonNullable<Parameters<typeof requestHttps>[1]>,
  body: string,
): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const request = address.protocol === "https:" ? requestHttps : requestHttp;
  const sent = request(address, options, (answer) => {
    resolve(answer.statusCode ?? 0);
    answer.destroy();
  });
  sent.on("error", reject);
  sent.end(body);
  return promise;
}

/** Short and of our own words: what a name server or a TLS library says may hold anything. */
function reasonOf(fault: unknown): string {
  if (fault instanceof AddressRefused) return fault.code;
  if (fault instanceof Error && ["TimeoutError", "AbortError"].includes(fault.name)) return "timeout";
  const code = fault instanceof Error && "code" in fault ? fault.code : undefined;
  return typeof code === "string" && /^[A-Z_a-z-]{1,40}$/u.test(code) ? code : "no-answer";
}
