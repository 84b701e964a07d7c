import { officeWords } from "@dondoc/words";
import { Show, createSignal, lazy, onCleanup, onMount } from "solid-js";
import { Icon } from "../parts/icon.tsx";
import { words } from "./language.ts";

const FindDialog = lazy(async () => ({
  default: (await import("../pages/find/find-dialog.tsx")).FindDialog,
}));

/** Opens the box that finds everything: by its button, or by Ctrl K from anywhere. */
export function FindButton() {
  const [isOpen, setOpen] = createSignal(false);
  const onKey = (event: KeyboardEvent): void => {
    if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.altKey) return;
    event.preventDefault();
    setOpen(true);
  };
  onMount(() => document.addEventListener("keydown", onKey));
  onCleanup(() => document.removeEventListener("keydown", onKey));
  return (
    <>
      <button type="button" class="band-button" aria-keyshortcuts="Control+K" onClick={() => setOpen(true)}>
        <Icon name="find" />
        <span class="lg">{words(officeWords).find}</span> <kbd class="lg">{words(officeWords).findKey}</kbd>
      </button>
      <Show when={isOpen()}>
        <FindDialog onClose={() => setOpen(false)} />
      </Show>
    </>
  );
}
