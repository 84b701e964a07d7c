import type { TaskDetail, TaskPart } from "@dondoc/client";
import type { TaskId, UnitId } from "@dondoc/domain";
import { taskDetailWords } from "@dondoc/words";
import { useParams, useSearchParams } from "@solidjs/router";
import { keepPreviousData, useQuery } from "@tanstack/solid-query";
import { For, Show, createSignal, untrack } from "solid-js";
import { dayWords, words } from "../../office/language.ts";
import { useOffice } from "../../office/office-context.ts";
import { DeadlineWords } from "../../parts/deadline-words.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import { PageLink } from "../../parts/page-link.tsx";
import { QueryView } from "../../parts/query-view.tsx";
import { SectionBox } from "../../parts/section-box.tsx";
import { StateMark } from "../../parts/state-mark.tsx";
import { AssignUnit } from "./assign-unit.tsx";
import { PartView } from "./part-view.tsx";

/** How many units are asked for at a time; a national task has thousands. */
const PAGE = 50;

/** One task: what the paper asks, and each unit's part with all that can be done about it. */
export function TaskPage() {
  const { queries } = useOffice();
  const params = useParams<{ taskId: TaskId }>();
  const [search] = useSearchParams<{ unit?: UnitId }>();
  const [limit, setLimit] = createSignal(PAGE);
  const task = useQuery(() => ({
    ...queries.task({
      taskId: params.taskId,
      limit: limit(),
      ...(search.unit === undefined ? {} : { unitId: search.unit }),
    }),
    placeholderData: keepPreviousData,
  }));
  return (
    <QueryView query={task} of="task">
      {(answer) => (
        <>
          <TaskHead detail={answer()} />
          <div class="grid">
            <div class="c8 stack">
              <Parts detail={answer()} />
              <Show when={answer().nextCursor}>
                <button type="button" class="btn" onClick={() => setLimit((shown) => shown + PAGE)}>
                  {words(taskDetailWords).moreParts}
                </button>
              </Show>
              <Show when={search.unit}>
                <p>
                  <PageLink to={`/tasks/${params.taskId}`}>{words(taskDetailWords).allParts}</PageLink>
                </p>
              </Show>
            </div>
            <SectionBox class="c4" title={words(taskDetailWords).facts}>
              <TaskFacts detail={answer()} />
            </SectionBox>
          </div>
        </>
      )}
    </QueryView>
  );
}

function TaskHead(props: { readonly detail: TaskDetail }) {
  const w = () => words(taskDetailWords);
  const heading = () => props.detail.section?.title ?? null;
  return (
    <PageHead
      title={props.detail.task.statement}
      crumbs={
        <>
          <PageLink to={`/plans/${props.detail.plan.id}`}>{props.detail.plan.number}</PageLink>
          <Show when={heading()}>
            {" › "}
            <span lang="vi">{heading()}</span>
          </Show>
        </>
      }
    >
      <p class="lede to-paper">
        <PageLink to={`/plans/${props.detail.plan.id}#${props.detail.task.id}`}>{w().toPaper}</PageLink>
      </p>
    </PageHead>
  );
}

function TaskFacts(props: { readonly detail: TaskDetail }) {
  const w = () => words(taskDetailWords);
  return (
    <dl class="facts">
      <dt>{w().asWritten}</dt>
      <dd>
        <Show when={props.detail.task.deadline} fallback={w().noDeadline}>
          {(deadline) => <DeadlineWords deadline={deadline()} />}
        </Show>
      </dd>
      <Show when={props.detail.dueOn}>
        {(dueOn) => (
          <>
            <dt>{w().understood}</dt>
            <dd>{w().lastDay(dayWords(dueOn()))}</dd>
          </>
        )}
      </Show>
      <Show when={props.detail.task.outputs.length > 0}>
        <dt>{w().outputs}</dt>
        <dd lang="vi">{props.detail.task.outputs.join("; ")}</dd>
      </Show>
    </dl>
  );
}

function Parts(props: { readonly detail: TaskDetail }) {
  const w = () => words(taskDetailWords);
  const total = () => Object.values(props.detail.counts).reduce((sum, count) => sum + count, 0);
  return (
    <SectionBox title={w().parts} note={w().partCount(props.detail.parts.length, total())}>
      <For each={props.detail.parts.map(({ assignment }) => assignment.id)}>
        {(id) => (
          <Show when={props.detail.parts.find(({ assignment }) => assignment.id === id)}>
            {(part) => <PartEntry part={part()} detail={props.detail} />}
          </Show>
        )}
      </For>
      <Show when={total() === 0}>
        <p class="meta">{w().noParts}</p>
      </Show>
      <AssignUnit detail={props.detail} />
    </SectionBox>
  );
}

function PartEntry(props: { readonly part: TaskPart; readonly detail: TaskDetail }) {
  const [isOpen, setOpen] = createSignal(untrack(() => props.detail.parts.length === 1));
  return (
    <details class="part" open={isOpen()} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <b>{props.part.unit.name}</b>
        <StateMark
          timeliness={props.part.timeliness}
          schedule={props.detail.task.deadline?.schedule ?? null}
          status={props.part.assignment.status}
        />
      </summary>
      <Show when={isOpen()}>
        <PartView part={props.part} detail={props.detail} />
      </Show>
    </details>
  );
}
