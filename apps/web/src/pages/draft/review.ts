import type { DraftDetail } from "@dondoc/client";
import type { DraftTask } from "@dondoc/domain/draft";
import { type Accessor, createEffect, createSignal } from "solid-js";
import { type SetStoreFunction, createStore, reconcile, unwrap } from "solid-js/store";
import { forgetReview, keepReview, keptReview } from "./kept-review.ts";
import { type ChosenUnit, type Correction, type ReviewForm, formOf } from "./review-form.ts";

export type ItemState = "unseen" | "taken" | "joined" | "skipped";

/** What a person does with a draft: the fields, what becomes of each task, and which of them is being edited. */
export type Review = {
  readonly form: ReviewForm;
  readonly setForm: SetStoreFunction<ReviewForm>;
  readonly stateOf: (key: string) => ItemState;
  /** Says what becomes of a task; said again, it is taken back. */
  readonly become: (key: string, state: ItemState) => void;
  readonly correct: (key: string, correction: Correction | null) => void;
  readonly name: (asWritten: string, unit: ChosenUnit | null) => void;
  readonly editing: Accessor<string | null>;
  readonly edit: (key: string | null) => void;
  readonly startOver: () => void;
  readonly forget: () => void;
};

export function createReview(detail: DraftDetail): Review {
  const isOpen = detail.status === "proposed";
  const { draftId } = detail;
  const [form, setForm] = createStore((isOpen ? keptReview(draftId) : null) ?? formOf(detail));
  const [editing, edit] = createSignal<string | null>(null);
  let isForgotten = !isOpen;
  let isFirst = true;
  createEffect(() => {
    const text = JSON.stringify(form);
    if (!isFirst && !isForgotten && text !== "") keepReview(draftId, unwrap(form));
    isFirst = false;
  });
  const without = (keys: readonly string[], key: string) => keys.filter((each) => each !== key);
  return {
    form,
    setForm,
    stateOf: (key) => stateIn(form, key),
    become: (key, state) => {
      const next = stateIn(form, key) === state ? "unseen" : state;
      setForm({
        takenTasks: [...without(form.takenTasks, key), ...(next === "taken" ? [key] : [])],
        joinedTasks: [...without(form.joinedTasks, key), ...(next === "joined" ? [key] : [])],
        skippedTasks: [...without(form.skippedTasks, key), ...(next === "skipped" ? [key] : [])],
      });
    },
    correct: (key, correction) => {
      const { [key]: _, ...others } = form.corrections;
      const next = correction === null ? others : { ...others, [key]: correction };
      setForm("corrections", reconcile(next));
    },
    name: (asWritten, unit) => {
      const { [asWritten]: _, ...others } = form.namings;
      setForm("namings", reconcile(unit === null ? others : { ...others, [asWritten]: unit }));
    },
    editing,
    edit,
    startOver: () => {
      edit(null);
      setForm(reconcile(formOf(detail)));
    },
    forget: () => {
      isForgotten = true;
      forgetReview(draftId);
    },
  };
}

function stateIn(form: ReviewForm, key: string): ItemState {
  if (form.skippedTasks.includes(key)) return "skipped";
  if (form.joinedTasks.includes(key)) return "joined";
  return form.takenTasks.includes(key) ? "taken" : "unseen";
}

/** A task as the person's corrections leave it. */
export function asCorrected(task: DraftTask, correction: Correction | undefined): DraftTask {
  if (correction === undefined) return task;
  const { statement, sectionPath, schedule, assignments } = correction;
  const deadline = task.deadline ?? { asWritten: "", span: task.span };
  return {
    ...task,
    ...(statement === undefined ? {} : { statement }),
    ...(sectionPath === undefined ? {} : { sectionPath }),
    ...(schedule === undefined
      ? {}
      : { deadline: schedule === null ? null : { ...deadline, schedule, certainty: "stated" as const } }),
    ...(assignments === undefined
      ? {}
      : {
          assignments: assignments.map((each) => ({
            ...each,
            span: task.span,
            certainty: "stated" as const,
          })),
        }),
  };
}

/** Tasks above which there is none to be joined with: the first that is kept. */
export function hasTaskAbove(tasks: readonly DraftTask[], key: string, form: ReviewForm): boolean {
  const at = tasks.findIndex((task) => task.key === key);
  return tasks.slice(0, at).some((task) => {
    const state = stateIn(form, task.key);
    return state === "unseen" || state === "taken";
  });
}
