import { isOfficeAdministrator } from "@dondoc/domain/access";
import type { Office } from "../office/office.ts";
import { keptAccounts } from "./account.store.ts";
import { insertLink } from "./sign-in-link.store.ts";
import { newToken } from "./token.ts";

const FIRST_LINK_MINUTES = 15;

/** Where links are opened; the token stands after `#`, which no server, proxy or log ever sees. */
export const WELCOME_PATH = "/welcome#";

/**
 * The path by which the first administrator gets in, once and for a quarter of an hour; `null` when somebody keeps the
 * accounts of the office already. Whichever is used first ends the others.
 */
export async function firstAdministratorLink(
  office: Pick<Office, "database" | "clock" | "newUuid">,
): Promise<string | null> {
  const { database, clock, newUuid } = office;
  return database.transaction(async () => {
    const accounts = await keptAccounts(database);
    if (accounts.some((account) => isOfficeAdministrator(account, clock.today()))) return null;
    const { token, hash } = newToken("link");
    const now = clock.now();
    await insertLink(database, {
      id: newUuid(),
      accountId: null,
      hash,
      at: now.toISOString(),
      expiresAt: new Date(now.getTime() + FIRST_LINK_MINUTES * 60_000).toISOString(),
    });
    return WELCOME_PATH + token;
  });
}
