import { type PlanId, isCalendarDay } from "@dondoc/domain";
import { paperWords } from "@dondoc/words";
import { createSignal, createUniqueId } from "solid-js";
import { useAsOfInput } from "../../office/as-of.ts";
import { words } from "../../office/language.ts";
import { useOffice } from "../../office/office-context.ts";
import { PaperButtons } from "../../office/paper-buttons.tsx";
import { SectionBox } from "../../parts/section-box.tsx";

const formats = ["docx", "pdf", "html", "xlsx"] as const;

/** The report on the plan as the office would sign it: written by the server, as of the day of the page. */
export function WrittenReport(props: { readonly planId: PlanId }) {
  const { client } = useOffice();
  const asOf = useAsOfInput();
  const id = createUniqueId();
  const [from, setFrom] = createSignal("");
  const w = () => words(paperWords);
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
      </div>
      <PaperButtons
        forms={formats}
        nameOf={(format) => w().downloads[format]}
        onAsk={(format) => {
          const first = from();
          const period = isCalendarDay(first) ? { from: first } : {};
          return client.paper.planReport.query({ ...asOf(), ...period, planId: props.planId, format });
        }}
      />
    </SectionBox>
  );
}
