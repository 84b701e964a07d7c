import type { Deadline } from "@dondoc/domain";
import { officeWords, planWords, scheduleText } from "@dondoc/words";
import { Show } from "solid-js";
import { language, words } from "../office/language.ts";

/** The phrase of the paper above, what it was understood to mean below; an inference says that it is one. */
export function DeadlineWords(props: { readonly deadline: Deadline }) {
  const isPlain = () => {
    const { kind } = props.deadline.schedule;
    return kind === "continuous" || kind === "vague" || kind === "on-event";
  };
  return (
    <>
      <Show when={props.deadline.asWritten}>
        {(written) => (
          <q class="written" lang="vi">
            {written()}
          </q>
        )}
      </Show>
      <Show when={!isPlain() || props.deadline.asWritten === ""}>
        <span class="understood">
          {words(planWords).understood} {scheduleText(props.deadline.schedule, language())}
        </span>
      </Show>
      <Show when={props.deadline.certainty === "inferred"}>
        <Inferred />
      </Show>
    </>
  );
}

/** The dashed violet mark of everything that was worked out and that nobody has confirmed. */
export function Inferred() {
  return (
    <span class="inf" title={words(officeWords).inferredWhy}>
      {words(officeWords).inferred}
    </span>
  );
}
