import { draftWords, planWords, roleWords } from "@dondoc/words";
import type { DraftDetail, NamedUnit } from "@dondoc/client";
import type { DraftReport, DraftTarget, DraftTask } from "@dondoc/domain";
import { For, Match, Show, Switch } from "solid-js";
import { words } from "../../office/language.ts";
import { DeadlineWords, Inferred } from "../../parts/deadline-words.tsx";
import { RowFrame } from "../../parts/pair/row-frame.tsx";
import { StateMark } from "../../parts/state-mark.tsx";

type Item =
  | { readonly kind: "task"; readonly at: number; readonly number: number; readonly task: DraftTask }
  | { readonly kind: "report"; readonly at: number; readonly key: string; readonly report: DraftReport }
  | { readonly kind: "target"; readonly at: number; readonly key: string; readonly target: DraftTarget };

/** What was found, in the order of the paper. A task that is none can be left out. */
export function DraftItems(props: {
  readonly detail: DraftDetail;
  readonly skipped: readonly string[];
  readonly onToggle: ((key: string) => void) | undefined;
}) {
  const w = () => words(draftWords);
  return (
    <section class="grp">
      <header>
        <h2>{w().found}</h2>
        <span class="meta">{w().taskCount(props.detail.draft.tasks.length)}</span>
      </header>
      <For each={itemsOf(props.detail)} fallback={<p class="none">{w().noTasks}</p>}>
        {(item) => (
          <Switch>
            <Match when={item.kind === "task" ? item : null}>
              {(found) => (
                <TaskItem
                  number={found().number}
                  task={found().task}
                  units={props.detail.units}
                  isSkipped={props.skipped.includes(found().task.key)}
                  onToggle={props.onToggle}
                />
              )}
            </Match>
            <Match when={item.kind === "report" ? item : null}>
              {(found) => (
                <RowFrame
                  names={[found().key]}
                  number={words(planWords).reportMark}
                  label={words(planWords).showReport}
                  when={
                    <Show when={found().report.deadline}>
                      {(deadline) => <DeadlineWords deadline={deadline()} />}
                    </Show>
                  }
                >
                  <p class="tx" lang="vi">
                    {found().report.asWritten}
                  </p>
                  <p class="un" lang="vi">
                    {found().report.reporters.join(", ")} → {found().report.recipients.join(", ")}
                  </p>
                </RowFrame>
              )}
            </Match>
            <Match when={item.kind === "target" ? item : null}>
              {(found) => (
                <RowFrame
                  names={[found().key]}
                  number={words(planWords).targetMark}
                  label={words(planWords).showTarget}
                  when={
                    <span>
                      {found().target.year === null
                        ? words(planWords).targetNoYear
                        : words(planWords).targetBy(found().target.year ?? 0)}
                    </span>
                  }
                >
                  <p class="tx" lang="vi">
                    <b>{words(planWords).targets}</b>: {found().target.asWritten}
                  </p>
                </RowFrame>
              )}
            </Match>
          </Switch>
        )}
      </For>
    </section>
  );
}

function TaskItem(props: {
  readonly number: number;
  readonly task: DraftTask;
  readonly units: Readonly<Record<string, NamedUnit>>;
  readonly isSkipped: boolean;
  readonly onToggle: ((key: string) => void) | undefined;
}) {
  const w = () => words(draftWords);
  return (
    <RowFrame
      names={[props.task.key]}
      number={String(props.number)}
      label={words(planWords).showOnPaper(props.number)}
      when={
        <>
          <Show when={props.task.deadline}>{(deadline) => <DeadlineWords deadline={deadline()} />}</Show>
          <Show when={props.task.deadline === null}>
            <StateMark timeliness={{ kind: "no-deadline" }} schedule={null} />
          </Show>
          <Show when={props.onToggle}>
            {(toggle) => (
              <button
                type="button"
                class="btn sm"
                aria-label={
                  props.isSkipped ? w().keepTask(String(props.number)) : w().skipTask(String(props.number))
                }
                onClick={() => toggle()(props.task.key)}
              >
                {props.isSkipped ? w().keep : w().skip}
              </button>
            )}
          </Show>
        </>
      }
    >
      <p class="tx" classList={{ struck: props.isSkipped }} lang="vi">
        {props.task.statement}
      </p>
      <Show when={props.isSkipped}>
        <p class="st quiet">{w().skipped}</p>
      </Show>
      <div class="un">
        <For each={props.task.assignments}>
          {(assignment) => (
            <span class="unit">
              <span class="role">{words(roleWords)[assignment.role]}</span>{" "}
              <span
                lang="vi"
                classList={{ "unknown-unit": props.units[assignment.unitAsWritten]?.kind === "unknown" }}
              >
                {assignment.unitAsWritten}
              </span>
              <Show when={assignment.certainty === "inferred"}>
                {" "}
                <Inferred />
              </Show>
            </span>
          )}
        </For>
      </div>
    </RowFrame>
  );
}

function itemsOf({ draft }: DraftDetail): Item[] {
  const items: Item[] = [
    ...draft.tasks.map((task, index): Item => ({
      kind: "task",
      at: task.span.start,
      number: index + 1,
      task,
    })),
    ...draft.reports.map((report, index): Item => ({
      kind: "report",
      at: report.span.start,
      key: `report-${index + 1}`,
      report,
    })),
    ...draft.targets.map((target, index): Item => ({
      kind: "target",
      at: target.span.start,
      key: `target-${index + 1}`,
      target,
    })),
  ];
  return items.toSorted((a, b) => a.at - b.at);
}
