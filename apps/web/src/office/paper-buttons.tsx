import type { Answers } from "@dondoc/client";
import { paperWords } from "@dondoc/words";
import { useMutation } from "@tanstack/solid-query";
import { For, Show } from "solid-js";
import { ProblemNotice } from "../parts/problem-notice.tsx";
import { handOver } from "./hand-over.ts";
import { words } from "./language.ts";
import { problemIn } from "./office-context.ts";

/** A paper that the server writes when one of its forms is asked for, given to the browser as a file. */
export function PaperButtons<Form extends string>(props: {
  readonly forms: readonly Form[];
  readonly nameOf: (form: Form) => string;
  /** What is said to who does not see where the button stands. */
  readonly labelOf?: (form: Form) => string;
  readonly onAsk: (form: Form) => Promise<Answers["paper"]["planReport"]>;
}) {
  const writing = useMutation(() => ({ mutationFn: props.onAsk, onSuccess: handOver }));
  return (
    <>
      <div class="chips">
        <For each={props.forms}>
          {(form) => (
            <button
              type="button"
              class="btn sm"
              aria-label={props.labelOf?.(form)}
              disabled={writing.isPending}
              onClick={() => writing.mutate(form)}
            >
              {props.nameOf(form)}
            </button>
          )}
        </For>
      </div>
      <Show when={writing.isError}>
        <ProblemNotice problem={problemIn(writing.error)} />
      </Show>
      <p class="meta" role="status">
        {writing.isSuccess ? words(paperWords).made(writing.data.fileName) : ""}
      </p>
    </>
  );
}
