import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { type Result, ok, refuse } from "@dondoc/domain";
import type { Environment } from "./settings.ts";

/** What a person keeps in `config.json`: one office, or several by name. */
export type KeptSettings = {
  readonly lang?: string;
  readonly server?: string;
  /** The office that is meant when none is named. */
  readonly profile?: string;
  readonly profiles: ReadonlyMap<string, { readonly server?: string; readonly lang?: string }>;
};

const MOST_BYTES = 256 * 1024;
const nothing: KeptSettings = { profiles: new Map() };

/** The folder of this person's settings; `null` where no folder is theirs. */
export function settingsFolder(environment: Environment): string | null {
  const home = environment["HOME"] || null;
  const folder = environment["XDG_CONFIG_HOME"] || (home === null ? null : join(home, ".config"));
  return folder === null ? null : join(folder, "dondoc");
}

/** Without the file there are no settings; one that cannot be understood is refused by its path, never passed over. */
export function keptSettings(environment: Environment): Result<KeptSettings, string> {
  const folder = settingsFolder(environment);
  const path = environment["DONDOC_CONFIG"] || (folder === null ? null : join(folder, "config.json"));
  if (path === null || statSync(path, { throwIfNoEntry: false }) === undefined) return ok(nothing);
  try {
    if (statSync(path).size > MOST_BYTES) return refuse(path);
    const kept: unknown = JSON.parse(readFileSync(path, "utf8"));
    const fields = fieldsOf(kept);
    if (fields === null) return refuse(path);
    const profiles = Object.entries(fieldsOf(fields["profiles"] ?? {}) ?? {});
    const own = profiles.map(([name, profile]) => [name, textsOf(fieldsOf(profile) ?? {})] as const);
    return ok({ ...textsOf(fields), profiles: new Map(own) });
  } catch {
    return refuse(path);
  }
}

type Fields = Readonly<Record<string, unknown>>;

function fieldsOf(value: unknown): Fields | null {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : null;
}

function textsOf(fields: Fields): { lang?: string; server?: string; profile?: string } {
  const texts: { lang?: string; server?: string; profile?: string } = {};
  for (const name of ["lang", "server", "profile"] as const) {
    const value = fields[name];
    if (typeof value === "string" && value !== "") texts[name] = value;
  }
  return texts;
}
