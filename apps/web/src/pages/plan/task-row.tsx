import { checkWords, planWords } from "@dondoc/words";
import type { PlanReport, PlanTask } from "@dondoc/client";
import type { DraftCheck } from "@dondoc/domain/draft";
import { For, Show } from "solid-js";
import { words } from "../../office/language.ts";
import { DeadlineWords } from "../../parts/deadline-words.tsx";
import { Icon } from "../../parts/icon.tsx";
import { PageLink } from "../../parts/page-link.tsx";
import { StateMark } from "../../parts/state-mark.tsx";
import { Assignments } from "./assignments.tsx";
import { worstOf } from "./plan-entries.ts";
import { ReportPeriods } from "./report-periods.tsx";
import { RowFrame } from "../../parts/pair/row-frame.tsx";

/** One task: the words of the paper, who has which part in it, when it is due and how it stands. */
export function TaskRow(props: {
  readonly task: PlanTask;
  readonly reports: readonly PlanReport[];
  readonly checks: readonly DraftCheck[];
}) {
  const timeliness = () => (props.reports.length > 0 ? worstOf(props.reports) : props.task.timeliness);
  const reported = () => props.reports.flatMap(({ items }) => items);
  return (
    <RowFrame
      names={[props.task.id, ...props.reports.map(({ id }) => id)]}
      number={String(props.task.ordinal)}
      label={words(planWords).showOnPaper(props.task.ordinal)}
      below={
        <Show when={reported().length > 0}>
          <ReportPeriods items={reported()} />
        </Show>
      }
      when={
        <>
          <Show when={props.task.deadline}>{(deadline) => <DeadlineWords deadline={deadline()} />}</Show>
          <StateMark timeliness={timeliness()} schedule={props.task.deadline?.schedule ?? null} />
        </>
      }
    >
      <p class="tx" lang="vi">
        <PageLink to={`/tasks/${props.task.id}`} class="ttl">
          {props.task.statement}
        </PageLink>
      </p>
      <Assignments assignments={props.task.assignments} schedule={props.task.deadline?.schedule ?? null} />
      <For each={props.reports}>
        {(report) => (
          <p class="un" lang="vi">
            {words(planWords).reportsTo(report.recipients.join(", "))}
          </p>
        )}
      </For>
      <Show when={props.task.outputs.length > 0}>
        <p class="un">
          <span class="role">{words(planWords).outputs}</span>{" "}
          <span lang="vi">{props.task.outputs.join("; ")}</span>
        </p>
      </Show>
      <ul class="row-checks">
        <For each={[...new Set(props.checks.map(({ code }) => code))]}>
          {(code) => (
            <li class="st check small">
              <Icon name="check" />
              <span>{words(checkWords)[code]}</span>
            </li>
          )}
        </For>
      </ul>
    </RowFrame>
  );
}
