import { planWords } from "@dondoc/words";
import type { PlanReport } from "@dondoc/client";
import { Show } from "solid-js";
import { words } from "../../office/language.ts";
import { DeadlineWords } from "../../parts/deadline-words.tsx";
import { StateMark } from "../../parts/state-mark.tsx";
import { ReportParties, ReportPeriods } from "./report-periods.tsx";
import { RowFrame } from "../../parts/pair/row-frame.tsx";

/** A standing duty to report, and the reports of it that fall due in this year, one for each unit. */
export function ReportRow(props: { readonly report: PlanReport }) {
  const w = () => words(planWords);
  const schedule = () => props.report.deadline?.schedule ?? null;
  return (
    <RowFrame
      names={[props.report.id]}
      number={w().reportMark}
      label={w().showReport}
      when={
        <>
          <Show when={props.report.deadline}>{(deadline) => <DeadlineWords deadline={deadline()} />}</Show>
          <Show when={props.report.items.length === 0}>
            <StateMark timeliness={{ kind: "no-deadline" }} schedule={schedule()} />
          </Show>
        </>
      }
      below={<ReportPeriods items={props.report.items} />}
    >
      <p class="tx" lang="vi">
        {props.report.asWritten}
      </p>
      <ReportParties reports={[props.report]} />
      <Show when={props.report.items.length === 0}>
        <p class="tiny">{w().reportNoInstance}</p>
      </Show>
    </RowFrame>
  );
}
