import type { Answers } from "@dondoc/client";
import { newsWords } from "@dondoc/words";
import { useMutation, useQuery, useQueryClient } from "@tanstack/solid-query";
import { For, Show, Suspense, lazy } from "solid-js";
import { useAsOf } from "../../office/as-of.ts";
import { dayWords, words } from "../../office/language.ts";
import { problemIn, useOffice } from "../../office/office-context.ts";
import { ProblemNotice } from "../../parts/problem-notice.tsx";
import { SectionBox } from "../../parts/section-box.tsx";
import { instantWords } from "./instant-words.ts";

type News = NonNullable<Answers["news"]["show"]>;

/** How a piece of news is told; comes for who has some, and the section with it, all in one piece. */
const PlanStory = lazy(async () => ({ default: (await import("./plan-story.tsx")).PlanStory }));

/** What others did since this person last said that they had seen everything; only for who has an account, and only today. */
export function NewsSection() {
  const { client, queries } = useOffice();
  const queryClient = useQueryClient();
  const asOf = useAsOf();
  const me = useQuery(() => queries.me());
  const isKnown = () => !me.isPending && !me.isLoadingError && (me.data?.account ?? null) !== null;
  const news = useQuery(() => ({ ...queries.news(), enabled: isKnown() && asOf() === undefined }));
  const shown = () =>
    asOf() !== undefined || news.isPending || news.isLoadingError ? null : (news.data ?? null);
  const marking = useMutation(() => ({
    mutationFn: (upTo: number) => client.news.markSeen.mutate({ upTo }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ["news.show"] }),
  }));
  const w = () => words(newsWords);
  return (
    <Suspense>
      <Show when={shown()}>
        {(answer) => (
          <SectionBox class="c12 news" title={w().title} note={noteOf(answer())}>
            <Show when={answer().count > 0} fallback={<p class="meta">{w().none}</p>}>
              <ol class="news-plans">
                <For each={answer().plans}>{(plan) => <PlanStory news={plan} />}</For>
              </ol>
              <Show when={answer().morePlans > 0}>
                <p class="meta">{w().morePlans(answer().morePlans)}</p>
              </Show>
              <button
                type="button"
                class="btn sm"
                disabled={marking.isPending}
                onClick={() => marking.mutate(answer().upTo)}
              >
                {w().markSeen}
              </button>
            </Show>
            <p class="meta" role="status">
              {marking.isSuccess && answer().count === 0 ? w().marked : w().ownLeftOut}
            </p>
            <Show when={marking.isError}>
              <ProblemNotice problem={problemIn(marking.error)} />
            </Show>
          </SectionBox>
        )}
      </Show>
    </Suspense>
  );
}

/** Since when, and how much. */
function noteOf({ lookedAt, since, count, isCut }: News): string {
  const w = words(newsWords);
  const from =
    lookedAt !== null
      ? w.sinceLook(instantWords(lookedAt))
      : since === null
        ? ""
        : w.sinceDay(dayWords(since));
  return [from, isCut ? w.cut(count) : w.count(count)].filter((part) => part !== "").join(" · ");
}
