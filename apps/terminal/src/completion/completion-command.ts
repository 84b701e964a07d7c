import { type Language, commandLookWords, manualWords } from "@dondoc/words";
import { type Console, complain, wrongArgument } from "../command/console.ts";
import { type ExitCode, exitCodes } from "../command/exit-code.ts";
import { makeProgram } from "../command/program.ts";
import { lists } from "../export/export-command.ts";
import { paperKinds } from "../report/paper-command.ts";
import { actionNames } from "../task/action-name.ts";
import { bashCompletion } from "./bash.ts";
import { type GrammarNode, grammarTree } from "./grammar-tree.ts";
import { manualPage } from "./manual-page.ts";
import { fishCompletion, zshCompletion } from "./zsh-fish.ts";

type GrammarCall = {
  readonly settings: { readonly language: Language; readonly isJson: boolean };
  readonly console: Console;
};

const shells = ["bash", "zsh", "fish"] as const;

/** The whole grammar, as the command itself understands it. */
function ownGrammar(language: Language): GrammarNode {
  const program = makeProgram({ language, standard: null, out: () => undefined }, () => undefined);
  return grammarTree(program, {
    ACTION: Object.values(actionNames),
    SHELL: shells,
    LIST: lists,
    KIND: paperKinds,
  });
}

/** `dondoc completion bash|zsh|fish`: what a shell loads to complete the command. */
export function completionCommand(shell: string, { settings, console }: GrammarCall): ExitCode {
  const root = ownGrammar(settings.language);
  switch (shell) {
    case "bash":
      console.out(bashCompletion(root));
      return exitCodes.done;
    case "zsh":
      console.out(zshCompletion(bashCompletion(root)));
      return exitCodes.done;
    case "fish":
      console.out(fishCompletion(root));
      return exitCodes.done;
    default: {
      const sentence = commandLookWords[settings.language].shells(shell, shells.join(", "));
      return complain(wrongArgument(sentence), console, settings);
    }
  }
}

/** `dondoc man`: the manual page, for `man -l -`. */
export function manualCommand({ settings, console }: GrammarCall): ExitCode {
  console.out(manualOf(settings.language));
  return exitCodes.done;
}

/** The manual page; the package carries the English one. */
export function manualOf(language: Language): string {
  return manualPage(ownGrammar(language), manualWords[language]);
}
