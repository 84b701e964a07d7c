import { reviewWords } from "@dondoc/words";
import type { DraftDetail } from "@dondoc/client";
import type { DraftTask } from "@dondoc/domain/draft";
import { For, onMount } from "solid-js";
import { words } from "../../office/language.ts";
import { AssignmentLines } from "./assignment-lines.tsx";
import { DeadlineFields } from "./deadline-fields.tsx";
import { type Review, asCorrected } from "./review.ts";
import type { Correction } from "./review-form.ts";

const CLOSE_KEY = "Esc";

/** The fields of one task. What is written counts at once; the words on the paper stay as they are. */
export function TaskEditor(props: {
  readonly number: number;
  readonly task: DraftTask;
  readonly detail: DraftDetail;
  readonly review: Review;
}) {
  const w = () => words(reviewWords);
  const correction = () => props.review.form.corrections[props.task.key] ?? {};
  const task = () => asCorrected(props.task, correction());
  const change = (next: Correction): void =>
    props.review.correct(props.task.key, Object.keys(next).length === 0 ? null : next);
  let first!: HTMLTextAreaElement;
  onMount(() => first.focus());
  return (
    <fieldset class="task-editor">
      <legend>{w().editor(String(props.number))}</legend>
      <label class="field wide">
        <span class="tiny">{w().statement}</span>
        <textarea
          ref={first}
          class="fld"
          rows="4"
          lang="vi"
          maxlength="8000"
          value={task().statement}
          onInput={(event) => {
            const { statement: _, ...others } = correction();
            const statement = event.currentTarget.value;
            change(statement === props.task.statement ? others : { ...others, statement });
          }}
        />
      </label>
      <label class="field wide">
        <span class="tiny">{w().section}</span>
        <select
          class="fld"
          onChange={(event) => {
            const { sectionPath: _, ...others } = correction();
            const sectionPath = event.currentTarget.value === "" ? null : event.currentTarget.value;
            change(sectionPath === props.task.sectionPath ? others : { ...others, sectionPath });
          }}
        >
          <option value="" selected={task().sectionPath === null}>
            {w().noSection}
          </option>
          <For each={props.detail.draft.sections}>
            {(section) => (
              <option value={section.path} selected={task().sectionPath === section.path}>
                {section.path} {section.title}
              </option>
            )}
          </For>
        </select>
      </label>
      <DeadlineFields
        schedule={correction().schedule}
        read={props.task.deadline?.schedule ?? null}
        onChange={(schedule) => {
          const { schedule: _, ...others } = correction();
          change(schedule === undefined ? others : { ...others, schedule });
        }}
      />
      <AssignmentLines
        assignments={task().assignments}
        detail={props.detail}
        review={props.review}
        onChange={(assignments) => change({ ...correction(), assignments })}
      />
      <p>
        <button type="button" class="btn sm pri" onClick={() => props.review.edit(null)}>
          {w().done} <kbd>{CLOSE_KEY}</kbd>
        </button>
      </p>
    </fieldset>
  );
}
