import { z } from "zod";
import type { Office } from "../office/office.ts";
import { insertAccessToken } from "./access-token.store.ts";
import { accountIdOf } from "./auth.ts";
import { takeSession } from "./session.store.ts";
import { newToken } from "./token.ts";

/** A command stays signed in for as long as somebody may be on leave. Our choice. */
const COMMAND_TOKEN_DAYS = 90;
const DAY_MS = 86_400_000;

const Granted = z.object({ access_token: z.string().min(1).max(500) });

/**
 * The answer to a command whose device was approved: the session that the library made for it is taken away at once, and
 * a token of ours, kept as a hash, given instead. Every other answer goes through as it is.
 */
export async function mintCommandToken(
  office: Office,
  answer: Response,
  userAgent: string | undefined,
): Promise<Response> {
  if (answer.status !== 200) return answer;
  const { database, clock, newUuid } = office;
  const { access_token: sessionToken } = Granted.parse(await answer.json());
  const { token, hash } = newToken("command");
  const now = clock.now().getTime();
  const isTaken = await database.transaction(async () => {
    const userId = await takeSession(database, sessionToken);
    if (userId === null) return false;
    await insertAccessToken(database, {
      id: newUuid(),
      accountId: accountIdOf(userId),
      hash,
      kind: "command",
      name: (userAgent ?? "dondoc").slice(0, 100),
      scopes: null,
      createdAt: new Date(now).toISOString(),
      expiresAt: new Date(now + COMMAND_TOKEN_DAYS * DAY_MS).toISOString(),
    });
    return true;
  });
  if (!isTaken) return Response.json({ error: "invalid_grant" }, { status: 400 });
  const expiresIn = COMMAND_TOKEN_DAYS * (DAY_MS / 1000);
  return Response.json(
    { access_token: token, token_type: "Bearer", expires_in: expiresIn },
    { headers: { "cache-control": "no-store" } },
  );
}
