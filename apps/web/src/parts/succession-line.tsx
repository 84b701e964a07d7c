import type { Answers } from "@dondoc/client";
import { reorganisationWords } from "@dondoc/words";
import { For } from "solid-js";
import { dayWords, words } from "../office/language.ts";
import { UnitName } from "./unit-grid.tsx";

type Listed = Answers["unit"]["successions"][number];
type Succession = Pick<Listed, "from" | "to"> & {
  readonly state: Pick<Listed["state"], "kind" | "status" | "on" | "legalBasis">;
};

/** Who hands over to whom, from which day and by which paper. What nobody has confirmed is drawn as an inference. */
export function SuccessionLine(props: { readonly succession: Succession }) {
  const w = () => words(reorganisationWords);
  const state = () => props.succession.state;
  return (
    <div class="succession">
      <p>
        <b>{w().kinds[state().kind]}</b>{" "}
        <span class={state().status === "proposed" ? "inf" : "meta"}>{w().statuses[state().status]}</span>
      </p>
      <div class="sides">
        <ul>
          <For each={props.succession.from}>
            {(unit) => (
              <li>
                <UnitName unit={unit} />
              </li>
            )}
          </For>
        </ul>
        <span class="arrow" aria-hidden="true">
          →
        </span>
        <ul>
          <For each={props.succession.to} fallback={<li class="meta">{w().nobody}</li>}>
            {(unit) => (
              <li>
                <UnitName unit={unit} />
              </li>
            )}
          </For>
        </ul>
      </div>
      <p class="meta">
        {w().fromDay(dayWords(state().on))}, <span lang="vi">{w().basis(state().legalBasis)}</span>
      </p>
    </div>
  );
}
