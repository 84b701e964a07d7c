import { stepWords } from "@dondoc/words";
import { For, Show } from "solid-js";
import { words } from "../office/language.ts";
import { type Step, StepBox } from "./step-box.tsx";

/** Everything allowed is a button; what is not is folded away, each with its reason. */
export function StepList(props: { readonly steps: readonly Step[] }) {
  // By label, so that a step stays open, with what was typed into it, when the answer behind it comes anew.
  const labels = (isAllowed: boolean) =>
    props.steps.filter(({ offer }) => offer.allowed === isAllowed).map(({ label }) => label);
  return (
    <div class="courses-steps">
      <Steps labels={labels(true)} steps={props.steps} />
      <Show when={labels(false).length > 0}>
        <details class="refusals">
          <summary>{words(stepWords).cannot(labels(false).length)}</summary>
          <Steps labels={labels(false)} steps={props.steps} />
        </details>
      </Show>
    </div>
  );
}

function Steps(props: { readonly labels: readonly string[]; readonly steps: readonly Step[] }) {
  return (
    <For each={props.labels}>
      {(label) => (
        <Show when={props.steps.find((step) => step.label === label)}>
          {(step) => <StepBox {...step()} />}
        </Show>
      )}
    </For>
  );
}
