import { fold } from "@dondoc/domain";
import { reorganisationWords } from "@dondoc/words";
import { For, Show, createSignal, createUniqueId } from "solid-js";
import { words } from "../office/language.ts";
import type { Choice } from "./form-controls.tsx";

const MOST_SHOWN = 8;

/** Several units out of thousands: found by a few letters without diacritics, each taken by a button. */
export function UnitPicker(props: {
  readonly label: string;
  readonly units: readonly Choice[];
  readonly picked: readonly string[];
  readonly onPick: (picked: readonly string[]) => void;
}) {
  const id = createUniqueId();
  const [wanted, setWanted] = createSignal("");
  const w = () => words(reorganisationWords);
  const found = () => {
    const key = fold(wanted());
    if (key === "") return [];
    return props.units
      .filter((unit) => !props.picked.includes(unit.id) && fold(unit.name).includes(key))
      .slice(0, MOST_SHOWN);
  };
  const chosen = () => props.units.filter((unit) => props.picked.includes(unit.id));
  return (
    <div class="step-field picker" role="group" aria-label={props.label}>
      <label for={id}>{props.label}</label>
      <ul class="picked" aria-label={w().picked}>
        <For each={chosen()} fallback={<li class="meta">{w().pickedNone}</li>}>
          {(unit) => (
            <li>
              <span lang="vi">{unit.name}</span>
              <button
                type="button"
                class="btn sm"
                aria-label={w().drop(unit.name)}
                onClick={() => props.onPick(props.picked.filter((each) => each !== unit.id))}
              >
                ×
              </button>
            </li>
          )}
        </For>
      </ul>
      <input
        id={id}
        class="fld"
        type="search"
        autocomplete="off"
        placeholder={w().pick}
        value={wanted()}
        onInput={(event) => setWanted(event.currentTarget.value)}
        // Enter takes the first that is found, and does not send the form.
        onKeyDown={(event) => {
          if (event.key !== "Enter") return;
          event.preventDefault();
          const [first] = found();
          if (first !== undefined) props.onPick([...props.picked, first.id]);
        }}
      />
      <Show when={found().length > 0}>
        <ul class="found-units">
          <For each={found()}>
            {(unit) => (
              <li>
                <button
                  type="button"
                  class="chip"
                  aria-label={w().add(unit.name)}
                  onClick={() => props.onPick([...props.picked, unit.id])}
                >
                  + {unit.name}
                </button>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </div>
  );
}
