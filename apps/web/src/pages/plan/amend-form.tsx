import type { PlanDetail } from "@dondoc/client";
import { type Problem, planChangeWords, stepWords } from "@dondoc/words";
import { useQuery, useQueryClient } from "@tanstack/solid-query";
import { For, Show, createSignal, createUniqueId, untrack } from "solid-js";
import { createStore } from "solid-js/store";
import { words } from "../../office/language.ts";
import { problemIn, useOffice } from "../../office/office-context.ts";
import { Lines, OneOf } from "../../parts/form-controls.tsx";
import { ProblemNotice } from "../../parts/problem-notice.tsx";
import { QueryView } from "../../parts/query-view.tsx";
import { effectOf } from "./amendment-effect.ts";
import { AmendmentPreview } from "./amendment-preview.tsx";
import { RestatedTasks } from "./restated-tasks.tsx";

const kinds = ["amends", "replaces"] as const;

type Filled = {
  readonly kind: (typeof kinds)[number];
  readonly later: string;
  readonly on: string;
  readonly asWritten: string;
  readonly restated: readonly string[];
};

/** Which later paper changes a plan and how: filled in, looked over with what it would end, then confirmed. */
export function AmendForm(props: { readonly detail: PlanDetail; readonly onDone: () => void }) {
  const { client, queries } = useOffice();
  const queryClient = useQueryClient();
  const [filled, setFilled] = createStore<Filled>({
    kind: "amends",
    later: "",
    on: untrack(() => props.detail.asOf),
    asWritten: "",
    restated: [],
  });
  const [isPreviewed, setPreviewed] = createSignal(false);
  const [problem, setProblem] = createSignal<Problem | null>(null);
  const preview = useQuery(() => queries.previewAmendment({ planId: props.detail.plan.id }));
  const w = () => words(planChangeWords);
  const send = async (): Promise<void> => {
    try {
      await client.plan.amend.mutate({
        planId: props.detail.plan.id,
        kind: filled.kind,
        laterPlanId: filled.later,
        on: filled.on,
        asWritten: filled.asWritten,
        restatedTaskIds: filled.kind === "replaces" ? [] : [...filled.restated],
        recordedOn: props.detail.asOf,
      });
      await queryClient.invalidateQueries({ queryKey: ["plan.changes"] });
      props.onDone();
    } catch (error) {
      setProblem(problemIn(error));
    }
  };
  const onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (isPreviewed()) void send();
    else setPreviewed(true);
  };
  return (
    <form class="step" onSubmit={onSubmit}>
      <Show when={problem()}>{(found) => <ProblemNotice problem={found()} />}</Show>
      <QueryView query={preview}>
        {(answer) => (
          <Show
            when={isPreviewed()}
            fallback={
              <>
                <ChangeFields detail={props.detail} filled={filled} onFill={setFilled} />
                <Show when={filled.kind === "amends"}>
                  <RestatedTasks
                    tasks={answer().tasks}
                    chosen={filled.restated}
                    onChoose={(restated) => setFilled({ restated })}
                  />
                </Show>
              </>
            }
          >
            <AmendmentPreview
              effect={effectOf(answer().tasks, { kind: filled.kind, restated: new Set(filled.restated) })}
            />
          </Show>
        )}
      </QueryView>
      <div class="chips">
        <button type="submit" class="btn pri">
          {isPreviewed() ? w().confirm : w().preview}
        </button>
        <Show when={isPreviewed()}>
          <button type="button" class="btn" onClick={() => setPreviewed(false)}>
            {w().back}
          </button>
        </Show>
        <button type="button" class="btn" onClick={() => props.onDone()}>
          {words(stepWords).cancel}
        </button>
      </div>
    </form>
  );
}

function ChangeFields(props: {
  readonly detail: PlanDetail;
  readonly filled: Filled;
  readonly onFill: (part: Partial<Filled>) => void;
}) {
  const { queries } = useOffice();
  const plans = useQuery(() => queries.plans({}));
  const id = createUniqueId();
  const w = () => words(planChangeWords);
  const others = () =>
    (plans.isSuccess ? plans.data.plans : [])
      .filter((plan) => plan.id !== props.detail.plan.id)
      .map((plan) => ({ id: plan.id, name: `${plan.number} ${plan.subject}` }));
  return (
    <>
      <div class="step-field">
        <label for={`${id}-kind`}>{w().kind}</label>
        <select
          id={`${id}-kind`}
          class="fld"
          onChange={({ currentTarget: { value } }) =>
            props.onFill({ kind: kinds.find((each) => each === value) ?? "amends" })
          }
        >
          <For each={kinds}>
            {(kind) => (
              <option value={kind} selected={kind === props.filled.kind}>
                {w().kinds[kind]}
              </option>
            )}
          </For>
        </select>
      </div>
      <div class="step-field">
        <label for={`${id}-later`}>{w().later}</label>
        <OneOf
          id={`${id}-later`}
          value={props.filled.later}
          choices={others()}
          isRequired
          onInput={(later) => props.onFill({ later })}
        />
      </div>
      <div class="step-field">
        <label for={`${id}-on`}>{w().on}</label>
        <input
          id={`${id}-on`}
          class="fld"
          type="date"
          required
          value={props.filled.on}
          onInput={(event) => props.onFill({ on: event.currentTarget.value })}
        />
      </div>
      <div class="step-field">
        <label for={`${id}-words`}>{w().asWritten}</label>
        <Lines
          id={`${id}-words`}
          value={props.filled.asWritten}
          onInput={(asWritten) => props.onFill({ asWritten })}
        />
      </div>
    </>
  );
}
