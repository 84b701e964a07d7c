import { type Problem, assignmentStory, isAssignmentPast, taskDetailWords } from "@dondoc/words";
import { byWords } from "./by-words.ts";
import { For, Show } from "solid-js";
import { language, words } from "../../office/language.ts";

type Stale = Extract<Problem, { code: "stale-version" }>;

/** Two people at one thing: what the other did is told, what this one typed is kept, and they choose. */
export function StaleNotice(props: { readonly problem: Stale; readonly onAgain: () => void }) {
  const w = () => words(taskDetailWords).stale;
  return (
    <div class="note soon stale-notice" role="alert">
      <b>{w().title}</b>
      <p>{w().text}</p>
      <ul>
        <For each={props.problem.found?.events ?? []}>
          {({ event, by }) => (
            <Show when={isAssignmentPast(event) ? event : null}>
              {(past) => (
                <li>
                  {assignmentStory(past(), language())} <span class="meta">{byWords(by)}</span>
                </li>
              )}
            </Show>
          )}
        </For>
      </ul>
      <Show when={props.problem.found?.hasMore}>
        <p class="meta">{w().more}</p>
      </Show>
      <button type="button" class="btn sm" onClick={() => props.onAgain()}>
        {w().again}
      </button>
    </div>
  );
}
