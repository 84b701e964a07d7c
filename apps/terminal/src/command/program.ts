import { type CommandWords, type Language, wordsIn } from "@dondoc/words";
import { Command, Option } from "commander";
import { addAdminCommands } from "../admin/admin-program.ts";
import type { DueFlags } from "../due/due-command.ts";
import { VERSION } from "../office/version.ts";
import type { ReadFlags } from "../read/read-command.ts";
import type { ServeFlags } from "../serve/serve-command.ts";
import { signInCommands } from "../sign-in/sign-in-commands.ts";
import type { Asked, AskedCommand, Grammar } from "./asked.ts";
import { addActCommands } from "./act-program.ts";
import { addLookCommands } from "./look-program.ts";

export type ProgramSettings = {
  readonly language: Language;
  /** What `dondoc` alone means: the dashboard for a person, the list in a pipe; `null` where a command is named. */
  readonly standard: "dash" | "due" | null;
  readonly out: (text: string) => void;
};

/** The grammar of the command line. Commander prints nothing itself but help and version; refusals are told by `refusal`. */
export function makeProgram(
  { language, standard, out }: ProgramSettings,
  asked: (what: Asked) => void,
): Command {
  const words = wordsIn(language).command;
  const program = new Command("dondoc");
  program.description(words.about).version(VERSION, "-V, --version", words.flags.version);
  for (const option of globalOptions(words)) program.addOption(option);
  const grammar: Grammar = {
    words,
    asked: (what: AskedCommand) => asked({ ...what, flags: program.opts() }),
    add: (name) =>
      program
        .command(name, { isDefault: name === standard })
        .description(words.commands[name])
        .helpOption("-h, --help", words.flags.help),
  };
  addDeadlineCommands(grammar);
  addLookCommands(grammar);
  addActCommands(grammar);
  addOwnCommands(grammar);
  const admin = grammar.add("admin");
  addAdminCommands(admin, words, (request, own) => grammar.asked({ command: "admin", request, own }));
  for (const command of [program, ...program.commands, ...admin.commands]) spokenIn(command, words, out);
  return program.helpOption("-h, --help", words.flags.help).helpCommand(false);
}

function addDeadlineCommands({ add, words, asked }: Grammar): void {
  add("dash").action(() => asked({ command: "dash" }));
  withDueOptions(add("due"), words)
    .option("--within <DAYS>", words.flags.within)
    .action((own: DueFlags) => asked({ command: "due", own }));
  withDueOptions(add("overdue"), words).action((own: DueFlags) => asked({ command: "overdue", own }));
}

function addOwnCommands({ add, words, asked }: Grammar): void {
  for (const command of signInCommands) add(command).action(() => asked({ command }));
  add("read")
    .argument("<FILE...>", words.flags.files)
    .option("--out <DIR>", words.flags.out)
    .option("--ocr", words.flags.ocr)
    .action((paths: string[], own: ReadFlags) => asked({ command: "read", paths, own }));
  add("completion")
    .argument("<SHELL>", words.flags.shell)
    .action((shell: string) => asked({ command: "completion", shell }));
  add("man").action(() => asked({ command: "man" }));
  add("serve")
    .option("--empty", words.flags.empty)
    .option("--port <N>", words.flags.port)
    .option("--data <DIR>", words.flags.data)
    .action((own: ServeFlags) => asked({ command: "serve", own }));
}

function globalOptions(words: CommandWords): Option[] {
  return [
    new Option("--lang <vi|en>", words.flags.lang),
    new Option("--as-of <DAY>", words.flags.asOf),
    new Option("--json", words.flags.json),
    new Option("--server <URL>", words.flags.server),
    new Option("--profile <NAME>", words.flags.profile),
    new Option("--ascii", words.flags.ascii),
  ];
}

function withDueOptions(command: Command, words: CommandWords): Command {
  return command
    .option("--unit <NAME>", words.flags.unit)
    .option("--plan <PLAN>", words.flags.plan)
    .option("--check", words.flags.check)
    .option("--watch", words.flags.watch)
    .option("--format <table|csv|md>", words.flags.format);
}

/** Headings in the language of the person; refusals come back as errors, so that they are worded in one place. */
function spokenIn(command: Command, words: CommandWords, out: (text: string) => void): void {
  const titles: Readonly<Record<string, string>> = words.helpTitles;
  command
    .exitOverride()
    .configureOutput({ writeOut: out, writeErr: () => undefined, outputError: () => undefined })
    .configureHelp({ showGlobalOptions: true, styleTitle: (title) => titles[title] ?? title });
}
