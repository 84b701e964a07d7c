import { type PlanId, isCalendarDay } from "@dondoc/domain";
import { paperWords } from "@dondoc/words";
import { useMutation } from "@tanstack/solid-query";
import { For, Show, createSignal, createUniqueId } from "solid-js";
import { useAsOfInput } from "../../office/as-of.ts";
import { words } from "../../office/language.ts";
import { problemIn, useOffice } from "../../office/office-context.ts";
import { ProblemNotice } from "../../parts/problem-notice.tsx";
import { SectionBox } from "../../parts/section-box.tsx";
import { handOver } from "./hand-over.ts";

const formats = ["docx", "pdf", "html", "xlsx"] as const;
type Format = (typeof formats)[number];

/** The report on the plan as the office would sign it: written by the server, as of the day of the page. */
export function WrittenReport(props: { readonly planId: PlanId }) {
  const { client } = useOffice();
  const asOf = useAsOfInput();
  const id = createUniqueId();
  const [from, setFrom] = createSignal("");
  const w = () => words(paperWords);
  const writing = useMutation(() => ({
    mutationFn: (format: Format) => {
      const first = from();
      const period = isCalendarDay(first) ? { from: first } : {};
      return client.paper.planReport.query({ ...asOf(), ...period, planId: props.planId, format });
    },
    onSuccess: handOver,
  }));
  return (
    <SectionBox title={w().download} note={w().downloadNote}>
      <div class="tree-tools">
        <label for={id}>
          <span>{w().periodFrom}</span>
          <input
            id={id}
            class="fld"
            type="date"
            value={from()}
            onInput={(event) => setFrom(event.currentTarget.value)}
          />
        </label>
        <div class="chips">
          <For each={formats}>
            {(format) => (
              <button
                type="button"
                class="btn sm"
                disabled={writing.isPending}
                onClick={() => writing.mutate(format)}
              >
                {w().downloads[format]}
              </button>
            )}
          </For>
        </div>
      </div>
      <Show when={writing.isError}>
        <ProblemNotice problem={problemIn(writing.error)} />
      </Show>
      <p class="meta" role="status">
        {writing.isSuccess ? w().made(writing.data.fileName) : ""}
      </p>
    </SectionBox>
  );
}
