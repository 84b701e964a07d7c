import type { OverviewNode } from "@dondoc/client";
import { daysBetween } from "@dondoc/domain";
import { directiveWords } from "@dondoc/words";
import { useSearchParams } from "@solidjs/router";
import { For, Show, createMemo, createSignal, untrack } from "solid-js";
import { words } from "../../office/language.ts";
import { SLOW_DAYS } from "../../parts/cascade-scale.ts";
import { FindField } from "../../parts/find-field.tsx";
import { MOST_DRAWN } from "../../parts/near-rows.tsx";
import { SectionBox } from "../../parts/section-box.tsx";
import { type Owed, branchesOf, cascadeShows, foldable, linesShown } from "./cascade-branches.ts";
import { CascadeTree } from "./cascade-tree.tsx";

/** The cascade with what narrows it: words, late only, owed only, not held only; what is folded stays in this page. */
export function DirectiveCascade(props: { readonly root: OverviewNode; readonly owed: Owed }) {
  const [params, setParams] = useSearchParams<{ show?: string }>();
  const branch = createMemo(() => branchesOf(props.root, props.owed.missing));
  const [wanted, setWanted] = createSignal("");
  // A long cascade opens folded below its first level. Our choice.
  const firstFolded = () =>
    branch().size > MOST_DRAWN ? foldable(branch()).filter((key) => key !== branch().key) : [];
  const [folded, setFolded] = createSignal<ReadonlySet<string>>(new Set(untrack(firstFolded)));
  const show = () => cascadeShows.find((each) => each === params.show) ?? "all";
  const isFiltered = () => wanted().trim() !== "" || show() !== "all";
  const lines = createMemo(() =>
    linesShown(branch(), { wanted: wanted(), show: show() }, (key) => folded().has(key)),
  );
  const toggle = (key: string): void => {
    setFolded((keys) => new Set(keys.has(key) ? [...keys].filter((each) => each !== key) : [...keys, key]));
  };
  const w = () => words(directiveWords);
  return (
    <SectionBox title={w().cascade} note={w().rows(lines().length)}>
      <div class="tree-tools">
        <FindField label={w().find} hint={w().findHint} value={wanted()} onInput={setWanted} />
        <div class="chips" role="group" aria-label={w().filters}>
          <For each={cascadeShows}>
            {(each) => (
              <button
                type="button"
                class="chip"
                aria-pressed={show() === each}
                onClick={() =>
                  setParams({ show: each === "all" ? null : each }, { replace: true, scroll: false })
                }
              >
                {w().show[each]}
              </button>
            )}
          </For>
        </div>
        <Show when={!isFiltered() && branch().size > 0}>
          <button
            type="button"
            class="btn sm"
            onClick={() => setFolded((keys) => new Set(keys.size > 0 ? [] : foldable(branch()).slice(1)))}
          >
            {folded().size > 0 ? w().expandAll : w().collapseAll}
          </button>
        </Show>
      </div>
      <Show when={lines().length > 0} fallback={<p class="none">{w().noneFound}</p>}>
        <CascadeTree
          lines={lines()}
          isLong={branch().size > MOST_DRAWN}
          scale={{
            from: props.root.issuedOn,
            days: Math.max(daysBetween(props.root.issuedOn, props.owed.asOf), 1),
          }}
          name={props.root.number}
          isFolded={(key) => folded().has(key)}
          onFold={isFiltered() ? null : toggle}
        />
      </Show>
      <Show when={props.root.moreBelow > 0}>
        <p class="meta">{w().moreBelow(props.root.moreBelow)}</p>
      </Show>
      <Legend />
    </SectionBox>
  );
}

function Legend() {
  const w = () => words(directiveWords).legend;
  return (
    <ul class="cascade-legend">
      <li>
        <span class="lagb" />
        {w().issued}
      </li>
      <li>
        <span class="lagb slow" />
        {w().slow(SLOW_DAYS)}
      </li>
      <li>
        <span class="lagb miss" />
        {w().unheld}
      </li>
      <li>
        <span class="lagb owed" />
        {w().owed}
      </li>
    </ul>
  );
}
