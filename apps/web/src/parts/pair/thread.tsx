import { Show, createEffect, createSignal, onCleanup, onMount } from "solid-js";
import { rowOf, wordsOf } from "./find-in-pair.ts";
import { usePair } from "./pair-context.ts";

type Line = { readonly path: string; readonly x: number; readonly y: number };

/** The thread from the lit sentence to its row. It is drawn only where both stand side by side. */
export function Thread(props: { readonly within: () => HTMLElement }) {
  const pair = usePair();
  const [line, setLine] = createSignal<Line | null>(null);
  const draw = (): void => {
    setLine(lineFor(props.within(), pair.selected()));
  };
  const drawSoon = (): void => {
    requestAnimationFrame(draw);
  };
  onMount(() => {
    const resized = new ResizeObserver(drawSoon);
    resized.observe(props.within());
    // Scrolling of the page and of the paper alike: the capture phase sees both.
    addEventListener("scroll", drawSoon, { passive: true, capture: true });
    onCleanup(() => {
      resized.disconnect();
      removeEventListener("scroll", drawSoon, { capture: true });
    });
    createEffect(() => {
      pair.selected();
      drawSoon();
    });
  });
  return (
    <svg class="threads" aria-hidden="true">
      <Show when={line()}>
        {(drawn) => (
          <>
            <path d={drawn().path} />
            <circle cx={drawn().x} cy={drawn().y} r="4" />
          </>
        )}
      </Show>
    </svg>
  );
}

function lineFor(root: HTMLElement, key: string | null): Line | null {
  // Asked with every frame of a scroll: without a choice nothing is measured.
  if (key === null) return null;
  const box = root.querySelector(".sheetbox")?.getBoundingClientRect();
  if (box === undefined || getComputedStyle(root).display !== "grid") return null;
  const row = rowOf(root, key)?.getBoundingClientRect();
  const rects = [...(wordsOf(root, key)?.getClientRects() ?? [])];
  const [first] = rects;
  if (row === undefined || row.height === 0 || first === undefined || row.left <= box.right) return null;
  const widest = rects.reduce((best, rect) => (rect.right > best.right + 4 ? rect : best), first);
  const origin = root.getBoundingClientRect();
  const clamp = (y: number): number => Math.min(Math.max(y, box.top + 6), box.bottom - 6) - origin.top;
  const from = {
    x: Math.min(widest.right, box.right) - origin.left,
    y: clamp(widest.top + widest.height / 2),
  };
  const to = { x: row.left - origin.left, y: row.top + 22 - origin.top };
  const middle = box.right - origin.left + 20;
  return { path: `M${from.x} ${from.y}H${middle}V${to.y}H${to.x}`, x: to.x, y: to.y };
}
