import { createEffect, createRoot, createSignal } from "solid-js";
import { readStored, store } from "./stored.ts";

export type Theme = "light" | "dark";

/** `null` follows the system. */
const [chosen, setChosen] = createSignal<Theme | null>(storedTheme());
const systemIsDark = matchMedia("(prefers-color-scheme: dark)");
const [system, setSystem] = createSignal<Theme>(systemIsDark.matches ? "dark" : "light");
systemIsDark.addEventListener("change", (event) => setSystem(event.matches ? "dark" : "light"));

createRoot(() =>
  createEffect(() => {
    const theme = chosen();
    if (theme === null) delete document.documentElement.dataset["theme"];
    else document.documentElement.dataset["theme"] = theme;
  }),
);

export function theme(): Theme {
  return chosen() ?? system();
}

export function switchTheme(): void {
  const next = theme() === "dark" ? "light" : "dark";
  setChosen(next);
  store("theme", next);
}

function storedTheme(): Theme | null {
  const stored = readStored("theme");
  return stored === "light" || stored === "dark" ? stored : null;
}
