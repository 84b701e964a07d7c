import type { Answers } from "@dondoc/client";
import { type Problem, jobWords } from "@dondoc/words";
import { useQuery, useQueryClient } from "@tanstack/solid-query";
import { For, Show, createSignal } from "solid-js";
import { words } from "../../office/language.ts";
import { problemIn, useOffice } from "../../office/office-context.ts";
import { PageHead } from "../../parts/page-head.tsx";
import { ProblemNotice } from "../../parts/problem-notice.tsx";
import { QueryView } from "../../parts/query-view.tsx";
import { SectionBox } from "../../parts/section-box.tsx";
import { type Job, JobLine, isOpen } from "./job-line.tsx";

const nightly = ["verify-ledger", "roll-over-reports", "clean-files", "write-mail"] as const;

/** What is under way is looked at again so often: progress is kept once a second, and told to nobody. */
const LOOK_EVERY_MS = 2000;

/** What the server does by itself: how far each job is, and a way to stop it or to do it again. */
export function JobsPage() {
  const { client, queries } = useOffice();
  const queryClient = useQueryClient();
  const [problem, setProblem] = createSignal<Problem | null>(null);
  const jobs = useQuery(() => ({
    ...queries.jobs(),
    refetchInterval: ({ state }: { readonly state: { readonly data: Answers["job"]["list"] | undefined } }) =>
      state.data?.jobs.some(isOpen) === true ? LOOK_EVERY_MS : false,
  }));
  const change = async (sending: Promise<unknown>): Promise<void> => {
    setProblem(null);
    try {
      await sending;
    } catch (error) {
      setProblem(problemIn(error));
    }
    await queryClient.invalidateQueries({ queryKey: ["job.list"] });
  };
  const refOf = ({ kind, id }: Job) => ({ kind, id });
  return (
    <>
      <PageHead title={words(jobWords).title}>
        <p class="lede">{words(jobWords).lede}</p>
      </PageHead>
      <Show when={problem()}>{(found) => <ProblemNotice problem={found()} />}</Show>
      <QueryView query={jobs} of="office">
        {(answer) => (
          <div class="stack">
            <SectionBox title={words(jobWords).ask}>
              <p class="job-asks">
                <For each={nightly}>
                  {(kind) => (
                    <button
                      type="button"
                      class="btn sm"
                      onClick={() => void change(client.job.ask.mutate({ kind }))}
                    >
                      {words(jobWords).kinds[kind]}
                    </button>
                  )}
                </For>
              </p>
            </SectionBox>
            <SectionBox
              title={words(jobWords).latest}
              note={<span role="status">{words(jobWords).count(answer().jobs.filter(isOpen).length)}</span>}
            >
              <ul class="plain-list jobs">
                <For each={answer().jobs} fallback={<li class="meta">{words(jobWords).none}</li>}>
                  {(job) => (
                    <JobLine
                      job={job}
                      onStop={() => void change(client.job.stop.mutate(refOf(job)))}
                      onRetry={() => void change(client.job.retry.mutate(refOf(job)))}
                    />
                  )}
                </For>
              </ul>
            </SectionBox>
          </div>
        )}
      </QueryView>
    </>
  );
}
