import { registerWords } from "@dondoc/words";
import { For } from "solid-js";
import { words } from "../office/language.ts";
import { PageLink } from "./page-link.tsx";

const tabs = [
  { name: "tree", path: "/units" },
  { name: "register", path: "/register" },
  { name: "reorganisation", path: "/reorganisation" },
  { name: "people", path: "/people" },
  { name: "settings", path: "/settings" },
] as const;

/** What an office keeps about itself: its units, who follows whom, its people and its conventions. */
export function RegisterTabs() {
  return (
    <nav class="tabs" aria-label={words(registerWords).tabs.label}>
      <For each={tabs}>
        {({ name, path }) => <PageLink to={path}>{words(registerWords).tabs[name]}</PageLink>}
      </For>
    </nav>
  );
}
