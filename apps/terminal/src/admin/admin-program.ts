import type { AdminRequest } from "@dondoc/server";
import type { CommandWords } from "@dondoc/words";
import type { Command } from "commander";
import type { AdminFlags } from "./admin-command.ts";

/** The grammar of `dondoc admin …`. */
export function addAdminCommands(
  admin: Command,
  words: CommandWords,
  asked: (request: AdminRequest, own: AdminFlags) => void,
): void {
  const { flags } = words;
  admin.helpCommand(false);
  const add = (name: AdminRequest["command"]): Command =>
    admin
      .command(name)
      .description(words.admin[name])
      .option("--data <DIR>", flags.data)
      .helpOption("-h, --help", flags.help);
  add("first-administrator").action((own: AdminFlags) => asked({ command: "first-administrator" }, own));
  add("verify").action((own: AdminFlags) => asked({ command: "verify" }, own));
  add("rebuild").action((own: AdminFlags) => asked({ command: "rebuild" }, own));
  add("repair").action((own: AdminFlags) => asked({ command: "repair" }, own));
  add("export")
    .argument("<ID>", flags.stream)
    .argument("<FILE>", flags.exported)
    .action((id: string, path: string, own: AdminFlags) => asked({ command: "export", id, path }, own));
  add("move")
    .requiredOption("--to <URL>", flags.to)
    .action(({ to, ...own }: AdminFlags & { to: string }) => asked({ command: "move", to }, own));
  for (const command of ["backup", "restore"] as const) {
    add(command)
      .argument("<FILE>", flags.archive)
      .action((path: string, own: AdminFlags) => asked({ command, path }, own));
  }
}
