import type { CalendarDay } from "@dondoc/domain";
import {
  type Language,
  type Words,
  dayText,
  isLanguage,
  longDayText,
  shortDayText,
  wordsIn,
} from "@dondoc/words";
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

/** The words of the page in its language. Reactive where it is called in a tracked place. */
export function words(): Words {
  return wordsIn(language());
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
