import type { Unit } from "@dondoc/domain";
import { registerWords, stepWords, unitKindWords } from "@dondoc/words";
import { Show, createSignal } from "solid-js";
import { dayWords, words } from "../../office/language.ts";
import { useOffice } from "../../office/office-context.ts";
import { PageLink } from "../../parts/page-link.tsx";
import { StepBox } from "../../parts/step-box.tsx";
import type { RegisteredUnit } from "./unit-book.tsx";
import { enteredIn, unitFields } from "./unit-fields.ts";

/** One unit of the register: a line, and below it, when it is opened, everything about it. */
export function UnitEntry(props: {
  readonly row: RegisteredUnit;
  readonly units: readonly Unit[];
  readonly today: string;
  readonly onDone: () => Promise<void>;
}) {
  const [isOpen, setOpen] = createSignal(false);
  const w = () => words(registerWords);
  const unit = () => props.row.unit;
  return (
    <li classList={{ "is-past": unit().validTo !== null && (unit().validTo ?? "") < props.today }}>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <span class="ttl" lang="vi">
            {unit().name}
          </span>{" "}
          <span class="tiny">{words(unitKindWords)[unit().kind]}</span>{" "}
          <span class="meta">
            <Show when={unit().validFrom}>
              {(day) => <span class="nowrap">{w().since(dayWords(day()))} </span>}
            </Show>
            <Show when={unit().validTo}>
              {(day) => <span class="nowrap">{w().until(dayWords(day()))}</span>}
            </Show>
          </span>
        </summary>
        <Show when={isOpen()}>
          <UnitDetails {...props} />
        </Show>
      </details>
    </li>
  );
}

function UnitDetails(props: {
  readonly row: RegisteredUnit;
  readonly units: readonly Unit[];
  readonly today: string;
  readonly onDone: () => Promise<void>;
}) {
  const { client } = useOffice();
  const w = () => words(registerWords);
  const at = () => ({ unitId: props.row.unit.id, version: props.row.version });
  const parent = () => props.units.find(({ id }) => id === props.row.unit.parentId)?.name ?? w().top;
  return (
    <div class="courses-steps">
      <p class="meta">
        {w().parent}: <span lang="vi">{parent()}</span> ·{" "}
        <PageLink to={`/units/${props.row.unit.id}`}>{w().toItsPage}</PageLink>
      </p>
      <StepBox
        label={w().correct}
        offer={props.row.actions.correct}
        fields={[
          ...unitFields(props.row.unit, props.units),
          { name: "reason", label: words(stepWords).reason, kind: "text" },
        ]}
        onSend={(value) =>
          client.unit.correct
            .mutate({
              ...at(),
              ...enteredIn(value, props.row.unit.alsoWritten),
              correctedOn: props.today,
              reason: value("reason"),
            })
            .then(props.onDone)
        }
      />
      <StepBox
        label={w().end}
        offer={props.row.actions.end}
        fields={[{ name: "validTo", label: w().validTo, kind: "day", value: props.today }]}
        onSend={(value) => client.unit.end.mutate({ ...at(), validTo: value("validTo") }).then(props.onDone)}
      />
    </div>
  );
}
