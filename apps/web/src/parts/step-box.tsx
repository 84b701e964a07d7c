import { type Problem, numberIn, stepWords } from "@dondoc/words";
import { For, Match, Show, Switch, createSignal, createUniqueId } from "solid-js";
import { createStore } from "solid-js/store";
import { language, words } from "../office/language.ts";
import { problemIn } from "../office/office-context.ts";
import { type Choice, Lines, OneOf } from "./form-controls.tsx";
import { Icon } from "./icon.tsx";
import { ProblemNotice, ProblemText } from "./problem-notice.tsx";

export type BoxField = {
  readonly name: string;
  readonly label: string;
  readonly kind: "text" | "line" | "day" | "number" | "choice";
  readonly choices?: readonly Choice[];
  readonly value?: string;
  readonly isOptional?: boolean;
  /** A line may stay empty unless this is said; the others may not unless they are optional. */
  readonly isRequired?: boolean;
};

export type BoxOffer = { readonly allowed: true } | { readonly allowed: false; readonly because: Problem };
export type BoxValues = (name: string) => string;

/** One step, as a page tells it; its label tells it from the others of a list. */
export type Step = {
  readonly label: string;
  readonly offer: BoxOffer;
  /** What follows from it, above the fields. */
  readonly hint?: string;
  readonly fields: readonly BoxField[];
  /** What stands in the way of sending what is filled in, as a sentence. */
  readonly obstacle?: (value: BoxValues) => string | null;
  /** Told when the fields are unfolded: what they offer may be asked for then. */
  readonly onOpen?: () => void;
  readonly onSend: (value: BoxValues) => Promise<unknown>;
};

/** One step: a button that unfolds what it asks for, or why it is refused, in words and in reach of the keyboard. */
export function StepBox(props: Step) {
  const [isOpen, setOpen] = createSignal(false);
  const toggle = (): void => {
    if (!isOpen()) props.onOpen?.();
    setOpen((open) => !open);
  };
  const because = () => (props.offer.allowed ? null : props.offer.because);
  return (
    <Show
      when={because()}
      fallback={
        <div class="step-box">
          <button type="button" class="btn sm" aria-expanded={isOpen()} onClick={toggle}>
            {props.label}
          </button>
          <Show when={isOpen()}>
            <BoxForm {...props} onDone={() => setOpen(false)} />
          </Show>
        </div>
      }
    >
      {(problem) => (
        <p class="step-refused">
          <span class="btn sm no">
            <Icon name="no" />
            {props.label}
          </span>{" "}
          <span class="tiny">
            <ProblemText problem={problem()} />
          </span>
        </p>
      )}
    </Show>
  );
}

function BoxForm(props: {
  readonly label: string;
  readonly hint?: string;
  readonly fields: readonly BoxField[];
  readonly obstacle?: (value: BoxValues) => string | null;
  readonly onSend: (value: BoxValues) => Promise<unknown>;
  readonly onDone: () => void;
}) {
  const [values, setValues] = createStore<Record<string, string>>({});
  const [problem, setProblem] = createSignal<Problem | null>(null);
  const [wrong, setWrong] = createSignal<string | null>(null);
  const [isSending, setSending] = createSignal(false);
  const valueOf = (name: string): string =>
    values[name] ?? props.fields.find((field) => field.name === name)?.value ?? "";
  const onSubmit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    setWrong(unreadNumber(props.fields, valueOf) ?? props.obstacle?.(valueOf) ?? null);
    if (wrong() !== null) return;
    setSending(true);
    try {
      await props.onSend(valueOf);
      props.onDone();
    } catch (error) {
      setProblem(problemIn(error));
    }
    setSending(false);
  };
  return (
    <form class="step" onSubmit={(event) => void onSubmit(event)}>
      <Show when={problem()}>{(found) => <ProblemNotice problem={found()} />}</Show>
      <Show when={wrong()}>
        {(text) => (
          <p class="note over" role="alert">
            {text()}
          </p>
        )}
      </Show>
      <Show when={props.hint}>
        <p class="tiny">{props.hint}</p>
      </Show>
      <For each={props.fields}>
        {(field) => (
          <FieldInput
            field={field}
            value={valueOf(field.name)}
            onInput={(value) => setValues({ [field.name]: value })}
          />
        )}
      </For>
      <div class="chips">
        <button type="submit" class="btn pri" disabled={isSending()}>
          {props.label}
        </button>
        <button type="button" class="btn" onClick={() => props.onDone()}>
          {words(stepWords).cancel}
        </button>
      </div>
    </form>
  );
}

/** The first field that wants a number and has something else, as a sentence. */
function unreadNumber(fields: readonly BoxField[], value: BoxValues): string | null {
  const unread = fields.find(
    ({ kind, name }) =>
      kind === "number" && value(name).trim() !== "" && numberIn(value(name), language()) === null,
  );
  return unread === undefined ? null : words(stepWords).notNumber(unread.label);
}

function isWanted({ kind, isOptional, isRequired }: BoxField): boolean {
  if (kind === "line" || kind === "text") return isRequired === true;
  return isOptional !== true;
}

function FieldInput(props: {
  readonly field: BoxField;
  readonly value: string;
  readonly onInput: (value: string) => void;
}) {
  const id = createUniqueId();
  return (
    <div class="step-field">
      <label for={id}>{props.field.label}</label>
      <Switch>
        <Match when={props.field.kind === "text"}>
          <Lines id={id} value={props.value} mostCharacters={5000} onInput={props.onInput} />
        </Match>
        <Match when={props.field.kind === "choice"}>
          <OneOf
            id={id}
            value={props.value}
            choices={props.field.choices ?? []}
            isRequired={isWanted(props.field)}
            onInput={props.onInput}
          />
        </Match>
        <Match when={true}>
          <input
            id={id}
            class="fld"
            type={props.field.kind === "day" ? "date" : "text"}
            maxlength="500"
            inputmode={props.field.kind === "number" ? "decimal" : "text"}
            required={isWanted(props.field)}
            value={props.value}
            onInput={(event) => props.onInput(event.currentTarget.value)}
          />
        </Match>
      </Switch>
    </div>
  );
}
