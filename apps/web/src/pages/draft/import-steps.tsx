import { draftWords } from "@dondoc/words";
import { For, Show } from "solid-js";
import { words } from "../../office/language.ts";
import { Icon } from "../../parts/icon.tsx";

const steps = ["file", "read", "review", "accept"] as const;
export type ImportStep = (typeof steps)[number];

/** Where one is on the way from a file to a plan. */
export function ImportSteps(props: { readonly at: ImportStep }) {
  const here = () => steps.indexOf(props.at);
  return (
    <ol class="steps" aria-label={words(draftWords).steps.label}>
      <For each={steps}>
        {(step, index) => (
          <li aria-current={step === props.at ? "step" : undefined}>
            <Show when={index() !== here()}>
              <Icon name={index() < here() ? "tick" : "new"} class={index() < here() ? "done" : "quiet"} />
            </Show>
            {words(draftWords).steps[step]}
          </li>
        )}
      </For>
    </ol>
  );
}
