import { statisticWords } from "@dondoc/words";
import { type Statistic, totalOf } from "@dondoc/domain";
import { For, Show } from "solid-js";
import { words } from "../office/language.ts";

const parts = [
  ["doneOnTime", "b-done"],
  ["doneLate", "b-late"],
  ["openInTime", "b-open"],
  ["openOverdue", "b-over"],
] as const;

/** The four cells as one bar, always in the same order; an empty cell leaves no gap. */
export function StateBar(props: { readonly statistic: Statistic }) {
  const text = () =>
    totalOf(props.statistic) === 0
      ? words(statisticWords).barNone
      : words(statisticWords).bar(props.statistic);
  return (
    <span class="bar" role="img" aria-label={text()} title={text()}>
      <Show when={totalOf(props.statistic) > 0} fallback={<i class="b-none" />}>
        <For each={parts.filter(([cell]) => props.statistic[cell] > 0)}>
          {([cell, name]) => <i class={name} style={{ "flex-grow": props.statistic[cell] }} />}
        </For>
      </Show>
    </span>
  );
}
