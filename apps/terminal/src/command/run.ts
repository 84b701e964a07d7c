import { wordsIn } from "@dondoc/words";
import { CommanderError } from "commander";
import { OfficeFailure, exitCodeOf, officeSentence } from "../office/office-failure.ts";
import { type Console, complain, faultComplaint } from "./console.ts";
import { type ExitCode, exitCodes } from "./exit-code.ts";
import type { Asked } from "./asked.ts";
import { act, look } from "./office-command.ts";
import { makeProgram } from "./program.ts";
import { refusal, wrongSetting } from "./refusal.ts";
import { type Environment, type Settings, languageIn, settingsOf } from "./settings.ts";

export type Call = {
  /** Arguments after the name of the command. */
  readonly argv: readonly string[];
  readonly environment: Environment;
  readonly folder: string;
  readonly console: Console;
  readonly hasKeyboard: boolean;
};

/** Runs one command line to its end and says how it ended. What each command needs is loaded only for it. */
export async function run(call: Call): Promise<ExitCode> {
  const { argv, environment, folder, console } = call;
  const isJson = argv.includes("--json");
  const language = languageIn(argv, environment);
  const parsed = parse(call);
  if (typeof parsed === "number") return parsed;
  const settings = settingsOf(parsed.flags, environment, { folder, isTerminal: console.isTerminal });
  if (!settings.ok) return complain(wrongSetting(settings.problem, language), console, { isJson });
  try {
    return await start(parsed, settings.value, call);
  } catch (error) {
    if (!(error instanceof OfficeFailure))
      return complain(faultComplaint(error, language), console, { isJson });
    const { problem } = error;
    const sentence = officeSentence(problem, language);
    return complain({ code: problem.code, sentence, exitCode: exitCodeOf(problem) }, console, { isJson });
  }
}

/** The command that was asked for, or the exit code where there is nothing more to do. */
function parse({ argv, environment, console }: Call): Asked | ExitCode {
  const language = languageIn(argv, environment);
  const found: Asked[] = [];
  const standard = isBare(argv) ? (console.isTerminal ? "dash" : "due") : null;
  const program = makeProgram({ language, standard, out: console.out }, (what) => found.push(what));
  try {
    program.parse(argv, { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return exitCodes.done;
    return complain(refusal(error, language), console, { isJson: argv.includes("--json") });
  }
  const [asked] = found;
  if (asked === undefined) throw new Error(wordsIn(language).command.problems.seeHelp);
  return asked;
}

const flagsWithValue = new Set([
  "--lang",
  "--as-of",
  "--server",
  "--unit",
  "--plan",
  "--profile",
  "--within",
  "--format",
]);

/** Whether no command is named: then the standard one is meant, and a misspelt name is never taken for its argument. */
function isBare(argv: readonly string[]): boolean {
  return argv.every((each, index) => each.startsWith("-") || flagsWithValue.has(argv[index - 1] ?? ""));
}

type OfItself = Extract<Asked, { readonly command: "completion" | "man" }>;

async function speakOfItself(asked: OfItself, settings: Settings, { console }: Call): Promise<ExitCode> {
  const { completionCommand, manualCommand } = await import("../completion/completion-command.ts");
  const speaking = { settings, console };
  return asked.command === "man" ? manualCommand(speaking) : completionCommand(asked.shell, speaking);
}

/** Only who watches needs what follows changes. */
async function followingAs({ token }: Settings) {
  const { eventSourceWith } = await import("../office/event-stream.ts");
  return eventSourceWith(token);
}

type OfDeadlines = Extract<Asked, { readonly command: "due" | "overdue" }>;

async function showDue(asked: OfDeadlines, settings: Settings, { console }: Call): Promise<ExitCode> {
  const { dueCommand } = await import("../due/due-command.ts");
  const { connectOffice } = await import("../office/connect-office.ts");
  const eventSource = asked.own.watch === true ? followingAs(settings) : null;
  const office = connectOffice({ ...settings, ...(eventSource === null ? {} : { eventSource }) });
  return dueCommand(asked.own, { settings, console, office, onlyOverdue: asked.command === "overdue" });
}

async function start(asked: Asked, settings: Settings, call: Call): Promise<ExitCode> {
  const { console, environment, hasKeyboard } = call;
  switch (asked.command) {
    case "dash": {
      const { dashCommand } = await import("../dash/dash-command.ts");
      return dashCommand({ settings, console, hasKeyboard });
    }
    case "due":
    case "overdue":
      return showDue(asked, settings, call);
    case "plan":
    case "task":
    case "unit":
    case "report":
    case "paper":
    case "export":
    case "slip":
    case "ics":
    case "search":
      return look(asked, settings, call);
    case "urge":
    case "import":
      return act(asked, settings, call);
    case "login":
    case "logout":
    case "whoami": {
      const { signInCommand } = await import("../sign-in/sign-in-command.ts");
      return signInCommand(asked.command, { settings, console, environment });
    }
    case "completion":
    case "man":
      return speakOfItself(asked, settings, call);
    case "read": {
      const { readCommand } = await import("../read/read-command.ts");
      return readCommand(asked.paths, asked.own, { settings, console });
    }
    case "serve": {
      const { serveCommand } = await import("../serve/serve-command.ts");
      return serveCommand(asked.own, { settings, console, environment });
    }
    case "admin": {
      const { adminCommand } = await import("../admin/admin-command.ts");
      return adminCommand(asked.request, asked.own, { settings, console, environment });
    }
    default:
      return asked satisfies never;
  }
}
