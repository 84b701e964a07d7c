import type { PlanRow } from "@dondoc/client";
import { stepWords } from "@dondoc/words";
import { For, createUniqueId } from "solid-js";
import { words } from "../office/language.ts";

/** Which plan a page is about; only plans whose paper is held have anything to follow. */
export function PlanChoice(props: {
  readonly plans: readonly Pick<PlanRow, "id" | "number" | "subject">[];
  readonly chosen: string | undefined;
  readonly onChoose: (planId: string) => void;
}) {
  const id = createUniqueId();
  return (
    <div class="step-field plan-choice">
      <label for={id}>{words(stepWords).plan}</label>
      <select id={id} class="fld" onChange={(event) => props.onChoose(event.currentTarget.value)}>
        <For each={props.plans} fallback={<option value="">{words(stepWords).noPlan}</option>}>
          {(plan) => (
            <option value={plan.id} selected={plan.id === props.chosen}>
              {plan.number} {plan.subject}
            </option>
          )}
        </For>
      </select>
    </div>
  );
}
