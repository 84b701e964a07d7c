import { officeWords } from "@dondoc/words";
import type { UseQueryResult } from "@tanstack/solid-query";
import { type Accessor, type JSX, Match, Show, Switch } from "solid-js";
import { words } from "../office/language.ts";
import { problemIn } from "../office/office-context.ts";
import { PageProblem, type PageSubject } from "./page-problem.tsx";
import { ProblemNotice } from "./problem-notice.tsx";

/**
 * Shows an answer, or that it is on its way, or why there is none. An answer that could not be renewed stays, with the
 * reason above it.
 */
export function QueryView<Answer>(props: {
  readonly query: UseQueryResult<Answer>;
  /** What the whole page is about; without it the answer is only a part of its page. */
  readonly of?: PageSubject;
  readonly children: (answer: Accessor<NonNullable<Answer>>) => JSX.Element;
}) {
  const retry = () => void props.query.refetch();
  return (
    <Switch>
      <Match when={props.query.isPending}>
        <Loading />
      </Match>
      <Match when={props.query.isLoadingError}>
        <Show
          when={props.of}
          fallback={<ProblemNotice problem={problemIn(props.query.error)} onRetry={retry} />}
        >
          {(of) => <PageProblem problem={problemIn(props.query.error)} of={of()} onRetry={retry} />}
        </Show>
      </Match>
      <Match when={props.query.data}>
        {(answer) => (
          <div aria-busy={props.query.isPlaceholderData} classList={{ stale: props.query.isPlaceholderData }}>
            <Show when={props.query.isRefetchError}>
              <ProblemNotice problem={problemIn(props.query.error)} onRetry={retry} />
            </Show>
            {props.children(answer)}
          </div>
        )}
      </Match>
    </Switch>
  );
}

export function Loading() {
  return (
    <p class="loading" role="status">
      <span class="loading-bar" aria-hidden="true" />
      {words(officeWords).loading}
    </p>
  );
}
