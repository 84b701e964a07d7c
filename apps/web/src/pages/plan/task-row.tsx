import type { PlanTask } from "@dondoc/client";
import type { DraftCheck } from "@dondoc/domain";
import { For, Show } from "solid-js";
import { words } from "../../office/language.ts";
import { DeadlineWords } from "../../parts/deadline-words.tsx";
import { Icon } from "../../parts/icon.tsx";
import { StateMark } from "../../parts/state-mark.tsx";
import { Assignments } from "./assignments.tsx";
import { RowFrame } from "../../parts/pair/row-frame.tsx";

/** One task: the words of the paper, who has which part in it, when it is due and how it stands. */
export function TaskRow(props: { readonly task: PlanTask; readonly checks: readonly DraftCheck[] }) {
  return (
    <RowFrame
      name={props.task.id}
      number={String(props.task.ordinal)}
      label={words().plan.showOnPaper(props.task.ordinal)}
      when={
        <>
          <Show when={props.task.deadline}>{(deadline) => <DeadlineWords deadline={deadline()} />}</Show>
          <StateMark timeliness={props.task.timeliness} schedule={props.task.deadline?.schedule ?? null} />
        </>
      }
    >
      <p class="tx" lang="vi">
        {props.task.statement}
      </p>
      <Assignments assignments={props.task.assignments} schedule={props.task.deadline?.schedule ?? null} />
      <Show when={props.task.outputs.length > 0}>
        <p class="un">
          <span class="role">{words().plan.outputs}</span>{" "}
          <span lang="vi">{props.task.outputs.join("; ")}</span>
        </p>
      </Show>
      <For each={[...new Set(props.checks.map(({ code }) => code))]}>
        {(code) => (
          <p class="st check small">
            <Icon name="check" />
            <span>{words().check[code]}</span>
          </p>
        )}
      </For>
    </RowFrame>
  );
}
