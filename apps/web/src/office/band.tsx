import { officeWords } from "@dondoc/words";
import { useLocation } from "@solidjs/router";
import { For, createEffect, createSignal, on } from "solid-js";
import { AccountButton } from "./account-button.tsx";
import { AsOfPicker } from "./as-of-picker.tsx";
import { FindButton } from "./find-button.tsx";
import { useDatedHref } from "./as-of.ts";
import { words } from "./language.ts";
import { LanguageSwitch, ThemeSwitch } from "./switches.tsx";

const pages = [
  {
    name: "overview",
    path: "/",
    isPlace: (path: string) => path === "/" || /^\/(?:plans|directives)\//u.test(path),
  },
  { name: "tasks", path: "/tasks", isPlace: (path: string) => path.startsWith("/tasks") },
  {
    name: "units",
    path: "/units",
    isPlace: (path: string) => /^\/(?:units|register|reorganisation|people|settings)\b/u.test(path),
  },
  { name: "reports", path: "/reports", isPlace: (path: string) => path.startsWith("/reports") },
  { name: "followUp", path: "/follow-up", isPlace: (path: string) => path.startsWith("/follow-up") },
  { name: "import", path: "/import", isPlace: (path: string) => path.startsWith("/import") },
] as const;

/** The green band on top: name, pages, language, light, the box that finds, the day, and who is here. */
export function Band() {
  const location = useLocation();
  const dated = useDatedHref();
  const [isOpen, setOpen] = createSignal(false);
  createEffect(
    on(
      () => location.pathname,
      () => setOpen(false),
    ),
  );
  return (
    <header class="band">
      <div class="wrap">
        <a class="mark" href={dated("/")}>
          <svg width="24" height="24" aria-hidden="true">
            <use href="#i-logo" />
          </svg>
          {words(officeWords).name}
        </a>
        <button
          type="button"
          class="band-button menu-button"
          aria-expanded={isOpen()}
          aria-controls="main-navigation"
          onClick={() => setOpen((open) => !open)}
        >
          {words(officeWords).menu}
        </button>
        <nav
          id="main-navigation"
          class="nav"
          classList={{ open: isOpen() }}
          aria-label={words(officeWords).mainNavigation}
        >
          <For each={pages}>
            {(page) => (
              <a href={dated(page.path)} aria-current={page.isPlace(location.pathname) ? "page" : undefined}>
                {words(officeWords).pages[page.name]}
              </a>
            )}
          </For>
          <div class="band-switches">
            <LanguageSwitch />
            <ThemeSwitch />
          </div>
        </nav>
        <FindButton />
        <AsOfPicker />
        <AccountButton />
      </div>
    </header>
  );
}
