import { existsSync } from "node:fs";
import { type Language, type Problem, problemSentence, serveWords } from "@dondoc/words";
import { DataFolderInUse, DatabaseUnavailable } from "./database/database-errors.ts";
import { ReplicaRefused } from "./database/replica.ts";
import { type ServeSettings, type Serving, serve } from "./serve.ts";
import { serveSettings } from "./serve-settings.ts";

export type RunOptions = {
  readonly language: Language;
  /** The folder that relative paths start from. */
  readonly from: string;
  readonly isEmpty: boolean;
  /** Where sentences for the person go; data goes nowhere. */
  readonly say: (sentence: string) => void;
};

/** Exit codes of a server: 0 stopped when asked, 1 could not start, 2 asked for wrongly. */
export type ExitCode = 0 | 1 | 2;

/** How long requests under way may take to end before the server stops without them. */
const STOP_WITHIN_MS = 10_000;

/**
 * Runs a server until it is told to stop (SIGINT, SIGTERM), saying where it is or why it cannot be. What both the
 * `start` script and the `dondoc serve` command do.
 */
export async function runServer(
  environment: Readonly<Record<string, string | undefined>>,
  options: RunOptions,
): Promise<ExitCode> {
  const words = serveWords[options.language];
  const settings = serveSettings(environment, options);
  if (!settings.ok) {
    const { problem } = settings;
    if (problem.code === "host-not-allowed") options.say(words.hostRefused(problem.host));
    else for (const sentence of wrongSettings(problem, options.language)) options.say(sentence);
    return 2;
  }
  const hasWeb = settings.value.webFolder !== null && existsSync(settings.value.webFolder);
  if (!hasWeb) options.say(words.noWeb);
  const started = await start(
    { ...settings.value, webFolder: hasWeb ? settings.value.webFolder : null },
    options,
  );
  if (started === null) return 1;
  options.say(words.address(started.url));
  if (started.firstAdministratorLink !== null) {
    options.say(words.firstAdministrator(started.firstAdministratorLink));
  }
  const lost = await Promise.race([toldToStop(), started.lost]);
  options.say(lost instanceof DatabaseUnavailable ? words.databaseLost : words.stopping);
  const stopped = await Promise.race([started.close().then(() => true), laterThan(STOP_WITHIN_MS)]);
  return stopped && lost === undefined ? 0 : 1;
}

/** One sentence for each thing that is wrong, so that all of it can be mended at once. */
function wrongSettings(problem: Problem, language: Language): string[] {
  const words = serveWords[language];
  if (problem.code !== "input-invalid") return [words.settingsWrong(problem.code)];
  const wanted: Readonly<Record<string, string>> = words.wanted;
  return problem.fields.map((name) => {
    const what = wanted[name];
    return what === undefined ? words.settingsWrong(name) : words.settingWrong(name, what);
  });
}

async function start(settings: ServeSettings, { language, say }: RunOptions): Promise<Serving | null> {
  try {
    return await serve(settings);
  } catch (error) {
    if (error instanceof DataFolderInUse) {
      say(problemSentence({ code: "data-folder-in-use", folder: error.folder }, language));
      return null;
    }
    if (error instanceof ReplicaRefused) {
      say(serveWords[language].replicaRefused[error.fault]);
      return null;
    }
    if (error instanceof Error && "code" in error && error.code === "EADDRINUSE") {
      say(serveWords[language].portTaken(settings.port));
      return null;
    }
    throw error;
  }
}

function toldToStop(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  return promise;
}

async function laterThan(milliseconds: number): Promise<false> {
  const { promise, resolve } = Promise.withResolvers<false>();
  setTimeout(() => resolve(false), milliseconds).unref();
  return promise;
}
