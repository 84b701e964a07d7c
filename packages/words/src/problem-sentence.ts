import type { InBoth, Language } from "./language.ts";
import { englishProblems } from "./problem-en.ts";
import { vietnameseProblems } from "./problem-vi.ts";
import type { Problem, ProblemCode, ProblemOf, ProblemSentences } from "./problem.ts";

const sentences: InBoth<ProblemSentences> = { vi: vietnameseProblems, en: englishProblems };

export function problemSentence(problem: Problem, language: Language): string {
  return sentenceOf(problem.code, problem, sentences[language]);
}

/** Whether something that came over the wire is a problem that has a sentence here. */
export function isProblem(value: unknown): value is Problem {
  if (typeof value !== "object" || value === null || !("code" in value)) return false;
  return typeof value.code === "string" && Object.hasOwn(englishProblems, value.code);
}

/** Generic in the code, so that the compiler knows that a problem meets the sentence of its own code. */
function sentenceOf<Code extends ProblemCode>(
  code: Code,
  problem: ProblemOf[Code],
  words: ProblemSentences,
): string {
  return words[code](problem);
}
