import { checkWords, planWords, reviewWords, roleWords } from "@dondoc/words";
import type { DraftDetail } from "@dondoc/client";
import type { DraftAssignment, DraftTask } from "@dondoc/domain/draft";
import { For, Show } from "solid-js";
import { words } from "../../office/language.ts";
import { DeadlineWords, Inferred } from "../../parts/deadline-words.tsx";
import { Icon, type IconName } from "../../parts/icon.tsx";
import { RowFrame } from "../../parts/pair/row-frame.tsx";
import { usePair } from "../../parts/pair/pair-context.ts";
import { checkKey } from "../../parts/pair/check-marks.ts";
import { StateMark } from "../../parts/state-mark.tsx";
import { ItemActions } from "./item-actions.tsx";
import type { PinnedCheck } from "./pinned-checks.ts";
import { type ItemState, type Review, asCorrected } from "./review.ts";
import { correctedFacts } from "./review-form.ts";
import { TaskEditor } from "./task-editor.tsx";

/** One task as it was read or as a person corrected it, and what is to become of it. */
export function TaskItem(props: {
  readonly number: number;
  readonly task: DraftTask;
  readonly checks: readonly PinnedCheck[];
  readonly detail: DraftDetail;
  readonly review: Review | undefined;
}) {
  const correction = () => props.review?.form.corrections[props.task.key];
  const task = () => asCorrected(props.task, correction());
  const state = () => props.review?.stateOf(props.task.key) ?? "taken";
  const isEditing = () => props.review?.editing() === props.task.key;
  return (
    <RowFrame
      names={[props.task.key]}
      number={String(props.number)}
      label={words(planWords).showOnPaper(props.number)}
      when={
        <>
          <Show
            when={task().deadline}
            fallback={<StateMark timeliness={{ kind: "no-deadline" }} schedule={null} />}
          >
            {(deadline) => <DeadlineWords deadline={deadline()} />}
          </Show>
          <Show when={props.review}>
            <StateOfItem state={state()} />
          </Show>
        </>
      }
      below={
        <Show when={props.review}>
          {(review) => (
            <>
              <ItemActions
                number={props.number}
                task={props.task}
                tasks={props.detail.draft.tasks}
                review={review()}
              />
              <Show when={isEditing()}>
                <TaskEditor number={props.number} task={props.task} detail={props.detail} review={review()} />
              </Show>
            </>
          )}
        </Show>
      }
    >
      <p class="tx" classList={{ struck: state() === "skipped" }} lang="vi">
        {task().statement}
      </p>
      <CorrectedMark facts={correctedFacts(correction())} />
      <div class="un">
        <For each={task().assignments}>
          {(assignment) => (
            <AssignedName assignment={assignment} detail={props.detail} review={props.review} />
          )}
        </For>
      </div>
      <Pins checks={props.checks} />
    </RowFrame>
  );
}

const shapes = {
  unseen: { icon: "new", tone: "quiet" },
  taken: { icon: "tick", tone: "done" },
  joined: { icon: "again", tone: "quiet" },
  skipped: { icon: "undated", tone: "quiet" },
} as const satisfies Record<ItemState, { icon: IconName; tone: string }>;

function StateOfItem(props: { readonly state: ItemState }) {
  return (
    <span class={`st ${shapes[props.state].tone}`}>
      <Icon name={shapes[props.state].icon} />
      {words(reviewWords).states[props.state]}
    </span>
  );
}

function CorrectedMark(props: { readonly facts: ReturnType<typeof correctedFacts> }) {
  const w = () => words(reviewWords);
  const facts = () => props.facts.map((fact) => w().corrected[fact]).join(", ");
  return (
    <Show when={props.facts.length > 0}>
      <p class="un">
        <span class="by-person" title={w().correctedFacts(facts())}>
          {w().correctedByPerson}: {facts()}
        </span>
      </p>
    </Show>
  );
}

function AssignedName(props: {
  readonly assignment: DraftAssignment;
  readonly detail: DraftDetail;
  readonly review: Review | undefined;
}) {
  const name = () => props.assignment.unitAsWritten;
  const chosen = () => props.review?.form.namings[name()];
  const isUnknown = () => chosen() === undefined && props.detail.units[name()]?.kind === "unknown";
  return (
    <span class="unit">
      <span class="role">{words(roleWords)[props.assignment.role]}</span>{" "}
      <span lang="vi" classList={{ "unknown-unit": isUnknown() }}>
        {name()}
      </span>
      <Show when={chosen()}>
        {(unit) => (
          <>
            {" "}
            <span class="by-person">{words(reviewWords).chosen(unit().name)}</span>
          </>
        )}
      </Show>
      <Show when={props.assignment.certainty === "inferred"}>
        {" "}
        <Inferred />
      </Show>
    </span>
  );
}

/** The checks of this passage; each leads to its words on the paper. */
function Pins(props: { readonly checks: readonly PinnedCheck[] }) {
  const pair = usePair();
  return (
    <ul class="pins">
      <For each={props.checks}>
        {(check) => (
          <li class="note check">
            <button
              type="button"
              class="pin"
              aria-label={`${check.number}, ${words(checkWords)[check.code]}`}
              onClick={() => pair.select(checkKey(check.number - 1), "plan")}
            >
              {check.number}
            </button>
            <span>{words(checkWords)[check.code]}</span>
          </li>
        )}
      </For>
    </ul>
  );
}
