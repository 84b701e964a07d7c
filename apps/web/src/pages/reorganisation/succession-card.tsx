import { reorganisationWords, stepWords } from "@dondoc/words";
import { Show, createSignal } from "solid-js";
import { words } from "../../office/language.ts";
import { useOffice } from "../../office/office-context.ts";
import { StepBox } from "../../parts/step-box.tsx";
import { SuccessionLine } from "../../parts/succession-line.tsx";
import type { ListedSuccession } from "./reorganisation-page.tsx";
import { SuccessionPreview } from "./succession-preview.tsx";

/** One succession: who hands over to whom, what that would move, and the word of a person. */
export function SuccessionCard(props: {
  readonly row: ListedSuccession;
  readonly today: string;
  readonly onDone: () => Promise<void>;
}) {
  const { client } = useOffice();
  const [isOpen, setOpen] = createSignal(false);
  const w = () => words(reorganisationWords);
  const state = () => props.row.state;
  const at = () => ({ successionId: state().id, version: props.row.version });
  const reason = () => {
    const found = state();
    return found.status === "rejected" ? found.reason : null;
  };
  return (
    <li>
      <SuccessionLine succession={props.row} />
      <Show when={reason()}>
        {(text) => (
          <p class="note" lang="vi">
            {text()}
          </p>
        )}
      </Show>
      <Show when={state().status === "proposed"}>
        <details class="preview" onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>{w().preview}</summary>
          <Show when={isOpen()}>
            <SuccessionPreview row={props.row} />
          </Show>
        </details>
        <div class="courses-steps">
          <StepBox
            label={w().confirm}
            offer={props.row.actions.confirm}
            fields={[{ name: "day", label: words(stepWords).day, kind: "day", value: props.today }]}
            onSend={(value) =>
              client.unit.confirmSuccession.mutate({ ...at(), confirmedOn: value("day") }).then(props.onDone)
            }
          />
          <StepBox
            label={w().reject}
            offer={props.row.actions.reject}
            fields={[{ name: "reason", label: words(stepWords).reason, kind: "text" }]}
            onSend={(value) =>
              client.unit.rejectSuccession
                .mutate({ ...at(), rejectedOn: props.today, reason: value("reason") })
                .then(props.onDone)
            }
          />
        </div>
      </Show>
    </li>
  );
}
