import { reviewWords } from "@dondoc/words";
import type { DraftTask } from "@dondoc/domain/draft";
import { onCleanup, onMount } from "solid-js";
import { words } from "../../office/language.ts";
import { usePair } from "../../parts/pair/pair-context.ts";
import { type ItemState, type Review, hasTaskAbove } from "./review.ts";

const states: ReadonlyMap<string, ItemState> = new Map([
  ["n", "taken"],
  ["g", "joined"],
  ["b", "skipped"],
]);

/**
 * N, G, B and S act on the task that the focus is in, and nowhere else: a single letter does nothing while somebody reads
 * or writes elsewhere (WCAG 2.1.4). After a decision the next task comes up.
 */
export function ReviewKeys(props: { readonly tasks: readonly DraftTask[]; readonly review: Review }) {
  const pair = usePair();
  const decide = (key: string, state: ItemState): void => {
    if (state === "joined" && !hasTaskAbove(props.tasks, key, props.review.form)) return;
    if (props.review.stateOf(key) !== state) props.review.become(key, state);
    else if (state !== "taken") return props.review.become(key, state);
    const next = props.tasks[props.tasks.findIndex((task) => task.key === key) + 1];
    pair.select(next?.key ?? key, "keys");
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const { target } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || !(target instanceof HTMLElement)) return;
    const key = target.closest<HTMLElement>("[data-row]")?.dataset["row"] ?? "";
    if (!props.tasks.some((task) => task.key === key)) return;
    if (event.key === "Escape" && props.review.editing() === key) {
      props.review.edit(null);
      return pair.select(key, "keys");
    }
    if (target.closest("input, select, textarea") !== null) return;
    const pressed = event.key.toLowerCase();
    const state = states.get(pressed);
    if (state !== undefined) decide(key, state);
    if (pressed === "s") {
      event.preventDefault();
      props.review.edit(key);
    }
  };
  onMount(() => {
    document.addEventListener("keydown", onKeyDown);
    onCleanup(() => document.removeEventListener("keydown", onKeyDown));
  });
  return <p class="tiny keys-hint">{words(reviewWords).keys}</p>;
}
