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

const exitCodesOf: Readonly<Partial<Record<OfficeProblem["code"], ExitCode>>> = {
  "server-unreachable": exitCodes.unreachable,
  "database-unavailable": exitCodes.unreachable,
  "not-dondoc": exitCodes.otherVersion,
  "other-version": exitCodes.otherVersion,
  "sign-in-needed": exitCodes.notAllowed,
  "not-allowed": exitCodes.notAllowed,
  "not-your-part": exitCodes.notAllowed,
  "unit-out-of-sight": exitCodes.notAllowed,
  "no-post-held": exitCodes.notAllowed,
  "host-not-allowed": exitCodes.notAllowed,
  "not-found": exitCodes.notFound,
  "input-invalid": exitCodes.wrongArgument,
  "stale-version": exitCodes.changedMeanwhile,
  "server-busy": exitCodes.busy,
  "too-many-attempts": exitCodes.busy,
  "disk-nearly-full": exitCodes.busy,
  "file-scan-unavailable": exitCodes.busy,
  "file-empty": exitCodes.documentRefused,
  "file-type-refused": exitCodes.documentRefused,
  "file-infected": exitCodes.documentRefused,
  "request-too-large": exitCodes.documentRefused,
  fault: exitCodes.fault,
};

/** Every other problem is a rule of the office: what stands in the way must change first. */
export function exitCodeOf({ code }: OfficeProblem): ExitCode {
  const known = exitCodesOf[code];
  if (known !== undefined) return known;
  return code.startsWith("document-") ? exitCodes.documentRefused : exitCodes.refused;
}
