import { stepWords } from "@dondoc/words";
import { For } from "solid-js";
import { words } from "../office/language.ts";

export type ControlProps = {
  /** What the label of the control points at. */
  readonly id: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
};

/** A few lines that somebody writes, in Vietnamese whatever the language of the screen. */
export function Lines(
  props: ControlProps & { readonly hint?: string | undefined; readonly mostCharacters?: number },
) {
  return (
    <textarea
      id={props.id}
      class="fld"
      rows="3"
      lang="vi"
      maxlength={props.mostCharacters ?? 2000}
      placeholder={props.hint}
      value={props.value}
      onInput={(event) => props.onInput(event.currentTarget.value)}
    />
  );
}

export type Choice = { readonly id: string; readonly name: string };

/** One of what is offered; at first none. */
export function OneOf(
  props: ControlProps & { readonly choices: readonly Choice[]; readonly isRequired?: boolean },
) {
  return (
    <select
      id={props.id}
      class="fld"
      required={props.isRequired === true}
      onChange={(event) => props.onInput(event.currentTarget.value)}
    >
      <option value="">{words(stepWords).choose}</option>
      <For each={props.choices}>
        {({ id, name }) => (
          <option value={id} selected={id === props.value}>
            {name}
          </option>
        )}
      </For>
    </select>
  );
}
