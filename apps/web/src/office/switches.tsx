import { type Language, languages } from "@dondoc/words";
import { For } from "solid-js";
import { Icon } from "../parts/icon.tsx";
import { chooseLanguage, language, words } from "./language.ts";
import { switchTheme, theme } from "./theme.ts";

/** The languages name themselves, in their own words. */
export function LanguageSwitch() {
  return (
    <div class="lang" role="group" aria-label={words().office.language}>
      <For each={languages}>
        {(each: Language) => (
          <button
            type="button"
            lang={each}
            aria-pressed={language() === each}
            aria-label={`${each.toUpperCase()}, ${words().office.languageNames[each]}`}
            title={words().office.languageNames[each]}
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
  const label = () => (theme() === "dark" ? words().office.toLight : words().office.toDark);
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
