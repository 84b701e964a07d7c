import type { AdminOutcome, AdminRequest } from "@dondoc/server";
import { complain } from "../command/console.ts";
import type { Console } from "../command/console.ts";
import { type ExitCode, exitCodes } from "../command/exit-code.ts";
import type { Environment, Settings } from "../command/settings.ts";

export type AdminFlags = { readonly data?: string };

export type AdminCall = {
  readonly settings: Settings;
  readonly console: Console;
  readonly environment: Environment;
};

const exitOf = {
  done: exitCodes.done,
  broken: exitCodes.foundBroken,
  refused: exitCodes.wrongArgument,
  "in-use": exitCodes.inUse,
  unreachable: exitCodes.unreachable,
  stopped: exitCodes.stopped,
} as const satisfies Record<AdminOutcome["exit"], ExitCode>;

/** How often a person sees how far the work is. */
const SHOW_EVERY_MS = 100;

/** `dondoc admin …`: works on the office itself, while no server does. Ctrl-C stops it and leaves things as they were. */
export async function adminCommand(
  request: AdminRequest,
  flags: AdminFlags,
  { settings, console, environment }: AdminCall,
): Promise<ExitCode> {
  const { runAdmin } = await import("@dondoc/server");
  const wanted =
    flags.data === undefined ? environment : { ...environment, DONDOC_DATA: flags.data, DATABASE_URL: "" };
  const stop = new AbortController();
  const stopNow = (): void => stop.abort();
  process.once("SIGINT", stopNow);
  process.once("SIGTERM", stopNow);
  const { language, folder, isJson } = settings;
  try {
    const outcome = await runAdmin(wanted, request, {
      language,
      from: folder,
      progress: progressOn(console),
      signal: stop.signal,
    });
    return tell(outcome, console, isJson);
  } finally {
    process.off("SIGINT", stopNow);
    process.off("SIGTERM", stopNow);
  }
}

function tell({ exit, code, lines, data }: AdminOutcome, console: Console, isJson: boolean): ExitCode {
  const exitCode = exitOf[exit];
  if (console.isErrTerminal) console.err("\r\u001b[K");
  if (exit === "done") {
    console.out(
      isJson ? `${JSON.stringify({ schema: "dondoc.admin/1", ...Object(data) })}\n` : `${lines.join("\n")}\n`,
    );
    return exitCode;
  }
  return complain({ code, sentence: lines.join("\n"), exitCode }, console, { isJson });
}

/** One line that is written over; nothing where nobody watches. */
function progressOn({ isErrTerminal, err, columns }: Console): (text: string) => void {
  let shownAt = 0;
  return (text) => {
    const now = performance.now();
    if (!isErrTerminal || now - shownAt < SHOW_EVERY_MS) return;
    shownAt = now;
    err(`\r\u001b[K${text.slice(0, columns - 1)}`);
  };
}
