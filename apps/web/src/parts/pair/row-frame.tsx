import { type JSX, Show } from "solid-js";
import { usePair } from "./pair-context.ts";

/** The frame of every row beside the paper: its number leads to its words, and it lights up with them. */
export function RowFrame(props: {
  /** The item's key, and other keys that lead here as well. */
  readonly names: readonly string[];
  readonly number: string;
  readonly label: string;
  readonly when?: JSX.Element;
  readonly below?: JSX.Element;
  readonly children: JSX.Element;
}) {
  const pair = usePair();
  const isOn = () => props.names.some((name) => pair.isSelected(name));
  return (
    <article
      class="task"
      classList={{ on: isOn() }}
      data-row={props.names.join(" ")}
      id={props.names[0]}
      aria-current={isOn() ? "true" : undefined}
    >
      <button
        type="button"
        class="ref"
        aria-label={props.label}
        onClick={() => pair.select(props.names[0] ?? "", "plan")}
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
