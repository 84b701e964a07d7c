import type { Answers } from "@dondoc/client";
import { planChangeWords } from "@dondoc/words";
import { For, Show } from "solid-js";
import { words } from "../../office/language.ts";

type AmendableTask = Answers["plan"]["previewAmendment"]["tasks"][number];

/** Which tasks of a plan a later paper sets anew. */
export function RestatedTasks(props: {
  readonly tasks: readonly AmendableTask[];
  readonly chosen: readonly string[];
  readonly onChoose: (chosen: readonly string[]) => void;
}) {
  const w = () => words(planChangeWords);
  const toggle = (taskId: string, isChosen: boolean): void =>
    props.onChoose(isChosen ? [...props.chosen, taskId] : props.chosen.filter((each) => each !== taskId));
  return (
    <fieldset class="restated">
      <legend>{w().restated}</legend>
      <For each={props.tasks}>
        {(task) => (
          <label>
            <input
              type="checkbox"
              checked={props.chosen.includes(task.taskId)}
              onChange={(event) => toggle(task.taskId, event.currentTarget.checked)}
            />
            <span>
              {task.ordinal}. <span lang="vi">{task.statement}</span>{" "}
              <Show when={task.openCount > 0}>
                <span class="meta nowrap">{w().open(task.openCount)}</span>
              </Show>
            </span>
          </label>
        )}
      </For>
    </fieldset>
  );
}
