import { planChangeWords, roleWords } from "@dondoc/words";
import { For, Show } from "solid-js";
import { words } from "../../office/language.ts";
import type { AmendmentEffect } from "./amendment-effect.ts";

/** What becomes of the work once a change is confirmed; nothing has happened yet. */
export function AmendmentPreview(props: { readonly effect: AmendmentEffect }) {
  const w = () => words(planChangeWords);
  return (
    <section aria-label={w().previewTitle}>
      <p>
        <b>{w().previewTitle}:</b>{" "}
        {props.effect.openCount === 0
          ? w().endsNothing
          : w().ends(props.effect.openCount, props.effect.tasks.length)}{" "}
        <Show when={props.effect.keptCount > 0}>{w().keeps(props.effect.keptCount)}</Show>
      </p>
      <ul class="courses">
        <For each={props.effect.tasks}>
          {(task) => (
            <li>
              <p>
                {task.ordinal}. <span lang="vi">{task.statement}</span>
              </p>
              <p class="meta">
                {task.open.map(({ role, unit }) => `${words(roleWords)[role]}: ${unit}`).join("; ")}
                <Show when={task.openCount > task.open.length}>
                  {" "}
                  {w().more(task.openCount - task.open.length)}
                </Show>
              </p>
            </li>
          )}
        </For>
      </ul>
    </section>
  );
}
