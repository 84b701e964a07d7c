import { randomBytes } from "node:crypto";
import { sha256 } from "../ledger/sha256.ts";

/** What a token is for stands before it, so that one found in the wrong place can be told and taken back. */
const prefixes = { command: "ddc_", key: "ddk_", link: "ddl_", feed: "ddf_", stop: "ddu_" } as const;
export type TokenKind = keyof typeof prefixes;

/** A new secret of 256 bits, and what is kept of it. A hash without salt is enough for what nobody can guess. */
export function newToken(kind: TokenKind): { readonly token: string; readonly hash: string } {
  const token = `${prefixes[kind]}${randomBytes(32).toString("base64url")}`;
  return { token, hash: sha256(token) };
}

export function isOwnToken(token: string): boolean {
  return token.startsWith(prefixes.command) || token.startsWith(prefixes.key);
}

/** Longer than any token: nothing beyond it is hashed. */
export const LONGEST_TOKEN = 200;
