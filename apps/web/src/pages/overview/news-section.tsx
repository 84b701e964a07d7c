import type { Answers } from "@dondoc/client";
import { assignmentStory, newsWords } from "@dondoc/words";
import { useMutation, useQuery, useQueryClient } from "@tanstack/solid-query";
import { For, Show } from "solid-js";
import { useAsOf } from "../../office/as-of.ts";
import { officeDayOf, officeTimeOf } from "../../office/instant.ts";
import { dayWords, language, words } from "../../office/language.ts";
import { problemIn, useOffice } from "../../office/office-context.ts";
import { PageLink } from "../../parts/page-link.tsx";
import { ProblemNotice } from "../../parts/problem-notice.tsx";
import { SectionBox } from "../../parts/section-box.tsx";

type News = NonNullable<Answers["news"]["show"]>;
type PlanNews = News["plans"][number];
type Line = PlanNews["latest"][number];

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

function instantWords(instant: string): string {
  const on = officeDayOf(instant);
  return on === null ? instant : words(newsWords).instant(dayWords(on), officeTimeOf(instant));
}

/** What happened under one plan: how much of what, then the last of it. */
function PlanStory(props: { readonly news: PlanNews }) {
  const plan = () => props.news.plan;
  const kinds = () => props.news.kinds.map(({ kind, count }) => words(newsWords).kinds[kind](count));
  return (
    <li>
      <p>
        <PageLink to={`/plans/${plan().id}`} class="sym">
          {plan().number}
        </PageLink>{" "}
        <span class="meta" lang="vi">
          {plan().issuer}
        </span>
      </p>
      <p>{kinds().join(" · ")}</p>
      <ol class="log">
        <For each={props.news.latest}>{(line) => <StoryLine line={line} />}</For>
      </ol>
    </li>
  );
}

function StoryLine(props: { readonly line: Line }) {
  return (
    <li>
      <time datetime={props.line.recordedAt}>{instantWords(props.line.recordedAt)}</time>
      <span>
        <Show when={props.line.unit}>
          {(unit) => (
            <>
              <b lang="vi">{unit()}</b>:{" "}
            </>
          )}
        </Show>
        <Show when={props.line.part} fallback={words(newsWords).kinds[props.line.kind](1)}>
          {(part) => (
            <>
              {assignmentStory(part().event, language())}{" "}
              <PageLink to={`/tasks/${part().taskId}`}>
                <span class="clamp" lang="vi">
                  {part().statement}
                </span>
              </PageLink>
            </>
          )}
        </Show>
      </span>
    </li>
  );
}
