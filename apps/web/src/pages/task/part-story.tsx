import type { TaskPart } from "@dondoc/client";
import { assignmentStory, isAssignmentPast, taskDetailWords } from "@dondoc/words";
import { useQuery } from "@tanstack/solid-query";
import { For, Show, createSignal } from "solid-js";
import { officeDayOf } from "../../office/instant.ts";
import { dayWords, language, words } from "../../office/language.ts";
import { useOffice } from "../../office/office-context.ts";
import { QueryView } from "../../parts/query-view.tsx";
import { byWords } from "./by-words.ts";

const PAGE = 20;

/** What happened to one part, newest first, as the ledger keeps it. */
export function PartStory(props: { readonly part: TaskPart }) {
  const { queries } = useOffice();
  const [limit, setLimit] = createSignal(PAGE);
  const history = useQuery(() => queries.history({ assignmentId: props.part.assignment.id, limit: limit() }));
  return (
    <section class="story">
      <h3>{words(taskDetailWords).story}</h3>
      <QueryView query={history}>
        {(answer) => (
          <>
            <Show
              when={answer().events.length > 0}
              fallback={<p class="meta">{words(taskDetailWords).storyEmpty}</p>}
            >
              <ol class="log">
                <For each={answer().events}>
                  {({ event, by, recordedAt }) => (
                    <Show when={isAssignmentPast(event) ? event : null}>
                      {(past) => (
                        <li>
                          <time datetime={recordedAt}>{recordedDay(recordedAt)}</time>
                          <span>
                            {assignmentStory(past(), language())} <span class="meta">{byWords(by)}</span>
                          </span>
                        </li>
                      )}
                    </Show>
                  )}
                </For>
              </ol>
            </Show>
            <Show when={answer().nextCursor}>
              <button type="button" class="btn sm" onClick={() => setLimit((shown) => shown + PAGE)}>
                {words(taskDetailWords).storyMore}
              </button>
            </Show>
          </>
        )}
      </QueryView>
    </section>
  );
}

function recordedDay(recordedAt: string): string {
  const on = officeDayOf(recordedAt);
  return on === null ? recordedAt : dayWords(on);
}
