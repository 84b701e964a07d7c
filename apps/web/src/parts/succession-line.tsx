import type { Answers } from "@dondoc/client";
import { reorganisationWords } from "@dondoc/words";
import { dayWords, words } from "../office/language.ts";
import { UnitList } from "./unit-list.tsx";

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
        <UnitList units={props.succession.from} none={w().nobody} />
        <span class="arrow" aria-hidden="true">
          →
        </span>
        <UnitList units={props.succession.to} none={w().nobody} />
      </div>
      <p class="meta">
        {w().fromDay(dayWords(state().on))}, <span lang="vi">{w().basis(state().legalBasis)}</span>
      </p>
    </div>
  );
}
