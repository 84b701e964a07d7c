import { chmodSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { settingsFolder } from "../command/kept-settings.ts";
import type { Environment } from "../command/settings.ts";

/** One token a server; a file that is larger was not written by us. */
const MOST_BYTES = 256 * 1024;
/** As they travel in a header: nothing else is ever sent. */
const tokenForm = /^[\w.~+/=-]{1,500}$/u;

/** Where the tokens of this person lie; `null` where no folder is theirs. */
export function tokensFile(environment: Environment): string | null {
  const folder = settingsFolder(environment);
  return folder === null ? null : join(folder, "tokens.json");
}

/** The token that `dondoc login` kept for this server; a token never goes to another one. */
export function keptToken(serverUrl: string, environment: Environment): string | null {
  const path = tokensFile(environment);
  return path === null ? null : (readTokens(path).get(serverKey(serverUrl)) ?? null);
}

/** Keeps a token, or with `null` removes it; only the owner can read the file. Throws what the file system throws. */
export function keepToken(path: string, serverUrl: string, token: string | null): void {
  const tokens = readTokens(path);
  if (token === null) tokens.delete(serverKey(serverUrl));
  else tokens.set(serverKey(serverUrl), token);
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  // Beside it and then over it: whoever reads meanwhile finds the old file or the new, never half of one.
  const fresh = `${path}.${process.pid}`;
  rmSync(fresh, { force: true });
  writeFileSync(fresh, `${JSON.stringify(Object.fromEntries(tokens), null, 1)}\n`, {
    mode: 0o600,
    flag: "wx",
  });
  chmodSync(fresh, 0o600);
  renameSync(fresh, path);
}

/** What cannot be read or understood holds no token. */
function readTokens(path: string): Map<string, string> {
  try {
    const { size, mode } = statSync(path);
    if (size > MOST_BYTES) return new Map();
    // Copied or restored with the rights of other files: the token is the owner's alone again.
    if ((mode & 0o077) !== 0) chmodSync(path, 0o600);
    const kept: unknown = JSON.parse(readFileSync(path, "utf8"));
    const entries: [string, unknown][] =
      typeof kept === "object" && kept !== null ? Object.entries(kept) : [];
    return new Map(entries.flatMap(([server, token]) => (isToken(token) ? [[server, token] as const] : [])));
  } catch {
    return new Map();
  }
}

export function isToken(value: unknown): value is string {
  return typeof value === "string" && tokenForm.test(value);
}

/** One spelling of an address: the slash at its end makes no other server of it. */
function serverKey(serverUrl: string): string {
  return new URL(serverUrl).href.replace(/\/+$/u, "");
}
