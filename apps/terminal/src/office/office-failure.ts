import { type Language, type Problem, commandSignInWords, problemSentence, wordsIn } from "@dondoc/words";
import { type ExitCode, exitCodes } from "../command/exit-code.ts";

/** Why an office gave no answer that can be used: a problem of its own, or it is not the office this command knows. */
export type OfficeProblem =
  | Problem
  | { readonly code: "not-dondoc"; readonly url: string }
  | { readonly code: "other-version"; readonly server: string; readonly own: string };

/** Thrown by every reading of the office; the commands turn it into a sentence and an exit code in one place. */
export class OfficeFailure extends Error {
  readonly problem: OfficeProblem;

  constructor(problem: OfficeProblem, cause?: unknown) {
    super(problem.code, { cause });
    this.problem = problem;
  }
}

export function officeSentence(problem: OfficeProblem, language: Language): string {
  const words = wordsIn(language).command.problems;
  switch (problem.code) {
    case "server-unreachable":
      return words.unreachable(problem.url);
    case "not-dondoc":
      return words.notDondoc(problem.url);
    case "other-version":
      return words.otherVersion(problem.server, problem.own);
    case "sign-in-needed":
      return commandSignInWords[language].signInNeeded;
    default:
      return problemSentence(problem, language);
  }
}

export function exitCodeOf(problem: OfficeProblem): ExitCode {
  switch (problem.code) {
    case "server-unreachable":
    case "database-unavailable":
      return exitCodes.unreachable;
    case "not-dondoc":
    case "other-version":
      return exitCodes.otherVersion;
    case "sign-in-needed":
    case "not-allowed":
    case "host-not-allowed":
      return exitCodes.notAllowed;
    case "not-found":
      return exitCodes.notFound;
    case "input-invalid":
      return exitCodes.wrongArgument;
    default:
      return exitCodes.fault;
  }
}
