import { setTimeout as pause } from "node:timers/promises";
import { type Result, ok, refuse } from "@dondoc/domain";
import { isToken } from "./kept-tokens.ts";

/** What a person must see to let this terminal in. */
export type DeviceCode = {
  readonly address: string;
  readonly userCode: string;
  readonly deviceCode: string;
  readonly intervalMs: number;
  readonly endsAt: number;
};

export type DeviceProblem = "denied" | "expired";

const TIMEOUT_MS = 15_000;
/** Whatever the server asks for, nobody waits longer than half an hour, or asks more often than once a second. */
const LONGEST_MS = 30 * 60_000;
const LEAST_INTERVAL_MS = 1_000;
const MOST_INTERVAL_MS = 60_000;
/** RFC 8628, section 3.5: this much slower each time. */
const SLOWER_MS = 5_000;

/** Asks for a code; `null` when the answer is none of ours. Fails as fetch does where nobody answers. */
export async function startDeviceFlow(serverUrl: string): Promise<DeviceCode | null> {
  const answer = await post(serverUrl, "code", { client_id: "dondoc" });
  const { device_code, user_code, verification_uri, expires_in, interval } = answer;
  const address = typeof verification_uri === "string" ? URL.parse(verification_uri) : null;
  if (typeof device_code !== "string" || typeof user_code !== "string") return null;
  if (address === null || !/^https?:$/u.test(address.protocol)) return null;
  address.searchParams.set("user_code", user_code);
  const lastsMs = Math.min(secondsOf(expires_in, 600) * 1000, LONGEST_MS);
  return {
    address: address.href,
    userCode: user_code,
    deviceCode: device_code,
    intervalMs: within(secondsOf(interval, 5) * 1000, LEAST_INTERVAL_MS, MOST_INTERVAL_MS),
    endsAt: Date.now() + lastsMs,
  };
}

/** Asks until somebody allowed or denied it, or the code has ended. */
export async function awaitToken(
  serverUrl: string,
  code: DeviceCode,
): Promise<Result<string, DeviceProblem>> {
  let { intervalMs } = code;
  while (Date.now() < code.endsAt) {
    await pause(intervalMs);
    const { access_token: token, error } = await post(serverUrl, "token", {
      grant_type: "urn:ietf:params:oauth:grant-type:device_code",
      device_code: code.deviceCode,
      client_id: "dondoc",
    });
    if (isToken(token)) return ok(token);
    if (error === "access_denied") return refuse("denied");
    if (error === "expired_token" || error === "invalid_grant") return refuse("expired");
    // A server that is too busy to count answers without a word of the flow: slower as well.
    if (error !== "authorization_pending") intervalMs = Math.min(intervalMs + SLOWER_MS, MOST_INTERVAL_MS);
  }
  return refuse("expired");
}

type Fields = { readonly [field: string]: unknown };

async function post(serverUrl: string, step: "code" | "token", body: Fields): Promise<Fields> {
  const answer = await fetch(`${serverUrl.replace(/\/+$/u, "")}/api/auth/device/${step}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
    // A secret comes back: only from the address that was asked.
    redirect: "error",
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  const said: unknown = await answer.json().catch(() => null);
  return typeof said === "object" && said !== null ? { ...said } : {};
}

function secondsOf(value: unknown, usual: number): number {
  return typeof value === "number" && Number.isFinite(value) ? value : usual;
}

function within(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
