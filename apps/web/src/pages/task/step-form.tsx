import type { TaskDetail, TaskPart } from "@dondoc/client";
import { type StepField, sendStep, stepFields } from "@dondoc/client/step";
import type { AssignmentAction } from "@dondoc/domain";
import { type Problem, assignmentWords, taskDetailWords } from "@dondoc/words";
import { useMutation, useQueryClient } from "@tanstack/solid-query";
import { For, Show, createSignal, untrack } from "solid-js";
import { createStore } from "solid-js/store";
import { words } from "../../office/language.ts";
import { problemIn, useOffice } from "../../office/office-context.ts";
import { ProblemNotice } from "../../parts/problem-notice.tsx";
import { EvidenceFiles, type FilesSoFar } from "./evidence-files.tsx";
import { evidenceIn } from "./evidence-in.ts";
import { StaleNotice } from "./stale-notice.tsx";
import { type StepValues, emptyValues, missingField } from "./step-fields.ts";
import { StepFieldInput } from "./step-field-input.tsx";
import { stepIn } from "./step-in.ts";

/**
 * What one step needs, and its sending. When somebody else was faster, what was typed stays, what they did is shown, and
 * the person decides whether it still holds.
 */
export function StepForm(props: {
  readonly action: AssignmentAction;
  readonly part: TaskPart;
  readonly detail: TaskDetail;
  readonly onDone: () => void;
}) {
  const { client } = useOffice();
  const queryClient = useQueryClient();
  const w = () => words(taskDetailWords).form;
  const [values, setValues] = createStore<StepValues>(emptyValues(untrack(() => props.detail.asOf)));
  const [files, setFiles] = createSignal<FilesSoFar>({ evidence: [], isSending: false });
  const [isMissing, setMissing] = createSignal<string | null>(null);
  // The version the person saw when the form was opened, not the newest: that is what makes a collision visible.
  const seen = untrack(() => props.part.version);
  const sending = useMutation(() => ({
    mutationFn: (version: number) => {
      const at = { assignmentId: props.part.assignment.id, version, today: props.detail.asOf };
      const step = stepIn(values, at);
      return sendStep(client, props.action, {
        ...step,
        evidence: [...step.evidence, ...files().evidence],
      });
    },
    onSuccess: async () => {
      props.onDone();
      await queryClient.invalidateQueries({ queryKey: ["task.detail"] });
      await queryClient.invalidateQueries({ queryKey: ["task.history"] });
    },
  }));
  const send = (version: number): void => {
    const wanting = files().isSending ? w().fileWaits : wantedBy(props.action, values);
    setMissing(wanting);
    if (wanting === null) sending.mutate(version);
  };
  const problem = (): Problem | null => (sending.isError ? problemIn(sending.error) : null);
  const stale = () => {
    const found = problem();
    return found?.code === "stale-version" ? found : null;
  };
  return (
    <form
      class="step"
      onSubmit={(event) => {
        event.preventDefault();
        send(seen);
      }}
    >
      <Show
        when={stale()}
        fallback={<Show when={problem()}>{(found) => <ProblemNotice problem={found()} />}</Show>}
      >
        {(found) => <StaleNotice problem={found()} onAgain={() => send(found().actual)} />}
      </Show>
      <StepFields {...props} values={values} onInput={setValues} onFiles={setFiles} />
      <Show when={isMissing()}>
        {(text) => (
          <p class="note over" role="alert">
            {text()}
          </p>
        )}
      </Show>
      <div class="chips">
        <button type="submit" class="btn pri" disabled={sending.isPending}>
          {sending.isPending ? w().sending : words(assignmentWords).actions[props.action]}
        </button>
        <button type="button" class="btn" onClick={() => props.onDone()}>
          {w().cancel}
        </button>
      </div>
    </form>
  );
}

function StepFields(props: {
  readonly action: AssignmentAction;
  readonly part: TaskPart;
  readonly values: StepValues;
  readonly onInput: (part: Partial<StepValues>) => void;
  readonly onFiles: (files: FilesSoFar) => void;
}) {
  return (
    <For each={stepFields[props.action]}>
      {(field: StepField) => (
        <>
          <StepFieldInput
            field={field}
            value={props.values[field]}
            part={props.part}
            onInput={(value) => props.onInput({ [field]: value })}
          />
          <Show when={field === "evidence"}>
            <EvidenceFiles onChange={(files) => props.onFiles(files)} />
          </Show>
        </>
      )}
    </For>
  );
}

/** What is still wanting, as a sentence. */
function wantedBy(action: AssignmentAction, values: StepValues): string | null {
  const w = words(taskDetailWords).form;
  const field = missingField(action, values);
  if (field !== null) return w.missing(w[field]);
  const [unread] = evidenceIn(values.evidence).unread;
  return unread === undefined ? null : w.evidenceUnread(unread);
}
