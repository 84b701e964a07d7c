import type { Answers } from "@dondoc/client";
import { jobWords } from "@dondoc/words";
import { Match, Show, Switch } from "solid-js";
import { officeDayOf, officeTimeOf } from "../../office/instant.ts";
import { dayWords, words } from "../../office/language.ts";
import { Icon, type IconName } from "../../parts/icon.tsx";
import { ProblemText } from "../../parts/problem-notice.tsx";
import { toldOf } from "./job-progress.ts";

export type Job = Answers["job"]["list"]["jobs"][number];

const shapes = {
  waiting: { icon: "open", tone: "quiet" },
  "under-way": { icon: "soon", tone: "soon" },
  done: { icon: "tick", tone: "done" },
  stopped: { icon: "pause", tone: "quiet" },
  failed: { icon: "over", tone: "over" },
} as const satisfies Record<Job["state"], { icon: IconName; tone: string }>;

export function isOpen({ state }: Pick<Job, "state">): boolean {
  return state === "waiting" || state === "under-way";
}

/** One job: what it is, how far, who asked for it and when, and what can be done about it. */
export function JobLine(props: {
  readonly job: Job;
  readonly onStop: () => void;
  readonly onRetry: () => void;
}) {
  const w = () => words(jobWords);
  const kind = () => w().kinds[props.job.kind];
  const mayBegin = () => props.job.state === "failed" || props.job.state === "stopped";
  return (
    <li class="job-line">
      <span>
        <b>{kind()}</b>{" "}
        <span class={`st ${shapes[props.job.state].tone}`}>
          <Icon name={shapes[props.job.state].icon} />
          {w().states[props.job.state]}
        </span>
      </span>
      <span class="meta num">{toldOf(props.job.progress, w())}</span>
      <span class="tiny break">
        <Show when={officeDayOf(props.job.askedAt)}>
          {(day) => w().asked(dayWords(day()), officeTimeOf(props.job.askedAt))}
        </Show>
        {" · "}
        {props.job.askedBy === null ? w().byItself : w().askedBy(props.job.askedBy)}
        <Show when={props.job.retries > 0}>{` · ${w().retries(props.job.retries)}`}</Show>
      </span>
      <Show when={props.job.problem}>
        {(problem) => (
          <span class="job-why">
            <ProblemText problem={problem()} />
          </span>
        )}
      </Show>
      <Switch>
        <Match when={isOpen(props.job)}>
          <button
            type="button"
            class="btn sm"
            aria-label={w().stopJob(kind())}
            onClick={() => props.onStop()}
          >
            {w().stop}
          </button>
        </Match>
        <Match when={mayBegin()}>
          <button
            type="button"
            class="btn sm"
            aria-label={w().retryJob(kind())}
            onClick={() => props.onRetry()}
          >
            {w().retry}
          </button>
        </Match>
      </Switch>
    </li>
  );
}
