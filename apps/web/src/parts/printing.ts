import { type Accessor, createSignal, onCleanup, onMount } from "solid-js";

/** Whether the page is being put on paper: what is drawn a part at a time is then drawn whole. */
export function createPrinting(): Accessor<boolean> {
  const [isPrinting, setPrinting] = createSignal(false);
  const before = (): void => void setPrinting(true);
  const after = (): void => void setPrinting(false);
  onMount(() => {
    addEventListener("beforeprint", before);
    addEventListener("afterprint", after);
  });
  onCleanup(() => {
    removeEventListener("beforeprint", before);
    removeEventListener("afterprint", after);
  });
  return isPrinting;
}
