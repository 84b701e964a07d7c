import { directiveWords } from "@dondoc/words";
import { createWindowVirtualizer } from "@tanstack/solid-virtual";
import { For, Show, createSignal, onCleanup, onMount } from "solid-js";
import { words } from "../../office/language.ts";
import { Icon } from "../../parts/icon.tsx";
import { CascadeHead, CascadeRow } from "../../parts/cascade-row.tsx";
import type { CascadeScale } from "../../parts/cascade-scale.ts";
import type { Branch } from "./cascade-branches.ts";
import { OwedRow } from "./owed-row.tsx";

/** From here on only the rows near the window are drawn; fewer are all there, to be found and printed. Our choice. */
const MOST_DRAWN = 150;
const ROW_HEIGHT = 66;

type TreeProps = {
  readonly lines: readonly Branch[];
  readonly scale: CascadeScale;
  readonly name: string;
  readonly isFolded: (key: string) => boolean;
  /** `null` while a filter shows lines wherever they stand. */
  readonly onFold: ((key: string) => void) | null;
};

/** The cascade as an indented table, however long. */
export function CascadeTree(props: TreeProps) {
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
  return (
    <div class="casc" role="table" aria-label={props.name} aria-rowcount={props.lines.length + 1}>
      <CascadeHead scale={props.scale} />
      <Show
        when={props.lines.length > MOST_DRAWN && !isPrinting()}
        fallback={
          <For each={props.lines}>
            {(line, index) => <TreeRow {...props} branch={line} index={index() + 2} />}
          </For>
        }
      >
        <NearRows {...props} />
      </Show>
    </div>
  );
}

function NearRows(props: TreeProps) {
  let list!: HTMLDivElement;
  const [margin, setMargin] = createSignal(0);
  onMount(() => setMargin(list.getBoundingClientRect().top + scrollY));
  const near = createWindowVirtualizer({
    get count() {
      return props.lines.length;
    },
    get scrollMargin() {
      return margin();
    },
    estimateSize: () => ROW_HEIGHT,
    overscan: 6,
    getItemKey: (index) => props.lines[index]?.key ?? index,
  });
  return (
    <div ref={list} role="rowgroup" class="near-rows" style={{ height: `${near.getTotalSize()}px` }}>
      <For each={near.getVirtualItems()}>
        {(item) => (
          <div
            role="none"
            data-index={item.index}
            ref={(element) => queueMicrotask(() => near.measureElement(element))}
            style={{ transform: `translateY(${item.start - margin()}px)` }}
          >
            <Show when={props.lines[item.index]}>
              {(line) => <TreeRow {...props} branch={line()} index={item.index + 2} />}
            </Show>
          </div>
        )}
      </For>
    </div>
  );
}

function TreeRow(props: TreeProps & { readonly branch: Branch; readonly index: number }) {
  const owed = () => (props.branch.line.kind === "owed" ? props.branch.line : null);
  const node = () => (props.branch.line.kind === "document" ? props.branch.line.node : null);
  return (
    <>
      <Show when={owed()}>
        {(line) => (
          <OwedRow line={line()} depth={props.branch.depth} scale={props.scale} index={props.index} />
        )}
      </Show>
      <Show when={node()}>
        {(document) => (
          <CascadeRow
            row={{ node: document(), depth: props.branch.depth }}
            scale={props.scale}
            index={props.index}
            fold={<Fold {...props} name={document().number} />}
          />
        )}
      </Show>
    </>
  );
}

/** Folds and unfolds what is below a document. */
function Fold(props: TreeProps & { readonly branch: Branch; readonly name: string }) {
  const w = () => words(directiveWords);
  const isFolded = () => props.isFolded(props.branch.key);
  return (
    <Show when={props.branch.size > 0 ? props.onFold : null}>
      {(onFold) => (
        <button
          type="button"
          class="fold"
          aria-expanded={!isFolded()}
          aria-label={isFolded() ? w().expand(props.name) : w().collapse(props.name)}
          title={w().below(props.branch.size)}
          onClick={() => onFold()(props.branch.key)}
        >
          <Icon name="fold" />
        </button>
      )}
    </Show>
  );
}
