import { draftWords, planWords, reviewWords } from "@dondoc/words";
import type { DraftDetail } from "@dondoc/client";
import type { DraftReport, DraftTarget, DraftTask } from "@dondoc/domain/draft";
import { For, Match, Show, Switch, createMemo, createSignal } from "solid-js";
import { words } from "../../office/language.ts";
import { DeadlineWords } from "../../parts/deadline-words.tsx";
import { RowFrame } from "../../parts/pair/row-frame.tsx";
import { type PinnedCheck, checksIn } from "./pinned-checks.ts";
import type { Review } from "./review.ts";
import { unnamedIn } from "./unnamed.ts";
import { TaskItem } from "./task-item.tsx";

type FoundTask = {
  readonly kind: "task";
  readonly at: number;
  readonly number: number;
  readonly task: DraftTask;
  readonly checks: readonly PinnedCheck[];
};

type Item =
  | FoundTask
  | { readonly kind: "report"; readonly at: number; readonly key: string; readonly report: DraftReport }
  | { readonly kind: "target"; readonly at: number; readonly key: string; readonly target: DraftTarget };

const views = ["all", "unseen", "checks", "unnamed"] as const;
type View = (typeof views)[number];

/** What was found, in the order of the paper, each task to be taken, joined, left out or corrected. */
export function DraftItems(props: {
  readonly detail: DraftDetail;
  /** Without it the draft is over and nothing can be changed. */
  readonly review: Review | undefined;
}) {
  const w = () => words(draftWords);
  const [view, setView] = createSignal<View>("all");
  const items = createMemo(() => itemsOf(props.detail));
  const inView = (of: View) => items().filter((item) => isIn(of, item, props));
  return (
    <section class="grp">
      <header>
        <h2>{w().found}</h2>
        <span class="meta">{w().taskCount(props.detail.draft.tasks.length)}</span>
      </header>
      <Show when={props.review}>
        <div class="chips filters" role="group" aria-label={words(reviewWords).filters}>
          <For each={views}>
            {(each) => (
              <button type="button" class="chip" aria-pressed={view() === each} onClick={() => setView(each)}>
                {words(reviewWords).views[each](inView(each).length)}
              </button>
            )}
          </For>
        </div>
      </Show>
      <For
        each={inView(view())}
        fallback={<p class="none">{items().length === 0 ? w().noTasks : words(reviewWords).noneLeft}</p>}
      >
        {(item) => (
          <Switch>
            <Match when={item.kind === "task" ? item : null}>
              {(found) => (
                <TaskItem
                  number={found().number}
                  task={found().task}
                  checks={found().checks}
                  detail={props.detail}
                  review={props.review}
                />
              )}
            </Match>
            <Match when={item.kind === "report" ? item : null}>
              {(found) => <ReportItem name={found().key} report={found().report} />}
            </Match>
            <Match when={item.kind === "target" ? item : null}>
              {(found) => <TargetItem name={found().key} target={found().target} />}
            </Match>
          </Switch>
        )}
      </For>
    </section>
  );
}

function ReportItem(props: { readonly name: string; readonly report: DraftReport }) {
  return (
    <RowFrame
      names={[props.name]}
      number={words(planWords).reportMark}
      label={words(planWords).showReport}
      when={<Show when={props.report.deadline}>{(deadline) => <DeadlineWords deadline={deadline()} />}</Show>}
    >
      <p class="tx" lang="vi">
        {props.report.asWritten}
      </p>
      <p class="un" lang="vi">
        {props.report.reporters.join(", ")} → {props.report.recipients.join(", ")}
      </p>
    </RowFrame>
  );
}

function TargetItem(props: { readonly name: string; readonly target: DraftTarget }) {
  const w = () => words(planWords);
  return (
    <RowFrame
      names={[props.name]}
      number={w().targetMark}
      label={w().showTarget}
      when={<span>{props.target.year === null ? w().targetNoYear : w().targetBy(props.target.year)}</span>}
    >
      <p class="tx" lang="vi">
        <b>{w().targets}</b>: {props.target.asWritten}
      </p>
    </RowFrame>
  );
}

function isIn(
  view: View,
  item: Item,
  { detail, review }: { readonly detail: DraftDetail; readonly review: Review | undefined },
): boolean {
  if (view === "all" || review === undefined) return true;
  if (item.kind !== "task") return false;
  if (view === "unseen") return review.stateOf(item.task.key) === "unseen";
  if (view === "checks") return item.checks.length > 0;
  return unnamedIn(item.task, detail.units, review.form).length > 0;
}

function itemsOf({ draft }: DraftDetail): Item[] {
  const items: Item[] = [
    ...draft.tasks.map((task, index): Item => ({
      kind: "task",
      at: task.span.start,
      number: index + 1,
      task,
      checks: checksIn(draft.checks, task.span),
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
