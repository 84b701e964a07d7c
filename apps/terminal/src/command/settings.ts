import { resolve } from "node:path";
import { type Result, ok, refuse } from "@dondoc/domain";
import { type Language, isLanguage } from "@dondoc/words";
import { keptToken } from "../sign-in/kept-tokens.ts";
import { type DayWish, dayWish } from "../text/day-wish.ts";
import { keptSettings } from "./kept-settings.ts";

export type Environment = Readonly<Record<string, string | undefined>>;

/** The global flags as they were typed. */
export type GlobalFlags = {
  readonly lang?: string;
  readonly asOf?: string;
  readonly json?: boolean;
  readonly server?: string;
  readonly profile?: string;
  readonly ascii?: boolean;
};

/** What every command knows about how it was called. A flag wins over the environment, the environment over the file, the file over the default. */
export type Settings = {
  readonly language: Language;
  /** `null`: the office's today. */
  readonly asOf: DayWish | null;
  readonly isJson: boolean;
  readonly serverUrl: string;
  /** What says to the server who asks: of the environment, or kept by `dondoc login`. */
  readonly token: string | null;
  readonly isAscii: boolean;
  readonly hasColour: boolean;
  /** The folder the person stands in; `pnpm dondoc` itself starts in the root of the repository. */
  readonly folder: string;
};

export type SettingProblem = {
  readonly code: "language" | "day" | "serverUrl" | "config" | "profile";
  readonly value: string;
};

const DEFAULT_SERVER = "http://127.0.0.1:7070";

export function settingsOf(
  flags: GlobalFlags,
  environment: Environment,
  stands: { readonly folder: string; readonly isTerminal: boolean },
): Result<Settings, SettingProblem> {
  if (flags.lang !== undefined && !isLanguage(flags.lang))
    return refuse({ code: "language", value: flags.lang });
  const asOf = flags.asOf === undefined ? null : dayWish(flags.asOf);
  if (flags.asOf !== undefined && asOf === null) return refuse({ code: "day", value: flags.asOf });
  const kept = profileIn(flags, environment);
  if (!kept.ok) return kept;
  const named = flags.profile === undefined ? undefined : kept.value.server;
  const serverUrl =
    flags.server ?? named ?? (set(environment["DONDOC_URL"]) || (kept.value.server ?? DEFAULT_SERVER));
  if (!isHttpUrl(serverUrl)) return refuse({ code: "serverUrl", value: serverUrl });
  return ok({
    language: flags.lang ?? languageOf(environment, kept.value.lang),
    asOf,
    isJson: flags.json === true,
    serverUrl,
    token: set(environment["DONDOC_TOKEN"]) || keptToken(serverUrl, environment),
    isAscii: flags.ascii === true || !speaksUtf8(environment),
    hasColour: stands.isTerminal && hasColour(environment),
    folder: resolve(set(environment["INIT_CWD"]) || stands.folder),
  });
}

/** What is kept for the office that is meant: of the flag, the environment, or the file itself, in this order. */
function profileIn(
  flags: GlobalFlags,
  environment: Environment,
): Result<{ readonly server?: string; readonly lang?: string }, SettingProblem> {
  const kept = keptSettings(environment);
  if (!kept.ok) return refuse({ code: "config", value: kept.problem });
  const { profiles, profile: usual, ...own } = kept.value;
  const name = flags.profile ?? (set(environment["DONDOC_PROFILE"]) || usual);
  if (name === undefined) return ok(own);
  const profile = profiles.get(name);
  return profile === undefined ? refuse({ code: "profile", value: name }) : ok({ ...own, ...profile });
}

/** `--lang` is found before the flags are parsed, because their help is already written in that language. */
export function languageIn(argv: readonly string[], environment: Environment): Language {
  const at = argv.findIndex((each) => each === "--lang" || each.startsWith("--lang="));
  const value = argv[at]?.startsWith("--lang=") === true ? argv[at].slice("--lang=".length) : argv[at + 1];
  if (at >= 0 && isLanguage(value)) return value;
  const profile = profileIn({}, environment);
  return languageOf(environment, profile.ok ? profile.value.lang : undefined);
}

function languageOf(environment: Environment, kept: string | undefined): Language {
  const own = environment["DONDOC_LANG"];
  if (isLanguage(own)) return own;
  if (isLanguage(kept)) return kept;
  return set(environment["LANG"]).startsWith("en") ? "en" : "vi";
}

/** https://no-color.org: any value that is not empty. */
function hasColour(environment: Environment): boolean {
  return set(environment["NO_COLOR"]) === "" && environment["TERM"] !== "dumb";
}

/** Only a locale that names another encoding is taken to lack the signs; containers often name none at all. */
function speaksUtf8(environment: Environment): boolean {
  const locale = set(environment["LC_ALL"]) || set(environment["LC_CTYPE"]) || set(environment["LANG"]);
  return !locale.includes(".") || /utf-?8/iu.test(locale);
}

function isHttpUrl(value: string): boolean {
  const url = URL.parse(value);
  return url !== null && (url.protocol === "http:" || url.protocol === "https:");
}

function set(value: string | undefined): string {
  return value ?? "";
}
