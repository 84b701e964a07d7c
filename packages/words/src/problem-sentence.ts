import type { InBoth, Language } from "./language.ts";
import { englishProblems } from "./problem-en.ts";
import { vietnameseProblems } from "./problem-vi.ts";
import type { Problem, ProblemCode, ProblemOf, ProblemSentences } from "./problem.ts";

const sentences: InBoth<ProblemSentences> = { vi: vietnameseProblems, en: englishProblems };

/** A server newer than its reader may refuse with a code that has no sentence here yet; the code is then said as it is. */
export function problemSentence(problem: Problem, language: Language): string {
  const words = sentences[language];
  return Object.hasOwn(words, problem.code)
    ? sentenceOf(problem.code, problem, words)
    : unknownCode[language](problem.code);
}

const unknownCode: InBoth<(code: string) => string> = {
  vi: (code) => `Máy chủ từ chối với mã ${code} mà bản đang chạy ở đây chưa biết. Hãy tải lại hoặc nâng cấp.`,
  en: (code) => `The server refused with ${code}, which this version does not know yet. Reload or upgrade.`,
};

/** Generic in the code, so that the compiler knows that a problem meets the sentence of its own code. */
function sentenceOf<Code extends ProblemCode>(
  code: Code,
  problem: ProblemOf[Code],
  words: ProblemSentences,
): string {
  return words[code](problem);
}
