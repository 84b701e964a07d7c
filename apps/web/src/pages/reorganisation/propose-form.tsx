import { type Problem, reorganisationWords } from "@dondoc/words";
import { useQuery } from "@tanstack/solid-query";
import { Show, createSignal, createUniqueId } from "solid-js";
import { createStore } from "solid-js/store";
import { words } from "../../office/language.ts";
import { problemIn, useOffice } from "../../office/office-context.ts";
import { OneOf } from "../../parts/form-controls.tsx";
import { ProblemNotice } from "../../parts/problem-notice.tsx";
import { SectionBox } from "../../parts/section-box.tsx";
import { UnitPicker } from "../../parts/unit-picker.tsx";
import { newUnits, oldUnits } from "./units-offered.ts";

const kinds = ["merge", "split", "rename", "transfer", "dissolve"] as const;

type Sides = { readonly from: readonly string[]; readonly to: readonly string[] };

/** Old units, new units, the day and the paper. What comes of it is a proposal that moves nothing. */
export function ProposeForm(props: { readonly today: string; readonly onDone: () => Promise<void> }) {
  const { client, queries } = useOffice();
  const units = useQuery(() => queries.registered({}));
  const registered = () => (units.isSuccess ? units.data.units.map(({ unit }) => unit) : []);
  const asked = (picked: readonly string[]) => ({ on: form.on, today: props.today, picked });
  const [sides, setSides] = createStore<Sides>({ from: [], to: [] });
  const [form, setForm] = createStore<Form>({ kind: "merge", on: "", legalBasis: "" });
  const [problem, setProblem] = createSignal<Problem | null>(null);
  const [isSending, setSending] = createSignal(false);
  const kindId = createUniqueId();
  const w = () => words(reorganisationWords);
  const onSubmit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    setSending(true);
    try {
      await client.unit.proposeSuccession.mutate({
        kind: kinds.find((kind) => kind === form.kind) ?? "merge",
        from: [...sides.from],
        to: form.kind === "dissolve" ? [] : [...sides.to],
        on: form.on,
        legalBasis: form.legalBasis,
        proposedOn: props.today,
      });
      setProblem(null);
      setSides({ from: [], to: [] });
      await props.onDone();
    } catch (error) {
      setProblem(problemIn(error));
    }
    setSending(false);
  };
  return (
    <SectionBox title={w().assistant}>
      <p class="meta">{w().assistantNote}</p>
      <form class="step" onSubmit={(event) => void onSubmit(event)}>
        <Show when={problem()}>{(found) => <ProblemNotice problem={found()} />}</Show>
        <div class="step-field">
          <label for={kindId}>{w().kind}</label>
          <OneOf
            id={kindId}
            value={form.kind}
            isRequired
            choices={kinds.map((kind) => ({ id: kind, name: w().kinds[kind] }))}
            onInput={(kind) => setForm({ kind })}
          />
        </div>
        <DayAndBasis form={form} onInput={setForm} />
        <UnitPicker
          label={w().fromUnits}
          units={oldUnits(registered(), asked(sides.from))}
          picked={sides.from}
          onPick={(from) => setSides({ from })}
        />
        <Show when={form.kind !== "dissolve"}>
          <UnitPicker
            label={w().toUnits}
            units={newUnits(registered(), asked(sides.to))}
            picked={sides.to}
            onPick={(to) => setSides({ to })}
          />
        </Show>
        <div class="chips">
          <button type="submit" class="btn pri" disabled={isSending()}>
            {w().propose}
          </button>
        </div>
      </form>
    </SectionBox>
  );
}

type Form = { readonly kind: string; readonly on: string; readonly legalBasis: string };

function DayAndBasis(props: { readonly form: Form; readonly onInput: (part: Partial<Form>) => void }) {
  const [on, legalBasis] = [createUniqueId(), createUniqueId()];
  const w = () => words(reorganisationWords);
  return (
    <>
      <div class="step-field">
        <label for={on}>{w().day}</label>
        <input
          id={on}
          class="fld"
          type="date"
          required
          value={props.form.on}
          onInput={(event) => props.onInput({ on: event.currentTarget.value })}
        />
      </div>
      <div class="step-field">
        <label for={legalBasis}>{w().legalBasis}</label>
        <input
          id={legalBasis}
          class="fld"
          required
          maxlength="500"
          value={props.form.legalBasis}
          onInput={(event) => props.onInput({ legalBasis: event.currentTarget.value })}
        />
      </div>
    </>
  );
}
