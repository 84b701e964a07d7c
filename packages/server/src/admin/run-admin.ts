import { type Result, ok, refuse } from "@dondoc/domain";
import { type AdminWords, type Language, adminWords, problemSentence } from "@dondoc/words";
import type { Database } from "../database/database.ts";
import { DataFolderInUse } from "../database/database-errors.ts";
import type { CarryStep } from "./carry-office.ts";
import { type AdminOutcome, type AdminRequest, type AdminTools, carryOut } from "./admin-commands.ts";
import { adminFiles } from "./admin-files.ts";
import { type AdminPlace, adminPlace, openPlace } from "./admin-place.ts";

export type AdminOptions = {
  readonly language: Language;
  /** The folder that relative paths start from. */
  readonly from: string;
  /** Told how far the work is, often. */
  readonly progress: (text: string) => void;
  readonly signal: AbortSignal;
};

/**
 * Works on an office that no server serves. Answers with lines for a person and one object for a script; `exit` says
 * how it ended. Throws only what is a fault of ours.
 */
export async function runAdmin(
  environment: Readonly<Record<string, string | undefined>>,
  request: AdminRequest,
  options: AdminOptions,
): Promise<AdminOutcome> {
  const words = adminWords[options.language];
  const place = adminPlace(environment, { from: options.from, mayBeNew: request.command === "restore" });
  if (!place.ok) {
    const { problem } = place;
    if (problem.code === "no-office")
      return { exit: "refused", code: problem.code, lines: [words.noOffice(problem.folder)] };
    return { exit: "refused", code: problem.code, lines: [words.urlWanted(problem.value)] };
  }
  const files = adminFiles(environment, options.from);
  if (!files.ok) {
    const problem = { code: "input-invalid", fields: files.problem.fields } as const;
    return { exit: "refused", code: problem.code, lines: [problemSentence(problem, options.language)] };
  }
  const opened = await open(place.value, options.language);
  if (!opened.ok) return opened.problem;
  try {
    const tools = { ...toolsOf(options, originOf(environment)), files: files.value };
    return await carryOut(opened.value, request, tools);
  } catch (error) {
    if (!options.signal.aborted) throw error;
    return { exit: "stopped", code: "stopped", lines: [words.stopped] };
  } finally {
    await opened.value.close();
  }
}

/** The next server's address, where it is not told to listen elsewhere. */
function originOf(environment: Readonly<Record<string, string | undefined>>): string {
  const told = URL.parse(environment["DONDOC_ORIGIN"] ?? "");
  return told === null ? `http://127.0.0.1:${environment["PORT"] || "7070"}` : told.origin;
}

function toolsOf(
  { language, from, progress, signal }: AdminOptions,
  origin: string,
): Omit<AdminTools, "files"> {
  const words = adminWords[language];
  return {
    words,
    from,
    origin,
    signal,
    replaying: (events) => progress(words.replaying(events)),
    step: (step) => progress(toldOf(step, words)),
  };
}

function toldOf(step: CarryStep, words: AdminWords): string {
  switch (step.kind) {
    case "checking":
      return words.checking(step.events);
    case "carrying":
      return words.carrying(step.table, step.rows);
    case "files":
      return words.carryingFiles(step.files);
    default:
      return step satisfies never;
  }
}

async function open(place: AdminPlace, language: Language): Promise<Result<Database, AdminOutcome>> {
  try {
    return ok(await openPlace(place));
  } catch (error) {
    if (error instanceof DataFolderInUse) {
      const { code, folder } = error;
      return refuse({ exit: "in-use", code, lines: [problemSentence({ code, folder }, language)] });
    }
    if (!("url" in place)) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    const lines = [adminWords[language].targetUnreachable(reason)];
    return refuse({ exit: "unreachable", code: "database-unavailable", lines });
  }
}
