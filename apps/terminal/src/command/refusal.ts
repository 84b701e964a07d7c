import { type Language, wordsIn } from "@dondoc/words";
import type { CommanderError } from "commander";
import { type Complaint, wrongArgument } from "./console.ts";
import type { SettingProblem } from "./settings.ts";

/** Why a command line was not understood, in one sentence with what to do instead. */
export function refusal(error: CommanderError, language: Language): Complaint {
  const words = wordsIn(language).command.problems;
  // Commander keeps the name of what it refused, and what comes close to it, only in its English sentence.
  const name = /'([^']*)'/u.exec(error.message)?.[1] ?? "";
  const close = /\(Did you mean (?:one of )?(.*?)\?\)/u.exec(error.message)?.[1];
  const hint = close === undefined ? words.seeHelp : words.didYouMean(close);
  return wrongArgument(`${firstSentence(error.code, name, words)} ${hint}`.trim());
}

function firstSentence(
  code: string,
  name: string,
  words: ReturnType<typeof wordsIn>["command"]["problems"],
): string {
  switch (code) {
    case "commander.unknownCommand":
      return words.unknownCommand(name);
    case "commander.unknownOption":
      return words.unknownOption(name);
    // A command that is only a family of commands.
    case "commander.help":
      return "";
    case "commander.missingMandatoryOptionValue":
    case "commander.missingArgument":
      return words.missingArgument(name);
    case "commander.optionMissingArgument":
      return words.missingValue(name);
    default:
      return words.tooMany;
  }
}

export function wrongSetting({ code, value }: SettingProblem, language: Language): Complaint {
  const words = wordsIn(language).command.problems;
  return wrongArgument(words[code](value));
}
