import { type VirtualItem, createWindowVirtualizer } from "@tanstack/solid-virtual";
import { For, type JSX, Show, createMemo, createSignal, onCleanup, onMount } from "solid-js";
import { createPrinting } from "./printing.ts";

/** With more rows than these only those near the window are drawn; fewer are all there, to be found. Our choice. */
export const MOST_DRAWN = 150;

type Rows<Row> = {
  /** Whether there are so many that only those near the window are drawn. */
  readonly isLong: boolean;
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** Of a row that nobody has seen yet, in pixels. */
  readonly height: number;
  readonly isRowGroup?: boolean;
  /** Hands over the way to a row: it is brought into the window, and so drawn. */
  readonly onReady?: ((reveal: (key: string) => void) => void) | undefined;
  readonly children: (row: Row, index: () => number) => JSX.Element;
};

/** Rows of a list that may be too long to be drawn whole: then only those near the window are, and on paper all. */
export function NearRows<Row>(props: Rows<Row>) {
  const isPrinting = createPrinting();
  return (
    <Show when={props.isLong && !isPrinting()} fallback={<For each={props.rows}>{props.children}</For>}>
      <WindowRows {...props} />
    </Show>
  );
}

/** A row keeps its element for as long as it is near: its height belongs to it, not to its place. */
function WindowRows<Row>(props: Rows<Row>) {
  let list!: HTMLDivElement;
  const [margin, setMargin] = createSignal(0);
  const keyAt = (index: number): string | number => {
    const row = props.rows[index];
    return row === undefined ? index : props.keyOf(row);
  };
  const near = createWindowVirtualizer({
    get count() {
      return props.rows.length;
    },
    get scrollMargin() {
      return margin();
    },
    estimateSize: () => props.height,
    // A row just made is measured with all others once they are laid out: asked one by one, each lays out the page anew.
    measureElement: (element, entry, { options, itemSizeCache, indexFromElement }) =>
      Math.round(
        entry?.borderBoxSize[0]?.blockSize ??
          itemSizeCache.get(options.getItemKey(indexFromElement(element))) ??
          props.height,
      ),
    overscan: 6,
    getItemKey: keyAt,
  });
  const items = createMemo(
    () =>
      new Map(
        near.getVirtualItems().map((item): [string | number, VirtualItem] => [keyAt(item.index), item]),
      ),
  );
  const shown = createMemo(() => near.getVirtualItems().flatMap(({ index }) => props.rows[index] ?? []));
  // What stands above the list comes and goes: its own height does not tell where it begins.
  const place = (): void => {
    const top = Math.round(list.getBoundingClientRect().top + scrollY);
    if (Math.abs(top - margin()) > 1) setMargin(top);
  };
  const reveal = (key: string): void => {
    const index = props.rows.findIndex((row) => props.keyOf(row) === key);
    if (index !== -1) near.scrollToIndex(index, { align: "center" });
  };
  onMount(() => {
    place();
    const resized = new ResizeObserver(place);
    resized.observe(document.body);
    onCleanup(() => resized.disconnect());
    props.onReady?.(reveal);
  });
  return (
    <div
      ref={list}
      role={props.isRowGroup === true ? "rowgroup" : undefined}
      class="near-rows"
      style={{ height: `${near.getTotalSize()}px` }}
    >
      <For each={shown()}>
        {(row) => {
          const item = () => items().get(props.keyOf(row));
          return (
            <div
              role={props.isRowGroup === true ? "none" : undefined}
              data-index={item()?.index}
              ref={(element) => queueMicrotask(() => near.measureElement(element))}
              style={{ top: `${(item()?.start ?? 0) - margin()}px` }}
            >
              {props.children(row, () => item()?.index ?? 0)}
            </div>
          );
        }}
      </For>
    </div>
  );
}
