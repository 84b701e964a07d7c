import { stepWords } from "@dondoc/words";
import { For, Show } from "solid-js";
import { words } from "../office/language.ts";
import { type BoxField, type BoxOffer, type BoxValues, StepBox } from "./step-box.tsx";

/** A step as a list shows it; its label tells it from the others. */
export type ListedStep = {
  readonly label: string;
  readonly offer: BoxOffer;
  readonly hint?: string;
  readonly fields: readonly BoxField[];
  readonly obstacle?: (value: BoxValues) => string | null;
  /** Told when its fields are unfolded: what they offer may be asked for then. */
  readonly onOpen?: () => void;
  readonly onSend: (value: BoxValues) => Promise<unknown>;
};

/** Everything allowed is a button; what is not is folded away, each with its reason. */
export function StepList(props: { readonly steps: readonly ListedStep[] }) {
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

function Steps(props: { readonly labels: readonly string[]; readonly steps: readonly ListedStep[] }) {
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
