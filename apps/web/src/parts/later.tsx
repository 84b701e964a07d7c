import { type JSX, Show, createSignal, onCleanup } from "solid-js";

/**
 * What stands below comes in a task of its own, once the page above it stands: on a slow machine one task for all of it
 * keeps a person's first touch waiting.
 */
export function Later(props: { readonly children: JSX.Element }) {
  const [isTime, setTime] = createSignal(false);
  const timer = setTimeout(() => setTime(true));
  onCleanup(() => clearTimeout(timer));
  return (
    <Show when={isTime()} fallback={<div class="loading" aria-hidden="true" />}>
      {props.children}
    </Show>
  );
}
