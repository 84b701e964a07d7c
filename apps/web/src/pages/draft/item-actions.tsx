import { reviewWords } from "@dondoc/words";
import type { DraftTask } from "@dondoc/domain/draft";
import { For, Show } from "solid-js";
import { words } from "../../office/language.ts";
import { type ItemState, type Review, hasTaskAbove } from "./review.ts";

type Action = {
  readonly key: "N" | "G" | "B";
  readonly name: "take" | "join" | "skip";
  readonly state: ItemState;
};

/** Every action of the keyboard is a button too; the key stands on it. */
const actions: readonly Action[] = [
  { key: "N", name: "take", state: "taken" },
  { key: "G", name: "join", state: "joined" },
  { key: "B", name: "skip", state: "skipped" },
];

const EDIT_KEY = "S";

export function ItemActions(props: {
  readonly number: number;
  readonly task: DraftTask;
  readonly tasks: readonly DraftTask[];
  readonly review: Review;
}) {
  const w = () => words(reviewWords);
  const state = () => props.review.stateOf(props.task.key);
  const number = () => String(props.number);
  const canJoin = () => hasTaskAbove(props.tasks, props.task.key, props.review.form);
  const offered = () => actions.filter(({ name }) => name !== "join" || canJoin());
  return (
    <p class="item-actions">
      <For each={offered()}>
        {(action) => (
          <button
            type="button"
            class="btn sm"
            classList={{ pri: action.name === "take" && state() === "unseen" }}
            aria-pressed={state() === action.state}
            aria-label={`${w()[`${action.name}Item`](number())} (${action.key})`}
            onClick={() => props.review.become(props.task.key, action.state)}
          >
            {w()[action.name]} <kbd>{action.key}</kbd>
          </button>
        )}
      </For>
      <button
        type="button"
        class="btn sm"
        aria-expanded={props.review.editing() === props.task.key}
        aria-label={`${w().editItem(number())} (${EDIT_KEY})`}
        onClick={() => props.review.edit(props.review.editing() === props.task.key ? null : props.task.key)}
      >
        {w().edit} <kbd>{EDIT_KEY}</kbd>
      </button>
      <Show when={props.review.form.corrections[props.task.key]}>
        <button type="button" class="btn sm" onClick={() => props.review.correct(props.task.key, null)}>
          {w().asRead}
        </button>
      </Show>
    </p>
  );
}
