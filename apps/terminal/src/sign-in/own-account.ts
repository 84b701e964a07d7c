import { type Answers, createClient, problemOf } from "@dondoc/client";
import { OfficeFailure } from "../office/office-failure.ts";

const TIMEOUT_MS = 15_000;

/** Who a token belongs to; `account` is `null` for the public, and for a token that opens nothing any more. */
export function askWhoIs(serverUrl: string, token: string | null): Promise<Answers["account"]["me"]> {
  return asked(serverUrl, () => clientOf(serverUrl, token).account.me.query(undefined, inTime()));
}

/** The server forgets this terminal; a token that it does not know any more needs no forgetting. */
export async function takeBackOwnToken(serverUrl: string, token: string): Promise<void> {
  const { account } = await askWhoIs(serverUrl, token);
  const visit = account?.visit;
  if (visit?.kind !== "command") return;
  await asked(serverUrl, () =>
    clientOf(serverUrl, token).account.revokeToken.mutate({ id: visit.id }, inTime()),
  );
}

function clientOf(serverUrl: string, token: string | null) {
  return createClient({ url: `${serverUrl.replace(/\/+$/u, "")}/trpc`, token });
}

function inTime() {
  return { signal: AbortSignal.timeout(TIMEOUT_MS) };
}

async function asked<Answer>(url: string, ask: () => Promise<Answer>): Promise<Answer> {
  try {
    return await ask();
  } catch (error) {
    throw new OfficeFailure(problemOf(error, url), error);
  }
}
