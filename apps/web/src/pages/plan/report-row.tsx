import type { DueItem, PlanReport } from "@dondoc/client";
import { For, Show } from "solid-js";
import { dayWords, words } from "../../office/language.ts";
import { DeadlineWords } from "../../parts/deadline-words.tsx";
import { StateMark } from "../../parts/state-mark.tsx";
import { UnitGrid, type UnitStanding } from "../../parts/unit-grid.tsx";
import { RowFrame } from "../../parts/pair/row-frame.tsx";

/** A standing duty to report, and the reports of it that fall due in this year, one for each unit. */
export function ReportRow(props: { readonly report: PlanReport }) {
  const w = () => words().plan;
  const schedule = () => props.report.deadline?.schedule ?? null;
  return (
    <RowFrame
      name={props.report.id}
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
      below={<For each={periodsOf(props.report.items)}>{(items) => <ReportPeriod items={items} />}</For>}
    >
      <p class="tx" lang="vi">
        {props.report.asWritten}
      </p>
      <p class="un">
        <span class="role">{words().plan.reports}</span>{" "}
        <span lang="vi">
          {props.report.reporters.join(", ")} → {props.report.recipients.join(", ")}
        </span>
      </p>
      <Show when={props.report.items.length === 0}>
        <p class="tiny">{w().reportNoInstance}</p>
      </Show>
    </RowFrame>
  );
}

function ReportPeriod(props: { readonly items: readonly DueItem[] }) {
  const first = () => props.items[0];
  const done = () => props.items.filter((item) => item.status === "completed").length;
  return (
    <div class="period">
      <p class="meta">
        <b>{words().plan.reportPeriod(first()?.period ?? "")}</b>
        <Show when={first()?.dueOn}>
          {(dueOn) => <span class="nowrap"> {words().due.dueOn(dayWords(dueOn()))}</span>}
        </Show>
        {" · "}
        <span class="nowrap">{words().plan.reportCount(done(), props.items.length)}</span>
      </p>
      <UnitGrid items={props.items.flatMap(standingOf)} />
    </div>
  );
}

function standingOf({ id, unit, timeliness, deadline }: DueItem): UnitStanding[] {
  return unit === null ? [] : [{ id, unit, timeliness, schedule: deadline?.schedule ?? null }];
}

function periodsOf(items: readonly DueItem[]): DueItem[][] {
  return [...Map.groupBy(items, (item) => item.period).values()];
}
