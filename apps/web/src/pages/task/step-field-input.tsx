import type { TaskPart } from "@dondoc/client";
import type { StepField } from "@dondoc/client/step";
import { isCalendarDay } from "@dondoc/domain";
import { taskDetailWords } from "@dondoc/words";
import { useQuery } from "@tanstack/solid-query";
import { Match, Switch, createUniqueId } from "solid-js";
import { words } from "../../office/language.ts";
import { useOffice } from "../../office/office-context.ts";
import { type ControlProps, Lines, OneOf } from "../../parts/form-controls.tsx";

type InputProps = {
  readonly field: StepField;
  readonly value: string;
  readonly part: TaskPart;
  readonly onInput: (value: string) => void;
};

/** One field of a step, with its name above it. */
export function StepFieldInput(props: InputProps) {
  const id = createUniqueId();
  return (
    <div class="step-field">
      <label for={id}>{words(taskDetailWords).form[props.field]}</label>
      <Control id={id} {...props} />
    </div>
  );
}

function Control(props: InputProps & { readonly id: string }) {
  const w = () => words(taskDetailWords).form;
  return (
    <Switch fallback={<Lines {...props} />}>
      <Match when={props.field === "day" || props.field === "due"}>
        <input
          id={props.id}
          class="fld"
          type="date"
          value={props.value}
          onInput={({ currentTarget: { value } }) => props.onInput(isCalendarDay(value) ? value : "")}
        />
      </Match>
      <Match when={props.field === "percent"}>
        <input
          id={props.id}
          class="fld"
          type="number"
          min="0"
          max="100"
          value={props.value}
          onInput={(event) => props.onInput(event.currentTarget.value)}
        />
      </Match>
      <Match when={props.field === "period"}>
        <OneOf
          id={props.id}
          value={props.value}
          onInput={props.onInput}
          choices={(props.part.openPeriods ?? []).map((period) => ({ id: period, name: period }))}
        />
      </Match>
      <Match when={props.field === "to"}>
        <UnitChoice id={props.id} value={props.value} onInput={props.onInput} />
      </Match>
      <Match when={props.field === "by"}>
        <PlanChoice id={props.id} value={props.value} onInput={props.onInput} />
      </Match>
      <Match when={props.field === "evidence"}>
        <Lines {...props} hint={w().evidenceHint} />
      </Match>
    </Switch>
  );
}

function UnitChoice(props: ControlProps) {
  const { queries } = useOffice();
  const units = useQuery(() => queries.units({}));
  return <OneOf {...props} choices={(units.data?.units ?? []).map(({ id, name }) => ({ id, name }))} />;
}

function PlanChoice(props: ControlProps) {
  const { queries } = useOffice();
  const plans = useQuery(() => queries.plans({}));
  return (
    <OneOf
      {...props}
      choices={(plans.data?.plans ?? []).map(({ id, number, subject }) => ({
        id,
        name: `${number} ${subject}`,
      }))}
    />
  );
}
