import type { CalendarDay } from "@dondoc/domain";
import { type InBoth, type Language, dayText, isLanguage, longDayText, shortDayText } from "@dondoc/words";
import { createEffect, createRoot, createSignal } from "solid-js";
import { readStored, store } from "./stored.ts";

/** The language of the page: Vietnamese until somebody chooses, then what was chosen last in this browser. */
const [language, setLanguage] = createSignal<Language>(storedLanguage());

createRoot(() =>
  createEffect(() => {
    document.documentElement.lang = language();
  }),
);

export { language };

export function chooseLanguage(chosen: Language): void {
  setLanguage(chosen);
  store("language", chosen);
}

/**
 * The words of a concept in the language of the page: `words(planWords).filters`. Reactive where it is called in a
 * tracked place. Each page names its concepts, so that the first one does not load the words of all.
 */
export function words<Of>(concept: InBoth<Of>): Of {
  return concept[language()];
}

export function dayWords(on: CalendarDay): string {
  return dayText(on, language());
}

export function shortDayWords(on: CalendarDay): string {
  return shortDayText(on, language());
}

export function longDayWords(on: CalendarDay): string {
  return longDayText(on, language());
}

function storedLanguage(): Language {
  const stored = readStored("language");
  return isLanguage(stored) ? stored : "vi";
}
