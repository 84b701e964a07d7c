import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { type Result, ok, refuse } from "@dondoc/domain";
import type { Database } from "../database/database.ts";
import type { DatabasePlace } from "../database/database-settings.ts";
import { openDatabase } from "../database/open-database.ts";
import { CARRY_TIMEOUT_MS } from "./carry-office.ts";

export type AdminPlace = DatabasePlace;

type PlaceProblem =
  | { readonly code: "no-office"; readonly folder: string }
  | { readonly code: "url-wanted"; readonly value: string };

/** Where the office lies that the environment names, as for a server. A mistyped folder must not become a new office. */
export function adminPlace(
  environment: Readonly<Record<string, string | undefined>>,
  { from, mayBeNew }: { readonly from: string; readonly mayBeNew: boolean },
): Result<AdminPlace, PlaceProblem> {
  const url = environment["DATABASE_URL"] || undefined;
  if (url !== undefined) return postgresqlPlace(url);
  const folder = resolve(from, environment["DONDOC_DATA"] || "./.dondoc");
  if (!mayBeNew && !existsSync(join(folder, "database"))) return refuse({ code: "no-office", folder });
  return ok({ folder });
}

export function postgresqlPlace(value: string): Result<{ readonly url: string }, PlaceProblem> {
  const protocol = URL.parse(value)?.protocol;
  if (protocol !== "postgres:" && protocol !== "postgresql:") return refuse({ code: "url-wanted", value });
  return ok({ url: value });
}

/** Without the limits of a server: one statement may read a whole province. */
export function openPlace(place: AdminPlace): Promise<Database> {
  return openDatabase({
    ...place,
    statementTimeoutMs: 0,
    transactionTimeoutMs: CARRY_TIMEOUT_MS,
    stuckAfterMs: CARRY_TIMEOUT_MS,
  });
}
