import type { Answers } from "@dondoc/client";
import { fold } from "@dondoc/domain";
import { registerWords, unitWords } from "@dondoc/words";
import { For, Show, createMemo, createSignal } from "solid-js";
import { words } from "../../office/language.ts";
import { useOffice } from "../../office/office-context.ts";
import { FindField } from "../../parts/find-field.tsx";
import { SectionBox } from "../../parts/section-box.tsx";
import { StepBox } from "../../parts/step-box.tsx";
import { enteredIn, unitFields } from "./unit-fields.ts";
import { UnitEntry } from "./unit-entry.tsx";

export type RegisteredUnit = Answers["unit"]["registered"]["units"][number];

const PAGE = 60;

/** Every unit there was, found by a few letters, each with its days and what can be put right. */
export function UnitBook(props: {
  readonly rows: readonly RegisteredUnit[];
  readonly today: string;
  readonly mayEnter: boolean;
  readonly onDone: () => Promise<void>;
}) {
  const { client } = useOffice();
  const [wanted, setWanted] = createSignal("");
  const [isEndedOnly, setEndedOnly] = createSignal(false);
  const [most, setMost] = createSignal(PAGE);
  const w = () => words(registerWords);
  const units = createMemo(() => props.rows.map(({ unit }) => unit));
  const matching = createMemo(() => {
    const key = fold(wanted());
    return props.rows.filter(
      ({ unit }) =>
        (key === "" || fold(unit.name).includes(key)) && (!isEndedOnly() || unit.validTo !== null),
    );
  });
  return (
    <SectionBox
      class="c8"
      title={w().units}
      note={w().count(Math.min(most(), matching().length), props.rows.length)}
    >
      <div class="tree-tools">
        <FindField
          label={words(unitWords).find}
          hint={words(unitWords).findHint}
          value={wanted()}
          onInput={setWanted}
        />
        <button
          type="button"
          class="chip"
          aria-pressed={isEndedOnly()}
          onClick={() => setEndedOnly((isOnly) => !isOnly)}
        >
          {w().onlyEnded}
        </button>
      </div>
      <Show when={props.mayEnter}>
        <StepBox
          label={w().enter}
          offer={{ allowed: true }}
          fields={unitFields(null, units())}
          onSend={(value) => client.unit.register.mutate(enteredIn(value, [])).then(props.onDone)}
        />
      </Show>
      <ul class="book">
        <For each={matching().slice(0, most())} fallback={<li class="none">{w().noneFound}</li>}>
          {(row) => <UnitEntry row={row} units={units()} today={props.today} onDone={props.onDone} />}
        </For>
      </ul>
      <Show when={matching().length > most()}>
        <button type="button" class="btn" onClick={() => setMost((shown) => shown + PAGE)}>
          {w().more}
        </button>
      </Show>
    </SectionBox>
  );
}
