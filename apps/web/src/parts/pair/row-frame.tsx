import { type JSX, Show } from "solid-js";
import { usePair } from "./pair-context.ts";

/** The frame of every row beside the paper: its number leads to its words, and it lights up with them. */
export function RowFrame(props: {
  readonly name: string;
  readonly number: string;
  readonly label: string;
  readonly when?: JSX.Element;
  readonly below?: JSX.Element;
  readonly children: JSX.Element;
}) {
  const pair = usePair();
  return (
    <article
      class="task"
      classList={{ on: pair.isSelected(props.name) }}
      data-row={props.name}
      id={props.name}
      aria-current={pair.isSelected(props.name) ? "true" : undefined}
    >
      <button
        type="button"
        class="ref"
        aria-label={props.label}
        onClick={() => pair.select(props.name, "plan")}
      >
        {props.number}
      </button>
      <div class="what">{props.children}</div>
      <div class="when">{props.when}</div>
      <Show when={props.below}>
        <div class="ext">{props.below}</div>
      </Show>
    </article>
  );
}
