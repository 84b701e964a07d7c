import { type Language, languages, officeWords } from "@dondoc/words";
import { For } from "solid-js";
import { Icon } from "../parts/icon.tsx";
import { chooseLanguage, language, words } from "./language.ts";
import { switchTheme, theme } from "./theme.ts";

/** The languages name themselves, in their own words. */
export function LanguageSwitch() {
  return (
    <div class="lang" role="group" aria-label={words(officeWords).language}>
      <For each={languages}>
        {(each: Language) => (
          <button
            type="button"
            lang={each}
            aria-pressed={language() === each}
            aria-label={`${each.toUpperCase()}, ${words(officeWords).languageNames[each]}`}
            title={words(officeWords).languageNames[each]}
            onClick={() => chooseLanguage(each)}
          >
            {each.toUpperCase()}
          </button>
        )}
      </For>
    </div>
  );
}

export function ThemeSwitch() {
  const label = () => (theme() === "dark" ? words(officeWords).toLight : words(officeWords).toDark);
  return (
    <button
      type="button"
      class="band-button icon-button"
      aria-label={label()}
      title={label()}
      onClick={switchTheme}
    >
      <Icon name={theme() === "dark" ? "sun" : "moon"} />
    </button>
  );
}
