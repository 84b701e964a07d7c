import { type JSX, Show, createSignal, onCleanup } from "solid-js";

/** Who still waits, in the order of the page. */
const waiting = new Set<() => void>();

/**
 * What stands below comes in a task of its own, once the browser has drawn what stands above it, one part a frame: on a slow
 * machine one task for all of it, or one layout of all of it, keeps a person's first touch waiting.
 */
export function Later(props: { readonly children: JSX.Element }) {
  const [isTime, setTime] = createSignal(false);
  const come = (): void => void setTime(true);
  if (waiting.size === 0) afterFrame(letNextCome);
  waiting.add(come);
  onCleanup(() => waiting.delete(come));
  return (
    <Show when={isTime()} fallback={<div class="loading" aria-hidden="true" />}>
      {props.children}
    </Show>
  );
}

function letNextCome(): void {
  const [next] = waiting;
  if (next === undefined) return;
  waiting.delete(next);
  if (waiting.size > 0) afterFrame(letNextCome);
  next();
}

function afterFrame(act: () => void): void {
  // A page that nobody looks at is not drawn.
  if (document.hidden) setTimeout(act);
  else requestAnimationFrame(() => setTimeout(act));
}
