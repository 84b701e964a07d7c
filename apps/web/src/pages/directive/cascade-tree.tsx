import { directiveWords } from "@dondoc/words";
import { Show } from "solid-js";
import { words } from "../../office/language.ts";
import { Icon } from "../../parts/icon.tsx";
import { CascadeHead, CascadeRow } from "../../parts/cascade-row.tsx";
import { NearRows } from "../../parts/near-rows.tsx";
import type { CascadeScale } from "../../parts/cascade-scale.ts";
import type { Branch } from "./cascade-branches.ts";
import { OwedRow } from "./owed-row.tsx";

const ROW_HEIGHT = 66;

type TreeProps = {
  readonly lines: readonly Branch[];
  /** Whether the whole cascade is too long to be drawn; a filter does not change how it is drawn. */
  readonly isLong: boolean;
  readonly scale: CascadeScale;
  readonly name: string;
  readonly isFolded: (key: string) => boolean;
  /** `null` while a filter shows lines wherever they stand. */
  readonly onFold: ((key: string) => void) | null;
};

/** The cascade as an indented table, however long. */
export function CascadeTree(props: TreeProps) {
  return (
    <div class="casc" role="table" aria-label={props.name} aria-rowcount={props.lines.length + 1}>
      <CascadeHead scale={props.scale} />
      <NearRows
        isLong={props.isLong}
        rows={props.lines}
        keyOf={({ key }) => key}
        height={ROW_HEIGHT}
        isRowGroup
      >
        {(line, index) => <TreeRow {...props} branch={line} index={index() + 2} />}
      </NearRows>
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
