import { newsWords } from "@dondoc/words";
import { officeDayOf, officeTimeOf } from "../../office/instant.ts";
import { dayWords, words } from "../../office/language.ts";

/** An instant as the story of what changed names it: by the office's day and clock. */
export function instantWords(instant: string): string {
  const on = officeDayOf(instant);
  return on === null ? instant : words(newsWords).instant(dayWords(on), officeTimeOf(instant));
}
