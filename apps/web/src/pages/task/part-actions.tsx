import type { TaskDetail, TaskPart } from "@dondoc/client";
import { type AssignmentAction, assignmentActionNames } from "@dondoc/domain";
import { assignmentWords, taskDetailWords } from "@dondoc/words";
import { For, Show, createSignal } from "solid-js";
import { words } from "../../office/language.ts";
import { Icon } from "../../parts/icon.tsx";
import { ProblemText } from "../../parts/problem-notice.tsx";
import { StepForm } from "./step-form.tsx";

/** Everything allowed is a button; everything else says why not, in the words a decision would use. */
export function PartActions(props: { readonly part: TaskPart; readonly detail: TaskDetail }) {
  const [chosen, choose] = createSignal<AssignmentAction | null>(null);
  const offered = (isAllowed: boolean) =>
    assignmentActionNames.filter((action) => props.part.actions[action].allowed === isAllowed);
  return (
    <>
      <section class="actions">
        <h3>{words(taskDetailWords).can}</h3>
        <Show
          when={offered(true).length > 0}
          fallback={<p class="meta">{words(taskDetailWords).canNothing}</p>}
        >
          <div class="chips">
            <For each={offered(true)}>
              {(action) => (
                <button
                  type="button"
                  class="btn"
                  aria-expanded={chosen() === action}
                  onClick={() => choose((open) => (open === action ? null : action))}
                >
                  {words(assignmentWords).actions[action]}
                </button>
              )}
            </For>
          </div>
        </Show>
        <Show when={chosen()} keyed>
          {(action) => (
            <StepForm action={action} part={props.part} detail={props.detail} onDone={() => choose(null)} />
          )}
        </Show>
      </section>
      <Show when={offered(false).length > 0}>
        <details class="refusals">
          <summary>
            {words(taskDetailWords).cannot} ({offered(false).length})
          </summary>
          <ul class="acts">
            <For each={offered(false)}>{(action) => <Refused part={props.part} action={action} />}</For>
          </ul>
        </details>
      </Show>
    </>
  );
}

function Refused(props: { readonly part: TaskPart; readonly action: AssignmentAction }) {
  const problem = () => {
    const offer = props.part.actions[props.action];
    return offer.allowed ? null : offer.because;
  };
  return (
    <li>
      <span class="btn no">
        <Icon name="no" />
        {words(assignmentWords).actions[props.action]}
      </span>
      <span>
        <Show when={problem()}>{(found) => <ProblemText problem={found()} />}</Show>
      </span>
    </li>
  );
}
