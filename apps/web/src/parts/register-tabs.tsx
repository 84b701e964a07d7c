import { registerWords } from "@dondoc/words";
import { useLocation } from "@solidjs/router";
import { For } from "solid-js";
import { useDatedHref } from "../office/as-of.ts";
import { words } from "../office/language.ts";

const tabs = [
  { name: "tree", path: "/units" },
  { name: "register", path: "/register" },
  { name: "reorganisation", path: "/reorganisation" },
  { name: "people", path: "/people" },
  { name: "settings", path: "/settings" },
  { name: "connections", path: "/connections" },
] as const;

/** What an office keeps about itself: its units, who follows whom, its people and its conventions. */
export function RegisterTabs() {
  const location = useLocation();
  const dated = useDatedHref();
  return (
    <nav class="tabs" aria-label={words(registerWords).tabs.label}>
      <For each={tabs}>
        {({ name, path }) => (
          <a href={dated(path)} aria-current={location.pathname === path ? "page" : undefined}>
            {words(registerWords).tabs[name]}
          </a>
        )}
      </For>
    </nav>
  );
}
