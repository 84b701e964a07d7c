import { draftWords, reviewWords } from "@dondoc/words";
import type { DraftId } from "@dondoc/domain";
import { useQuery } from "@tanstack/solid-query";
import { For, Match, Show, Switch } from "solid-js";
import { words } from "../../office/language.ts";
import { useOffice } from "../../office/office-context.ts";
import { Icon, type IconName } from "../../parts/icon.tsx";
import { PageLink } from "../../parts/page-link.tsx";
import { ProblemNotice } from "../../parts/problem-notice.tsx";
import { Duplicates } from "./duplicates.tsx";
import type { QueuedFile, ReadingQueue } from "./reading-queue.ts";

/** Every file with how far it is; each can be stopped, and read again. */
export function QueueList(props: { readonly queue: ReadingQueue }) {
  const w = () => words(reviewWords);
  const over = () => props.queue.files.filter(({ reading }) => !isOpen(reading.state)).length;
  return (
    <section class="grp queue" aria-label={w().queue}>
      <header>
        <h2>{w().queue}</h2>
        <span class="meta" role="status">
          {w().queueCount(over(), props.queue.files.length)}
        </span>
      </header>
      <progress class="vh-progress" aria-label={w().queue} max={props.queue.files.length} value={over()} />
      <ul class="plain-list">
        <For each={props.queue.files}>{(queued) => <QueueLine queued={queued} queue={props.queue} />}</For>
      </ul>
      <Show when={over() < props.queue.files.length}>
        <p>
          <button type="button" class="btn sm" onClick={() => props.queue.stopAll()}>
            {w().stopAll}
          </button>
          <span class="tiny"> {words(draftWords).readingNote}</span>
        </p>
      </Show>
    </section>
  );
}

type State = QueuedFile["reading"]["state"];

const shapes = {
  waiting: { icon: "open", tone: "quiet" },
  reading: { icon: "soon", tone: "soon" },
  read: { icon: "tick", tone: "done" },
  refused: { icon: "over", tone: "over" },
  stopped: { icon: "pause", tone: "quiet" },
} as const satisfies Record<State, { icon: IconName; tone: string }>;

function isOpen(state: State): boolean {
  return state === "waiting" || state === "reading";
}

function QueueLine(props: { readonly queued: QueuedFile; readonly queue: ReadingQueue }) {
  const w = () => words(reviewWords);
  const state = () => props.queued.reading.state;
  const name = () => props.queued.name;
  const pages = () => (props.queued.reading.state === "reading" ? props.queued.reading.pages : null);
  const isAlone = () => props.queued.reading.state === "reading" && props.queued.reading.isAlone;
  const mayBeReadAgain = () => props.queued.source.kind === "file";
  return (
    <li class="queue-line">
      <span class="break">{name()}</span>
      <span class={`st ${shapes[state()].tone}`}>
        <Icon name={shapes[state()].icon} />
        {w().fileStates[state()]}
      </span>
      <Switch>
        <Match when={isOpen(state())}>
          <button
            type="button"
            class="btn sm"
            aria-label={w().stopFile(name())}
            onClick={() => props.queue.stop(props.queued.id)}
          >
            {w().stop}
          </button>
        </Match>
        <Match when={mayBeReadAgain() && (state() === "stopped" || state() === "refused")}>
          <button
            type="button"
            class="btn sm"
            aria-label={w().againFile(name())}
            onClick={() => props.queue.again(props.queued.id)}
          >
            {w().again}
          </button>
        </Match>
      </Switch>
      <Show when={isAlone()}>
        <span class="tiny queue-alone">
          <Show when={pages()}>{(read) => `${w().pagesRead(read().done, read().all)} · `}</Show>
          {w().readAlone}
        </span>
      </Show>
      <Show when={props.queued.reading.state === "refused" ? props.queued.reading : null}>
        {(refused) => <ProblemNotice problem={refused().problem} title={name()} />}
      </Show>
      <Show when={props.queued.reading.state === "read" ? props.queued.reading.draftId : null}>
        {(draftId) => <ReadLine draftId={draftId()} />}
      </Show>
    </li>
  );
}

/** What was found in it, whether the office has it already, and the way on. */
function ReadLine(props: { readonly draftId: DraftId }) {
  const { queries } = useOffice();
  const draft = useQuery(() => queries.draft({ draftId: props.draftId }));
  return (
    <Show when={!draft.isPending && !draft.isError && draft.data}>
      {(detail) => (
        <div class="read-line">
          <PageLink class="btn sm" to={`/import/${props.draftId}`}>
            {words(reviewWords).look(detail().draft.document.number ?? words(draftWords).unnamed)}
          </PageLink>
          <span class="meta">{words(draftWords).taskCount(detail().draft.tasks.length)}</span>
          <Duplicates detail={detail()} held={detail().heldAs} />
        </div>
      )}
    </Show>
  );
}
