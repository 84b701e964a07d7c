export { type InBoth, type Language, isLanguage, languages } from "./language.ts";
export { dayText, longDayText, monthDayText, monthYearText, shortDayText, weekdayText } from "./day-text.ts";
export {
  LEAST_DENOMINATOR,
  bytesText,
  counted,
  decimalText,
  fractionText,
  numberText,
} from "./number-text.ts";
export type { Problem, ProblemCode, ServerProblem } from "./problem.ts";
export { isProblem, problemSentence } from "./problem-sentence.ts";
export { duePhrase } from "./due.ts";
export { scheduleText } from "./schedule.ts";
export { type Words, wordsIn } from "./words.ts";
export type { TerminalWords } from "./terminal.ts";
export type { CommandWords } from "./command.ts";
export type { KeyWords } from "./key.ts";
export { serveWords } from "./serve.ts";
